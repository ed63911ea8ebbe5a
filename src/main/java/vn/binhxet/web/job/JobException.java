package vn.binhxet.web.job;

import vn.binhxet.model.Message;

/** A job cannot be taken on, or cannot be done; says why and what to do. */
public final class JobException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    public JobException(Message said) {
        super(said.in(Message.Language.EN));
        this.said = said;
    }

    public Message said() {
        return said;
    }
}
