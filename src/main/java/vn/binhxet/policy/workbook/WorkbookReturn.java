package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.rulebook.TextSpan;

/** Takes one workbook back: reads its sheets, makes their changes in the text, and checks the whole. */
final class WorkbookReturn {
    private final RuleFiles before;
    private RuleFiles after;
    private final List<CellProblem> problems = new ArrayList<>();
    private final List<CellProblem> notices = new ArrayList<>();
    private final List<Message> told = new ArrayList<>();
    private final List<Said> additions = new ArrayList<>();

    private record Said(ReadSheet sheet, Change.Addition addition) {}

    WorkbookReturn(RuleFiles files) {
        this.before = files;
        this.after = files;
    }

    TakenBack take(RuleSheets sheets, List<Grid> grids) {
        List<ReadSheet> read = read(sheets.sheets(), grids);
        for (ReadSheet sheet : read) {
            List<SheetRow> rows = sheet.sheet().rows(before);
            new SheetChanges(sheet, rows, problems).all().forEach(change -> make(sheet, change));
        }
        if (!after.equals(before)) {
            check(new ProblemPlaces(after, read));
        }
        if (!problems.isEmpty()) {
            throw new WorkbookException(List.copyOf(new LinkedHashSet<>(problems)));
        }
        additions.forEach(this::tell);
        return new TakenBack(after, told, notices);
    }

    private List<ReadSheet> read(List<Sheet> sheets, List<Grid> grids) {
        List<ReadSheet> read = new ArrayList<>();
        Set<Grid> known = new LinkedHashSet<>();
        for (Sheet sheet : sheets) {
            Optional<Grid> grid = grids.stream()
                    .filter(found -> lower(found.name()).equals(lower(sheet.name())))
                    .findFirst();
            if (grid.isEmpty()) {
                notices.add(new CellProblem(sheet.name(), Message.of("workbook.noSheet", sheet.name())));
            } else {
                known.add(grid.get());
                read.add(new SheetReader(sheet, grid.get(), problems, notices).read());
            }
        }
        grids.stream()
                .filter(grid -> !known.contains(grid))
                .forEach(grid ->
                        notices.add(new CellProblem(grid.name(), Message.of("workbook.extraSheet", grid.name()))));
        return read;
    }

    private static String lower(String name) {
        return ColumnKind.plain(name).toLowerCase(Locale.ROOT);
    }

    private void make(ReadSheet read, Change change) {
        Sheet sheet = read.sheet();
        if (change instanceof Change.Cell cell) {
            try {
                after = sheet.set(after, cell.row(), cell.column(), cell.after());
                tell(sheet, cell);
            } catch (IllegalArgumentException broken) {
                refuse(read, cell.read(), cell.column().key(), Message.of("workbook.broken", cell.after()));
            }
        } else if (change instanceof Change.Addition addition) {
            add(read, addition);
        } else if (change instanceof Change.Removal removal) {
            after = sheet.remove(after, removal.row());
            told.add(Message.of(
                    "workbook.removed",
                    line(sheet, removal.row()),
                    called(sheet, removal.row().cells())));
        }
    }

    private void add(ReadSheet read, Change.Addition addition) {
        ReadSheet.ReadRow row = addition.read();
        Map<String, Message> faults = read.sheet().faults(after, row.cells());
        faults.forEach((column, said) -> refuse(read, row, column, said));
        boolean isWhole = faults.isEmpty() && row.unreadable().isEmpty() && hasKey(read.sheet(), row.cells());
        if (isWhole) {
            try {
                after = read.sheet().add(after, addition.above(), row.cells());
                additions.add(new Said(read, addition));
            } catch (IllegalArgumentException broken) {
                refuse(read, row, RuleSheet.CONDITION, Message.of("workbook.broken", row.cell(RuleSheet.CONDITION)));
            }
        }
    }

    private static boolean hasKey(Sheet sheet, Map<String, String> cells) {
        return sheet.columns().stream()
                .filter(Column::isKey)
                .filter(column -> !(sheet.isNumbered() && column.key().equals(Sheet.NUMBER)))
                .allMatch(column -> cells.containsKey(column.key()));
    }

    private void refuse(ReadSheet read, ReadSheet.ReadRow row, String column, Message said) {
        problems.add(new CellProblem(read.address(row, column), said));
    }

    private void check(ProblemPlaces places) {
        try {
            RuleBook.of(after);
        } catch (RulesException wrong) {
            for (Problem problem : wrong.problems()) {
                problems.add(places.of(problem));
            }
        }
    }

    private void tell(Sheet sheet, Change.Cell cell) {
        String place = sheet.place(before, cell.row(), cell.column())
                .map(span -> cell.row().file() + ":" + span.line())
                .orElseGet(() -> line(sheet, cell.row()));
        told.add(Message.of(
                "workbook.changed",
                place,
                called(sheet, cell.row().cells()),
                cell.column().heading(),
                shown(cell.column(), cell.before()),
                shown(cell.column(), cell.after())));
    }

    private void tell(Said said) {
        Sheet sheet = said.sheet().sheet();
        SheetRow added = sheet.rows(after).stream()
                .filter(row -> said.sheet().isSame(said.addition().read(), row))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an added row reads back as another"));
        int line = sheet.place(after, added).map(TextSpan::line).orElse(0);
        told.add(Message.of("workbook.added", added.file() + ":" + line, called(sheet, added.cells())));
    }

    private String line(Sheet sheet, SheetRow row) {
        return sheet.place(before, row)
                .map(span -> row.file() + ":" + span.line())
                .orElse(row.file() + ":1");
    }

    private static String called(Sheet sheet, Map<String, String> cells) {
        return (sheet.name() + " " + sheet.id(cells)).strip();
    }

    private static String shown(Column column, String text) {
        return column.show(text).text().replace('\n', ' ');
    }
}
