package vn.binhxet.policy.workbook;

import java.util.Optional;

/** One difference between a sheet and the text. */
sealed interface Change {
    /** Another value in a cell. */
    record Cell(SheetRow row, ReadSheet.ReadRow read, Column column) implements Change {
        String before() {
            return row.cell(column.key());
        }

        String after() {
            return read.cell(column.key());
        }
    }

    /**
     * A new row.
     *
     * @param above the row of the text it comes below; empty for the first place
     * @param position of that row among the rows of the text; -1 for none
     */
    record Addition(ReadSheet.ReadRow read, Optional<SheetRow> above, int position) implements Change {}

    /** A row that is no longer there, or of which only the key is left. */
    record Removal(SheetRow row, int position) implements Change {}
}
