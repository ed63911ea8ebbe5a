package vn.binhxet.report.paper;

import java.math.BigDecimal;

/** One cell of a table. A workbook keeps numbers as numbers. */
public sealed interface Cell {
    /** What a reader sees. */
    String shown();

    /** Words. */
    record Text(String shown) implements Cell {}

    /**
     * A number.
     *
     * @param shown as it is written in Vietnamese
     */
    record Figure(BigDecimal value, String shown) implements Cell {}

    static Cell of(String text) {
        return new Text(text);
    }
}
