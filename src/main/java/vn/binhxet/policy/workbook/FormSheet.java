package vn.binhxet.policy.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.TextSpan;
import vn.binhxet.rulebook.YamlPath;

/** The single values at the top of a file: one row, shown upright. */
record FormSheet(String name, String file, List<Column> columns) implements Sheet {
    private static final YamlPath TOP = YamlPath.of();

    @Override
    public boolean isForm() {
        return true;
    }

    @Override
    public String id(Map<String, String> cells) {
        return "";
    }

    @Override
    public List<SheetRow> rows(RuleFiles files) {
        return List.of(new SheetRow(file, TOP, new YamlRows(plain()).cells(YamlRows.edit(files, file), TOP)));
    }

    /** Here a locked column is a value like the others. */
    private List<Column> plain() {
        return columns.stream()
                .map(column -> new Column(
                        column.key(),
                        column.heading(),
                        column.kind(),
                        column.width(),
                        column.help(),
                        false,
                        column.words(),
                        column.choicesOf(),
                        column.formula()))
                .toList();
    }

    @Override
    public Optional<TextSpan> place(RuleFiles files, SheetRow row, Column column) {
        return YamlRows.place(files, row, column);
    }

    @Override
    public Optional<TextSpan> place(RuleFiles files, SheetRow row) {
        return Optional.empty();
    }

    @Override
    public RuleFiles set(RuleFiles files, SheetRow row, Column column, String value) {
        YamlRows rows = new YamlRows(plain());
        return value.isEmpty() ? rows.clear(files, row, column) : rows.set(files, row, column, column.toYaml(value));
    }

    @Override
    public RuleFiles add(RuleFiles files, Optional<SheetRow> above, Map<String, String> cells) {
        throw new UnsupportedOperationException("a form has one row");
    }

    @Override
    public RuleFiles remove(RuleFiles files, SheetRow row) {
        throw new UnsupportedOperationException("a form has one row");
    }
}
