package vn.binhxet.ledger;

import vn.binhxet.model.Message;

/** The ledger cannot be used as asked; what was committed before stays whole. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;
    private final boolean isForged;

    LedgerException(Message said) {
        this(said, false);
    }

    private LedgerException(Message said, boolean isForged) {
        super(said.in(Message.Language.EN));
        this.said = said;
        this.isForged = isForged;
    }

    /** What is recorded is not what was decided. */
    static LedgerException forged(Message said) {
        return new LedgerException(said, true);
    }

    public Message said() {
        return said;
    }

    /** Whether a record was changed, rather than out of reach. */
    public boolean isForged() {
        return isForged;
    }
}
