package vn.binhxet.replay;

import vn.binhxet.model.Message;

/** Facts cannot be corrected as asked. */
public final class CorrectionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    private final String fact;

    CorrectionException(Message said) {
        this(said, "");
    }

    /** @param fact the name of what is wrong, as it was written; "" where that is not one of the settings */
    CorrectionException(Message said, String fact) {
        super(said.in(Message.Language.EN));
        this.said = said;
        this.fact = fact;
    }

    public Message said() {
        return said;
    }

    /** Which setting is wrong, by the name before its "="; "" where it is none of them. */
    public String fact() {
        return fact;
    }
}
