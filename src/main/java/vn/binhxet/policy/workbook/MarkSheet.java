package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.TextSpan;
import vn.binhxet.rulebook.YamlEdit;
import vn.binhxet.rulebook.YamlPath;
import vn.binhxet.rulebook.YamlValue;

/** The pass marks of a title: one number, or a list of marks with the places they are for. */
record MarkSheet(String name, String file, List<Column> columns) implements Sheet {
    private static final YamlPath MARKS = YamlPath.of("pass_mark");
    private static final String MARK = "mark";

    @Override
    public boolean isNumbered() {
        return true;
    }

    @Override
    public List<SheetRow> rows(RuleFiles files) {
        YamlEdit edit = YamlRows.edit(files, file);
        List<SheetRow> rows = new ArrayList<>();
        if (edit.value(MARKS).filter(YamlValue.Text.class::isInstance).isPresent()) {
            String mark = column(MARK).fromYaml(edit.value(MARKS).orElseThrow());
            rows.add(new SheetRow(file, MARKS, Map.of(NUMBER, "1", MARK, mark)));
        }
        for (String index : edit.keys(MARKS)) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put(NUMBER, Integer.toString(Integer.parseInt(index) + 1));
            cells.putAll(new YamlRows(columns).cells(edit, MARKS.to(index)));
            rows.add(new SheetRow(file, MARKS.to(index), cells));
        }
        return rows;
    }

    @Override
    public Optional<TextSpan> place(RuleFiles files, SheetRow row, Column column) {
        boolean isAlone = row.path().equals(MARKS) && column.key().equals(MARK);
        return isAlone ? YamlRows.edit(files, file).place(MARKS) : YamlRows.place(files, row, column);
    }

    @Override
    public Optional<TextSpan> place(RuleFiles files, SheetRow row) {
        return YamlRows.place(files, row);
    }

    @Override
    public RuleFiles set(RuleFiles files, SheetRow row, Column column, String value) {
        YamlEdit edit = YamlRows.edit(files, file);
        boolean isAlone = row.path().equals(MARKS) && edit.keys(MARKS).isEmpty();
        if (isAlone && column.key().equals(MARK)) {
            return files.with(
                    file, edit.put(MARKS, YamlValue.of(value), List.of()).text());
        }
        RuleFiles listed = files.with(file, listed(edit).text());
        SheetRow item = new SheetRow(file, item(row), row.cells());
        YamlRows rows = new YamlRows(columns);
        return value.isEmpty()
                ? rows.clear(listed, item, column)
                : rows.set(listed, item, column, column.toYaml(value));
    }

    @Override
    public RuleFiles add(RuleFiles files, Optional<SheetRow> above, Map<String, String> cells) {
        ListRows marks = new ListRows(MARKS, new YamlRows(columns));
        Optional<Integer> index = above.map(row -> Integer.parseInt(item(row).last()));
        return files.with(
                file,
                marks.add(listed(YamlRows.edit(files, file)), index, cells).text());
    }

    private static YamlPath item(SheetRow row) {
        return MARKS.to(Integer.toString(Integer.parseInt(row.cell(NUMBER)) - 1));
    }

    /** The marks as a list, even if so far there is one alone. */
    private static YamlEdit listed(YamlEdit edit) {
        Optional<YamlValue> alone = edit.value(MARKS).filter(YamlValue.Text.class::isInstance);
        return alone.isEmpty()
                ? edit
                : edit.put(
                        MARKS, new YamlValue.Items(List.of(new YamlValue.Pairs(Map.of(MARK, alone.get())))), List.of());
    }

    @Override
    public RuleFiles remove(RuleFiles files, SheetRow row) {
        boolean isListed = !YamlRows.edit(files, file).keys(MARKS).isEmpty();
        return YamlRows.remove(files, isListed ? new SheetRow(file, item(row), row.cells()) : row);
    }
}
