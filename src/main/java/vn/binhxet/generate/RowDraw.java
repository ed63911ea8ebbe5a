package vn.binhxet.generate;

import java.util.List;

/** Draws the rows of one entity, field by field. */
final class RowDraw {
    private final List<Cell> cells;
    private final boolean[] even;
    private final Row common;

    /** Draws with a row to keep what is common in a group. */
    RowDraw(List<Cell> cells, Row common) {
        this.cells = List.copyOf(cells);
        this.even = new boolean[common.length()];
        this.common = common;
    }

    /**
     * One field of a row.
     *
     * @param usual its draw when nothing speaks for another one
     * @param everywhere in which share of the groups it is the same in every row, and reported: yes for a tri, the whole
     *     for a part, otherwise one value drawn for the group
     */
    record Cell(int place, FieldDraw draw, FieldDraw usual, int everywhere) {}

    /** Decides, for a new group, which fields are the same everywhere in it. */
    void settle(Dice dice) {
        for (Cell cell : cells) {
            even[cell.place()] = dice.chance(cell.everywhere());
            if (even[cell.place()]) {
                cell.usual().draw(common, cell.place(), dice);
            }
        }
    }

    void draw(Row row, Dice dice) {
        for (Cell cell : cells) {
            if (even[cell.place()]) {
                cell.usual().even(row, cell.place(), common);
            } else {
                cell.draw().draw(row, cell.place(), dice);
            }
        }
    }
}
