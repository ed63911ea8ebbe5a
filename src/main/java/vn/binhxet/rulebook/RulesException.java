package vn.binhxet.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/** The rules cannot be used. Carries every mistake found, each with its file and line. */
public final class RulesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public RulesException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.place() + " " + problem.message().in(Message.Language.EN))
                .collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted(Problem.ORDER).toList();
    }

    public RulesException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
