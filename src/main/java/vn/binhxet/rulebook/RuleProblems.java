package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/** Gathers the mistakes of a rules folder, so that all are told at once. Several files may be read at a time. */
final class RuleProblems {
    private final List<Problem> problems = new ArrayList<>();

    synchronized void add(String file, long line, long column, Message message) {
        problems.add(Problem.inRules(file, line, column, message));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** @throws RulesException with all of them, if there is any */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw thrown();
        }
    }

    /** What to throw when the rules cannot be used. */
    RulesException thrown() {
        return new RulesException(problems);
    }
}
