package vn.binhxet.rulebook.condition;

import vn.binhxet.model.Message;

/** A condition cannot be understood. The position counts characters of the condition's text from 0. */
public final class ConditionException extends Exception {
    private static final long serialVersionUID = 1;

    private final int position;
    private final transient Message problem;

    ConditionException(int position, Message problem) {
        super(problem.in(Message.Language.EN));
        this.position = position;
        this.problem = problem;
    }

    public int position() {
        return position;
    }

    public Message problem() {
        return problem;
    }
}
