package vn.binhxet.policy.workbook;

import java.util.Map;

/**
 * The filled cells of one sheet.
 *
 * @param isTurned whether rows and columns are exchanged, so that a form reads like a table
 */
record Grid(String name, Map<At, RawCell> cells, int rows, int columns, boolean isTurned) {
    Grid {
        cells = Map.copyOf(cells);
    }

    /** A place in the sheet, both counted from 0. */
    record At(int row, int column) {}

    Grid turned() {
        return new Grid(name, cells, /* rows= */ columns, /* columns= */ rows, true);
    }

    RawCell cell(int row, int column) {
        return cells.getOrDefault(isTurned ? new At(column, row) : new At(row, column), RawCell.BLANK);
    }

    /** As a spreadsheet program names it. */
    String address(int row, int column) {
        int across = isTurned ? row : column;
        int down = isTurned ? column : row;
        StringBuilder letters = new StringBuilder();
        for (int rest = across; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return name + "!" + letters + (down + 1);
    }
}
