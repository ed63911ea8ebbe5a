package vn.binhxet.policy.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.TextSpan;
import vn.binhxet.rulebook.YamlEdit;
import vn.binhxet.rulebook.YamlPath;
import vn.binhxet.rulebook.YamlValue;

/**
 * Rows that are entries of YAML files, and columns that are values in them.
 *
 * @param columns those that stand in the text; keys and formulas left out
 */
record YamlRows(List<Column> columns) {
    YamlRows {
        columns = columns.stream()
                .filter(column -> !column.isKey() && column.kind() != ColumnKind.CHECK)
                .toList();
    }

    static YamlEdit edit(RuleFiles files, String file) {
        return YamlEdit.of(Objects.requireNonNull(files.texts().get(file), file));
    }

    Map<String, String> cells(YamlEdit edit, YamlPath entry) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : columns) {
            edit.value(column.below(entry))
                    .map(column::fromYaml)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> cells.put(column.key(), text));
        }
        return cells;
    }

    RuleFiles set(RuleFiles files, SheetRow row, Column column, YamlValue value) {
        YamlEdit edit = edit(files, row.file()).put(column.below(row.path()), value, order());
        return files.with(row.file(), edit.text());
    }

    RuleFiles clear(RuleFiles files, SheetRow row, Column column) {
        YamlEdit edit = edit(files, row.file());
        return files.with(row.file(), cleared(edit, row.path(), column).text());
    }

    /** A mapping that would be left empty goes too. */
    private static YamlEdit cleared(YamlEdit edit, YamlPath entry, Column column) {
        YamlPath path = column.below(entry);
        if (edit.value(path).isEmpty()) {
            return edit;
        }
        boolean isOnly =
                !path.parent().equals(entry) && edit.keys(path.parent()).size() == 1;
        return edit.remove(isOnly ? path.parent() : path);
    }

    /** Makes an entry, often a copy of another, say what the cells say. */
    YamlEdit fill(YamlEdit edit, YamlPath entry, Map<String, String> cells) {
        YamlEdit filled = edit;
        for (Column column : columns) {
            String text = cells.getOrDefault(column.key(), "");
            boolean isSame = filled.value(column.below(entry))
                    .map(value -> column.fromYaml(value).equals(text))
                    .orElse(text.isEmpty());
            if (!isSame) {
                filled = text.isEmpty()
                        ? cleared(filled, entry, column)
                        : filled.put(column.below(entry), column.toYaml(text), order());
            }
        }
        return filled;
    }

    /** The cells as a value of their own, for an entry that has no neighbour to copy. */
    YamlValue value(Map<String, String> cells) {
        Map<String, YamlValue> pairs = new LinkedHashMap<>();
        for (Column column : columns) {
            String text = cells.getOrDefault(column.key(), "");
            int dot = column.key().indexOf('.');
            if (!text.isEmpty() && dot < 0) {
                pairs.put(column.key(), column.toYaml(text));
            } else if (!text.isEmpty()) {
                pairs.merge(
                        column.key().substring(0, dot),
                        new YamlValue.Pairs(Map.of(column.key().substring(dot + 1), column.toYaml(text))),
                        YamlRows::joined);
            }
        }
        return new YamlValue.Pairs(pairs);
    }

    private static YamlValue joined(YamlValue one, YamlValue other) {
        Map<String, YamlValue> both = new LinkedHashMap<>(((YamlValue.Pairs) one).pairs());
        both.putAll(((YamlValue.Pairs) other).pairs());
        return new YamlValue.Pairs(both);
    }

    static Optional<TextSpan> place(RuleFiles files, SheetRow row, Column column) {
        return edit(files, row.file()).place(column.below(row.path()));
    }

    static Optional<TextSpan> place(RuleFiles files, SheetRow row) {
        YamlEdit edit = edit(files, row.file());
        return edit.entryPlace(row.path()).or(() -> edit.place(row.path()));
    }

    static RuleFiles remove(RuleFiles files, SheetRow row) {
        YamlEdit edit = edit(files, row.file());
        return edit.value(row.path()).isEmpty()
                ? files
                : files.with(row.file(), edit.remove(row.path()).text());
    }

    private List<String> order() {
        List<String> order = new ArrayList<>();
        for (Column column : columns) {
            String first = column.key().split("\\.", -1)[0];
            if (!order.contains(first)) {
                order.add(first);
            }
        }
        return order;
    }
}
