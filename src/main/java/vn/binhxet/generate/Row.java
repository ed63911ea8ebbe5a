package vn.binhxet.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One row being drawn, used again for the next. A cell is what will stand in the file; the number beside it is the truth
 * that a blank cell hides, so that a part still fits a whole that was not reported.
 */
final class Row {
    /** The number of a cell that holds none. */
    static final long NOTHING = Long.MIN_VALUE;

    private static final List<String> SMALL =
            IntStream.range(0, 1000).mapToObj(Integer::toString).toList();

    private final String[] cells;
    private final long[] numbers;
    private final @Nullable Row group;
    private final List<Row> members = new ArrayList<>();
    private long number;
    private long size;
    private boolean isWeak;
    private boolean isPresent = true;

    /** A row of so many fields, in a group if its entity stands below one. */
    Row(int fields, @Nullable Row group) {
        this.cells = new String[fields];
        this.numbers = new long[fields];
        this.group = group;
        Arrays.fill(cells, "");
        Arrays.fill(numbers, NOTHING);
    }

    /** Makes it the how-manieth row of its parent, of good or weak quality. */
    void begin(long number, boolean isWeak) {
        this.number = number;
        this.isWeak = isWeak;
    }

    void put(int place, String text) {
        put(place, text, NOTHING);
    }

    void put(int place, String text, long number) {
        cells[place] = text;
        numbers[place] = number;
    }

    void putCount(int place, long count) {
        put(place, count < SMALL.size() ? SMALL.get((int) count) : Long.toString(count), count);
    }

    /** Changes what the file says, not the truth. */
    void write(int place, String text) {
        cells[place] = text;
    }

    void copy(int place, Row other) {
        put(place, other.cells[place], other.numbers[place]);
    }

    void copyAll(Row other) {
        System.arraycopy(other.cells, 0, cells, 0, cells.length);
        System.arraycopy(other.numbers, 0, numbers, 0, numbers.length);
        begin(other.number, other.isWeak);
    }

    String cell(int place) {
        return cells[place];
    }

    /** The count, day or place of a code, {@link #NOTHING} if there is none. */
    long truth(int place) {
        return numbers[place];
    }

    /** The cells in the dictionary's order; not a copy. */
    String[] cells() {
        return cells;
    }

    int length() {
        return cells.length;
    }

    Row group() {
        if (group == null) {
            throw new IllegalStateException("a row that stands in no group");
        }
        return group;
    }

    /** The members of a household's row. */
    List<Row> members() {
        return members;
    }

    long number() {
        return number;
    }

    boolean isWeak() {
        return isWeak;
    }

    /** How many households a group's row has. */
    long size() {
        return size;
    }

    void setSize(long size) {
        this.size = size;
    }

    /** Whether a member's row still stands on the cut-off day. */
    boolean isPresent() {
        return isPresent;
    }

    void setPresent(boolean isPresent) {
        this.isPresent = isPresent;
    }
}
