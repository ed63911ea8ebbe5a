package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.Places;
import vn.binhxet.rulebook.TextSpan;

/**
 * A part of the rules as forms, one for each row that its workbook would have. Only what a form changes is changed in the
 * text. Mistakes of single fields are told by field; whether the rules still agree with one another is not looked at.
 */
public final class RuleForms {
    private final RuleFiles files;
    private final RuleSheets sheets;

    private RuleForms(RuleFiles files, RuleSheets sheets) {
        this.files = files;
        this.sheets = sheets;
    }

    /**
     * @param subject a title's id, {@code parameters}, or a plan's id
     * @return empty where there is no such thing
     * @throws WorkbookException if one of its files cannot be read; it names them
     */
    public static Optional<RuleForms> of(RuleFiles files, String subject) {
        Places places = new Places(files);
        List<CellProblem> unreadable = files.texts().keySet().stream()
                .filter(path -> isPartOf(path, subject))
                .filter(path -> path.endsWith(".yaml") && places.line(path) == 0)
                .map(path -> new CellProblem(path, Message.of("forms.unreadable", path)))
                .toList();
        if (!unreadable.isEmpty()) {
            throw new WorkbookException(unreadable);
        }
        return RuleSheets.of(files, subject, Set.of()).map(sheets -> new RuleForms(files, sheets));
    }

    private static boolean isPartOf(String path, String subject) {
        boolean isParameters = subject.equals(RuleSheets.PARAMETERS);
        return path.startsWith("titles/" + subject + "/")
                || path.startsWith("plans/" + (isParameters ? "" : subject + "/"))
                || (isParameters && path.equals(ValueSheet.FILE));
    }

    /**
     * Rows that have the same fields.
     *
     * @param isSingle whether there is one row for good
     */
    public record Table(String name, boolean isSingle, List<Field> fields, List<Row> rows) {
        public Table {
            fields = List.copyOf(fields);
            rows = List.copyOf(rows);
        }
    }

    /**
     * What one field of a row holds.
     *
     * @param help what to write there
     * @param isKey whether it tells rows apart; then it is only written in new rows
     * @param isCount whether it only counts the rows
     * @param isDay whether it holds a day, written {@code yyyy-MM-dd}
     * @param isLong whether it may take several lines
     * @param choices what may be written and how it is shown, in order; empty for free text
     */
    public record Field(
            String key,
            String heading,
            String help,
            boolean isKey,
            boolean isCount,
            boolean isDay,
            boolean isLong,
            Map<String, String> choices) {}

    /**
     * One row as the rules say it.
     *
     * @param line where it begins in its file, 0 where it is spread over it
     * @param texts by the field's key; blank ones left out
     */
    public record Row(String file, int line, Map<String, String> texts) {
        public String text(String key) {
            return texts.getOrDefault(key, "");
        }
    }

    /** @throws WorkbookException if a file holds what no form can show */
    public List<Table> tables() {
        try {
            return sheets.sheets().stream().map(this::table).toList();
        } catch (IllegalArgumentException unusual) {
            throw new WorkbookException("", Message.of("forms.unusual", sheets.subject()));
        }
    }

    private Table table(Sheet sheet) {
        return new Table(
                sheet.name(),
                sheet.isForm(),
                sheet.columns().stream()
                        .filter(column -> column.kind() != ColumnKind.CHECK)
                        .map(column -> field(sheet, column))
                        .toList(),
                sheet.rows(files).stream().map(row -> row(sheet, row)).toList());
    }

    private Field field(Sheet sheet, Column column) {
        boolean isLong = switch (column.kind()) {
            case CONDITION, LINES, PAIRS -> true;
            default -> column.width() > 30 && column.words().isEmpty();
        };
        return new Field(
                column.key(),
                column.heading(),
                column.help(),
                column.isKey(),
                sheet.isNumbered() && column.key().equals(Sheet.NUMBER),
                column.kind() == ColumnKind.DAY,
                isLong,
                choices(column));
    }

    private Map<String, String> choices(Column column) {
        if (column.choicesOf().isEmpty()) {
            return column.words();
        }
        Map<String, String> choices = new LinkedHashMap<>();
        Sheet from = sheet(column.choicesOf());
        String key = from.columns().get(0).key();
        from.rows(files).forEach(row -> choices.put(row.cell(key), row.cell(key)));
        return choices;
    }

    private Row row(Sheet sheet, SheetRow row) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.cells().forEach((key, text) -> texts.put(key, text));
        return new Row(row.file(), sheet.place(files, row).map(TextSpan::line).orElse(0), texts);
    }

    private Sheet sheet(String name) {
        return sheets.sheets().stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Writes a row.
     *
     * @param number of the row, from 0
     * @param texts by the field's key; a field that is not among them stays, a blank one is taken out
     * @throws WorkbookException with the mistakes of the fields, each placed by its heading
     */
    public RuleFiles set(Table table, int number, Map<String, String> texts) {
        Sheet sheet = sheet(table.name());
        SheetRow row = sheet.rows(files).get(number);
        Map<String, String> read = read(sheet, texts);
        RuleFiles changed = files;
        for (Column column : sheet.columns()) {
            String text = read.getOrDefault(column.key(), row.cell(column.key()));
            boolean isSame = column.isKey() || text.equals(row.cell(column.key()));
            changed = isSame ? changed : set(sheet, changed, row, column, text);
        }
        return changed;
    }

    private static RuleFiles set(Sheet sheet, RuleFiles files, SheetRow row, Column column, String text) {
        try {
            return sheet.set(files, row, column, text);
        } catch (IllegalArgumentException broken) {
            throw new WorkbookException(column.heading(), Message.of("workbook.broken", text));
        }
    }

    /**
     * Adds a row.
     *
     * @param above the row it comes below, from 0; -1 where there is none
     * @throws WorkbookException with the mistakes of the fields, each placed by its heading
     */
    public RuleFiles add(Table table, int above, Map<String, String> texts) {
        Sheet sheet = sheet(table.name());
        List<SheetRow> rows = sheet.rows(files);
        Map<String, String> cells = new LinkedHashMap<>(read(sheet, texts));
        cells.values().removeIf(String::isEmpty);
        List<CellProblem> problems = new ArrayList<>(keyProblems(sheet, rows, cells));
        sheet.faults(files, cells)
                .forEach((key, said) ->
                        problems.add(new CellProblem(sheet.column(key).heading(), said)));
        if (!problems.isEmpty()) {
            throw new WorkbookException(problems);
        }
        try {
            return sheet.add(files, neighbour(sheet, rows, above, cells), cells);
        } catch (IllegalArgumentException broken) {
            throw new WorkbookException(
                    sheet.name(), Message.of("workbook.broken", cells.getOrDefault(RuleSheet.CONDITION, "")));
        }
    }

    private static List<CellProblem> keyProblems(Sheet sheet, List<SheetRow> rows, Map<String, String> cells) {
        List<CellProblem> problems = new ArrayList<>();
        for (Column column : sheet.columns()) {
            boolean isWanted =
                    column.isKey() && !(sheet.isNumbered() && column.key().equals(Sheet.NUMBER));
            if (isWanted && !cells.containsKey(column.key())) {
                problems.add(new CellProblem(column.heading(), Message.of("workbook.noKey", column.heading())));
            }
        }
        boolean isTaken = !sheet.isNumbered()
                && rows.stream().anyMatch(row -> sheet.id(row.cells()).equals(sheet.id(cells)));
        if (isTaken) {
            problems.add(new CellProblem(
                    sheet.columns().get(0).heading(), Message.of("workbook.duplicate", sheet.id(cells), sheet.name())));
        }
        return problems;
    }

    /** The row above, if it stands in the same list; otherwise the last one that does. */
    private static Optional<SheetRow> neighbour(
            Sheet sheet, List<SheetRow> rows, int above, Map<String, String> cells) {
        String container = sheet.container(cells);
        List<SheetRow> alike = rows.stream()
                .filter(row -> sheet.container(row.cells()).equals(container))
                .toList();
        return above >= 0 && alike.contains(rows.get(above))
                ? Optional.of(rows.get(above))
                : alike.stream().reduce((earlier, later) -> later);
    }

    /** The same without a row. */
    public RuleFiles remove(Table table, int number) {
        Sheet sheet = sheet(table.name());
        return sheet.remove(files, sheet.rows(files).get(number));
    }

    private static Map<String, String> read(Sheet sheet, Map<String, String> texts) {
        Map<String, String> read = new LinkedHashMap<>();
        List<CellProblem> problems = new ArrayList<>();
        for (Column column : sheet.columns()) {
            String text = texts.get(column.key());
            if (text != null) {
                try {
                    read.put(column.key(), column.read(new RawCell(RawCell.Kind.TEXT, text)));
                } catch (CellException wrong) {
                    problems.add(new CellProblem(column.heading(), wrong.said()));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new WorkbookException(problems);
        }
        return read;
    }
}
