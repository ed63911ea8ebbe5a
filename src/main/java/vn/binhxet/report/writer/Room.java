package vn.binhxet.report.writer;

import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.report.paper.Block;

/** About how much of a page something takes, in mm; rather too much than too little. */
final class Room {
    private static final int LETTERS_IN_CM = 5;
    private static final int LINE = 5;
    private static final int SPACE = 2;

    private Room() {}

    /** Headings and the list they head, as far as its first row. */
    static int of(List<Block> run) {
        int room = 0;
        for (Block block : run) {
            if (block instanceof Block.Text text) {
                room += of(text);
            } else if (block instanceof Block.Table table) {
                room += head(table) + ofRows(table, 0);
            }
        }
        return room;
    }

    private static int of(Block.Text text) {
        String words = text.spans().stream().map(Block.Span::text).collect(Collectors.joining());
        return lines(words, Layout.TEXT_WIDTH) + 2 * SPACE;
    }

    private static int lines(String words, int width) {
        return Lines.count(words, Math.max(1, width * LETTERS_IN_CM / 10)) * LINE;
    }

    private static int head(Block.Table table) {
        int highest = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            highest = Math.max(highest, lines(table.columns().get(i).heading(), width(table, i)));
        }
        return highest + SPACE;
    }

    /** A row, with the one below where it is a band. */
    static int ofRows(Block.Table table, int from) {
        if (from >= table.rows().size()) {
            return LINE + SPACE;
        }
        if (table.rows().get(from) instanceof Block.Row.Band band) {
            return lines(band.text(), Layout.TEXT_WIDTH) + SPACE + ofRows(table, from + 1);
        }
        Block.Row.Cells row = (Block.Row.Cells) table.rows().get(from);
        int highest = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            highest = Math.max(highest, lines(row.cells().get(i).shown(), width(table, i)));
        }
        return highest + SPACE;
    }

    private static int width(Block.Table table, int column) {
        int whole = table.columns().stream().mapToInt(Block.Column::width).sum();
        return table.columns().get(column).width() * Layout.TEXT_WIDTH / whole;
    }
}
