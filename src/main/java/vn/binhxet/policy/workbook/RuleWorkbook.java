package vn.binhxet.policy.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;

/** A part of the rules as a workbook (.xlsx), and the way back. The rules given must be without mistakes. */
public final class RuleWorkbook {
    private RuleWorkbook() {}

    /**
     * @param subject a title's id, {@code parameters}, or a plan's id
     * @throws WorkbookException if there is no such thing
     */
    public static byte[] of(RuleFiles files, String subject) {
        RuleSheets sheets = sheets(files, subject, Set.of());
        List<List<SheetRow>> rows =
                sheets.sheets().stream().map(sheet -> sheet.rows(files)).toList();
        return XlsxWriter.write(Origin.of(files, subject, sheets.files()), sheets.sheets(), rows);
    }

    /**
     * Changes in the text what the workbook changes, and nothing else.
     *
     * @throws WorkbookException with every mistake found; then nothing of the workbook is to be used
     */
    public static TakenBack takeBack(RuleFiles files, byte[] workbook) {
        XlsxReader read = XlsxReader.read(workbook);
        String subject = read.origin().subject();
        if (subject.isEmpty()) {
            throw new WorkbookException("", Message.of("workbook.origin"));
        }
        RuleSheets sheets = sheets(files, subject, newLimits(read.grids()));
        Set<String> changed = read.origin().changed(Origin.of(files, subject, sheets.files()));
        if (!changed.isEmpty()) {
            throw new WorkbookException("", Message.of("workbook.stale", subject, String.join(", ", changed)));
        }
        return new WorkbookReturn(files).take(sheets, read.grids());
    }

    private static RuleSheets sheets(RuleFiles files, String subject, Set<String> newLimits) {
        return RuleSheets.of(files, subject, newLimits)
                .orElseThrow(() -> new WorkbookException(
                        "", Message.of("workbook.subject", subject, String.join(", ", subjects(files)))));
    }

    private static List<String> subjects(RuleFiles files) {
        return Stream.concat(
                        files.texts().keySet().stream()
                                .filter(path -> path.endsWith("/title.yaml") || path.endsWith("/plan.yaml"))
                                .map(path -> path.split("/", -1)[1]),
                        Stream.of(RuleSheets.PARAMETERS))
                .toList();
    }

    /** Limits for which somebody has added a column. */
    private static Set<String> newLimits(List<Grid> grids) {
        String start = TitleSheets.limitHeading("").toLowerCase(Locale.ROOT);
        return grids.stream()
                .flatMap(grid -> IntStream.range(0, grid.columns())
                        .mapToObj(
                                column -> ColumnKind.plain(grid.cell(0, column).text())))
                .filter(heading -> heading.toLowerCase(Locale.ROOT).startsWith(start))
                .map(heading -> heading.substring(start.length()).strip())
                .filter(name -> name.matches("[a-z_][a-z0-9_]*"))
                .collect(Collectors.toSet());
    }
}
