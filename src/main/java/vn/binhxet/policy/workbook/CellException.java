package vn.binhxet.policy.workbook;

import vn.binhxet.model.Message;

/** A cell does not say what its column needs. */
final class CellException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    CellException(Message said) {
        super(said.in(Message.Language.EN));
        this.said = said;
    }

    Message said() {
        return said;
    }
}
