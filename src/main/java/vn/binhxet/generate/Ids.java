package vn.binhxet.generate;

import java.util.Arrays;

/** Ids of one letter and a number of fixed width, so that they sort in the order in which they are given out. */
final class Ids {
    private final char letter;
    private final int width;
    private long given;

    /** Ids wide enough for so many rows, at least of the given width. */
    Ids(char letter, int width, long rows) {
        this.letter = letter;
        this.width = Math.max(width, Long.toString(rows).length());
    }

    String next() {
        return of(++given);
    }

    /** The id of nobody: no row gets the number 0. */
    String nobody() {
        return of(0);
    }

    private String of(long number) {
        char[] id = new char[width + 1];
        Arrays.fill(id, '0');
        id[0] = letter;
        long left = number;
        for (int i = width; i > 0 && left > 0; i--) {
            id[i] = (char) ('0' + left % 10);
            left /= 10;
        }
        return new String(id);
    }
}
