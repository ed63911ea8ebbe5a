package vn.binhxet.policy.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.TextSpan;
import vn.binhxet.rulebook.YamlEdit;
import vn.binhxet.rulebook.YamlPath;
import vn.binhxet.rulebook.YamlValue;

/**
 * The entries of one mapping, a row for each; the first column is their key.
 *
 * @param untouched what every new entry has besides the columns
 */
record EntrySheet(String name, String file, YamlPath mapping, List<Column> columns, Map<String, YamlValue> untouched)
        implements Sheet {
    private String key() {
        return columns.get(0).key();
    }

    @Override
    public List<SheetRow> rows(RuleFiles files) {
        YamlEdit edit = YamlRows.edit(files, file);
        return edit.keys(mapping).stream().map(id -> row(edit, id)).toList();
    }

    private SheetRow row(YamlEdit edit, String id) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(key(), id);
        cells.putAll(new YamlRows(columns).cells(edit, mapping.to(id)));
        return new SheetRow(file, mapping.to(id), cells);
    }

    @Override
    public Optional<TextSpan> place(RuleFiles files, SheetRow row, Column column) {
        return column.isKey() ? Optional.empty() : YamlRows.place(files, row, column);
    }

    @Override
    public Optional<TextSpan> place(RuleFiles files, SheetRow row) {
        return YamlRows.place(files, row);
    }

    @Override
    public RuleFiles set(RuleFiles files, SheetRow row, Column column, String value) {
        YamlRows rows = new YamlRows(columns);
        return value.isEmpty() ? rows.clear(files, row, column) : rows.set(files, row, column, column.toYaml(value));
    }

    @Override
    public RuleFiles add(RuleFiles files, Optional<SheetRow> above, Map<String, String> cells) {
        YamlEdit edit = YamlRows.edit(files, file);
        YamlRows rows = new YamlRows(columns);
        YamlPath path = mapping.to(cells.getOrDefault(key(), ""));
        YamlEdit added = above.isPresent()
                ? rows.fill(edit.copy(above.get().path(), path.last()), path, cells)
                : edit.put(path, rows.value(cells), List.of());
        for (Map.Entry<String, YamlValue> value : untouched.entrySet()) {
            added = added.put(path.to(value.getKey()), value.getValue(), List.of());
        }
        return files.with(file, added.text());
    }

    @Override
    public RuleFiles remove(RuleFiles files, SheetRow row) {
        return YamlRows.remove(files, row);
    }
}
