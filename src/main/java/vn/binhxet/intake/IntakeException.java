package vn.binhxet.intake;

import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/** The dataset cannot be used at all, and nothing is decided. */
public final class IntakeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    IntakeException(String file, long row, Message message) {
        super(file + ": " + message.in(Message.Language.EN));
        this.problem = new Problem(Problem.Severity.ERROR, file, row, "", "", "", message, Problem.Effect.IGNORED);
    }

    public Problem problem() {
        return problem;
    }
}
