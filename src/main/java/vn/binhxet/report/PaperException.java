package vn.binhxet.report;

import vn.binhxet.model.Message;

/** A paper cannot be made as asked for; says why and what to do. */
public final class PaperException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    public PaperException(Message said) {
        super(said.in(Message.Language.EN));
        this.said = said;
    }

    public Message said() {
        return said;
    }
}
