package vn.binhxet.web.accounts;

import vn.binhxet.model.Message;

/** An account cannot be made or changed as asked. */
public final class AccountException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    public AccountException(Message said) {
        super(said.in(Message.Language.EN));
        this.said = said;
    }

    public Message said() {
        return said;
    }
}
