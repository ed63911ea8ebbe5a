package vn.binhxet.policy.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.TextSpan;

/** Finds the cell that a mistake in the changed text came from. */
final class ProblemPlaces {
    /** Mistakes that are told about a whole entry but lie in one of its columns. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("title.standard", "standard"),
            Map.entry("title.scored", "points"),
            Map.entry("title.pointsWithoutStandard", "points"),
            Map.entry("title.partial", "partial_points"),
            Map.entry("title.sum", "points"),
            Map.entry("plan.op", "op"),
            Map.entry("drl.criterion", RuleSheet.CRITERION),
            Map.entry("drl.partly", RuleSheet.WORD),
            Map.entry("drl.duplicate", RuleSheet.REASON),
            Map.entry("drl.name", RuleSheet.REASON),
            Map.entry("drl.noCondition", RuleSheet.CONDITION),
            Map.entry("drl.syntax", RuleSheet.CONDITION),
            Map.entry("drl.onePattern", RuleSheet.CONDITION),
            Map.entry("drl.plainPattern", RuleSheet.CONDITION));

    private final RuleFiles files;
    private final List<ReadSheet> sheets;

    ProblemPlaces(RuleFiles files, List<ReadSheet> sheets) {
        this.files = files;
        this.sheets = sheets;
    }

    CellProblem of(Problem problem) {
        Optional<Found> best = Optional.empty();
        for (ReadSheet sheet : sheets) {
            for (SheetRow row : sheet.sheet().rows(files)) {
                Optional<Found> found = find(problem, sheet, row);
                boolean isNearer = found.isPresent()
                        && best.map(earlier -> found.get().size() < earlier.size())
                                .orElse(true);
                best = isNearer ? found : best;
            }
        }
        return best.map(found -> new CellProblem(found.address(), problem.message()))
                .orElseGet(() -> new CellProblem(problem.place(), problem.message()));
    }

    /** A cell, and how much text it was found by. */
    private record Found(String address, int size) {}

    private Optional<Found> find(Problem problem, ReadSheet sheet, SheetRow row) {
        if (!row.file().equals(problem.file())) {
            return Optional.empty();
        }
        Optional<ReadSheet.ReadRow> read = sheet.rows().stream()
                .filter(candidate -> sheet.isSame(candidate, row))
                .findFirst();
        return read.flatMap(found -> isSum(problem, row)
                ? Optional.of(new Found(sheet.address(found, "points"), 0))
                : find(problem, sheet, row, found));
    }

    /** The sum of points is told about the whole file. */
    private static boolean isSum(Problem problem, SheetRow row) {
        return problem.message().code().equals("title.sum")
                && row.path().steps().size() == 2
                && row.path().steps().get(0).equals("standards")
                && row.path().last().equals(problem.message().arguments().get(0));
    }

    private Optional<Found> find(Problem problem, ReadSheet sheet, SheetRow row, ReadSheet.ReadRow read) {
        int position = position(problem);
        for (Column column : sheet.sheet().columns()) {
            Optional<TextSpan> span =
                    position < 0 ? Optional.empty() : sheet.sheet().place(files, row, column);
            if (span.isPresent() && span.get().contains(position)) {
                String letter = column.kind() == ColumnKind.CONDITION ? letter(row, span.get(), position) : "";
                return Optional.of(new Found(
                        sheet.address(read, column.key()) + letter, span.get().length()));
            }
        }
        return sheet.sheet()
                .place(files, row)
                .filter(span -> position >= 0 && span.contains(position))
                .map(span -> new Found(sheet.address(read, column(problem.message())), span.length()));
    }

    /** The column that a mistake about the whole row lies in, if that can be told. */
    private static String column(Message message) {
        boolean isMissing =
                message.code().equals("yaml.missing") || message.code().equals("yaml.empty");
        return isMissing ? message.arguments().get(0).toString() : COLUMNS.getOrDefault(message.code(), "");
    }

    /** Where in the cell, counted from 1. */
    private String letter(SheetRow row, TextSpan span, int position) {
        String text = files.texts().getOrDefault(row.file(), "");
        boolean isQuoted = text.startsWith("'", span.start()) || text.startsWith("\"", span.start());
        String before = text.substring(Math.min(position, span.start() + (isQuoted ? 1 : 0)), position);
        return ":" + (before.stripLeading().replaceAll("\\s+", " ").length() + 1);
    }

    private int position(Problem problem) {
        String text = files.texts().getOrDefault(problem.file(), "");
        if (problem.row() <= 0) {
            return -1;
        }
        int start = 0;
        for (long line = 1; line < problem.row(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        long column = problem.column().isEmpty() ? 1 : Long.parseLong(problem.column());
        return Math.toIntExact(Math.min(text.length(), start + column - 1));
    }
}
