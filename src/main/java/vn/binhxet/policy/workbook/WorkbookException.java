package vn.binhxet.policy.workbook;

import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.model.Message;

/** A workbook cannot be made or taken back. Carries every mistake found, each with its cell or its file and line. */
public final class WorkbookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<CellProblem> problems;

    WorkbookException(List<CellProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.place() + " " + problem.message().in(Message.Language.EN))
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    WorkbookException(String place, Message message) {
        this(List.of(new CellProblem(place, message)));
    }

    public List<CellProblem> problems() {
        return problems;
    }
}
