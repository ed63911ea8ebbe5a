package vn.binhxet.spark;

import vn.binhxet.model.Message;

/** The machines could not do the work. */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Message said;

    ClusterException(Message said) {
        super(said.in(Message.Language.EN));
        this.said = said;
    }

    /** Without the failure's own text, which could hold somebody's data. */
    static ClusterException of(Throwable failed) {
        Throwable deepest = failed;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return new ClusterException(
                Message.of("spark.failed", deepest.getClass().getSimpleName()));
    }

    /** What happened and what to do. */
    public Message said() {
        return said;
    }
}
