package vn.binhxet.policy.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet as its workbook says it.
 *
 * @param columns where each column that is there stands, by key
 */
record ReadSheet(Sheet sheet, Grid grid, Map<String, Integer> columns, List<ReadRow> rows) {
    ReadSheet {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number of the row in the grid
     * @param cells by the column's key; blank and unreadable ones left out
     * @param unreadable the columns whose cell could not be read
     */
    record ReadRow(int number, Map<String, String> cells, List<String> unreadable) {
        ReadRow {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
            unreadable = List.copyOf(unreadable);
        }

        String cell(String key) {
            return cells.getOrDefault(key, "");
        }
    }

    /** The cell of a column; of the first column where the workbook does not have it. */
    String address(ReadRow row, String column) {
        return grid.address(row.number(), columns.getOrDefault(column, 0));
    }

    /** Whether the row says the same as one of the text, as far as its columns go. */
    boolean isSame(ReadRow read, SheetRow row) {
        return columns.keySet().stream()
                .filter(key -> !isCount(key))
                .allMatch(key -> read.cell(key).equals(row.cell(key)));
    }

    /** Whether a column only counts rows. */
    boolean isCount(String key) {
        return sheet.isNumbered() && key.equals(Sheet.NUMBER);
    }
}
