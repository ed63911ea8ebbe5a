package vn.binhxet.web;

import vn.binhxet.model.Message;

/** The desk cannot open as it was asked to. */
public final class OpeningException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    OpeningException(Message said) {
        super(said.in(Message.Language.EN));
        this.said = said;
    }

    public Message said() {
        return said;
    }
}
