package vn.binhxet.ledger;

import vn.binhxet.model.Message;

/** What was asked of a ledger is not allowed; nothing was recorded. */
public final class RefusalException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    RefusalException(Message said) {
        super(said.in(Message.Language.EN));
        this.said = said;
    }

    public Message said() {
        return said;
    }
}
