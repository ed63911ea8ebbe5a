package vn.binhxet.cli;

import vn.binhxet.model.Message;

/** A command cannot be carried out; says why, and with which exit code it ends. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;
    private final int exitCode;

    CommandException(int exitCode, Message said) {
        super(said.in(Message.Language.EN));
        this.said = said;
        this.exitCode = exitCode;
    }

    Message said() {
        return said;
    }

    int exitCode() {
        return exitCode;
    }
}
