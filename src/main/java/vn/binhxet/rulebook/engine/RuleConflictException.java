package vn.binhxet.rulebook.engine;

import java.util.List;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;

/** Two rules disagree about one criterion of one subject: the rules cannot be used as they are. */
public final class RuleConflictException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    RuleConflictException(String subject, List<RuleInForce> rules) {
        this(problem(subject, rules.get(0).rule(), rules.get(rules.size() - 1).rule()));
    }

    private RuleConflictException(Problem problem) {
        super(problem.message().in(Message.Language.EN));
        this.problem = problem;
    }

    private static Problem problem(String subject, Rule first, Rule second) {
        return Problem.inRules(
                first.file(),
                first.line(),
                0,
                Message.of(
                        "rules.conflict",
                        subject,
                        first.name(),
                        first.word().written(),
                        second.name(),
                        second.word().written(),
                        second.place()));
    }

    public Problem problem() {
        return problem;
    }
}
