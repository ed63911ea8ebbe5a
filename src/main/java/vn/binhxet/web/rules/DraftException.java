package vn.binhxet.web.rules;

import vn.binhxet.model.Message;

/** A draft cannot be changed so; it stays as it was. */
public final class DraftException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;
    private final boolean isOvertaken;

    private DraftException(Message said, boolean isOvertaken) {
        super(said.in(Message.Language.EN));
        this.said = said;
        this.isOvertaken = isOvertaken;
    }

    static DraftException refused(Message said) {
        return new DraftException(said, false);
    }

    /** Somebody, or the same person in another window, has saved a file since it was read. */
    public static DraftException overtaken(String path) {
        return new DraftException(Message.of("draft.overtaken", path), true);
    }

    public Message said() {
        return said;
    }

    public boolean isOvertaken() {
        return isOvertaken;
    }
}
