package vn.binhxet.web.page.rules;

import java.util.List;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/**
 * Something wrong with rules, as pages list it.
 *
 * @param line 0 where the whole file is meant
 * @param column 1 where none is told
 */
public record ProblemLine(boolean isError, String place, String file, long line, long column, String text) {
    static List<ProblemLine> of(List<Problem> problems, Message.Language language) {
        return problems.stream()
                .map(problem -> new ProblemLine(
                        problem.severity() == Problem.Severity.ERROR,
                        problem.place(),
                        problem.file(),
                        problem.row(),
                        problem.column().isEmpty() ? 1 : Long.parseLong(problem.column()),
                        problem.message().in(language)))
                .toList();
    }
}
