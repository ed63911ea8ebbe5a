package vn.binhxet.web.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/**
 * A problem of a dataset as its table shows it.
 *
 * @param file the file, or the sheet of a workbook
 * @param cell its address in a sheet, such as C17; "" in a text file
 * @param row 0 where the whole file is meant
 * @param value masked where personal
 * @param effect key of what became of it
 */
public record ProblemLine(
        boolean isError,
        String file,
        String cell,
        long row,
        String column,
        String value,
        String message,
        String effect) {
    private static final String IN_CELL = "intake.inCell";
    private static final Pattern SHEET = Pattern.compile("[^!]*\\.xlsx!(.+)", Pattern.CASE_INSENSITIVE);

    static ProblemLine of(Problem problem, Message.Language language) {
        Message message = problem.message();
        boolean hasCell = message.code().equals(IN_CELL);
        Message said = hasCell && message.arguments().get(1) instanceof Message inner ? inner : message;
        Matcher sheet = SHEET.matcher(problem.file());
        return new ProblemLine(
                problem.severity() == Problem.Severity.ERROR,
                sheet.matches() ? sheet.group(1) : problem.file(),
                hasCell ? message.arguments().get(0).toString() : "",
                problem.row(),
                problem.column(),
                problem.value(),
                said.in(language),
                "web.effect." + problem.effect());
    }
}
