package vn.binhxet.policy.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.rulebook.TextSpan;

/** One sheet: what it shows of the rules, and how a change of it becomes a change of the text. Holds no text itself. */
interface Sheet {
    /** The key of the column that counts the rows of a numbered sheet. */
    String NUMBER = "number";

    String name();

    List<Column> columns();

    /** What the text says, in its order. */
    List<SheetRow> rows(RuleFiles files);

    /** Where a cell stands in the row's file, if it does. */
    Optional<TextSpan> place(RuleFiles files, SheetRow row, Column column);

    /** Where the whole row stands in its file. */
    Optional<TextSpan> place(RuleFiles files, SheetRow row);

    /** @param value the cell's new text; empty takes it out */
    RuleFiles set(RuleFiles files, SheetRow row, Column column, String value);

    /** @param above the row it comes below, of the same container; empty where the container has no row */
    RuleFiles add(RuleFiles files, Optional<SheetRow> above, Map<String, String> cells);

    RuleFiles remove(RuleFiles files, SheetRow row);

    /** Which of several lists or files a row belongs to. */
    default String container(Map<String, String> cells) {
        return "";
    }

    /** What is wrong with the cells of a new row by themselves, by column. */
    default Map<String, Message> faults(RuleFiles files, Map<String, String> cells) {
        return Map.of();
    }

    /** Whether it is one row, shown upright with a heading on each line. */
    default boolean isForm() {
        return false;
    }

    /** Whether new rows leave the key blank, because it only counts. */
    default boolean isNumbered() {
        return false;
    }

    /** What tells a row from others. */
    default String id(Map<String, String> cells) {
        return columns().stream()
                .filter(Column::isKey)
                .map(column -> cells.getOrDefault(column.key(), ""))
                .collect(Collectors.joining("/"));
    }

    /** @throws IllegalArgumentException if there is no such column */
    default Column column(String key) {
        return columns().stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }
}
