package vn.binhxet.replay;

import vn.binhxet.model.Message;

/** Facts cannot be corrected as asked. */
public final class CorrectionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    CorrectionException(Message said) {
        super(said.in(Message.Language.EN));
        this.said = said;
    }

    public Message said() {
        return said;
    }
}
