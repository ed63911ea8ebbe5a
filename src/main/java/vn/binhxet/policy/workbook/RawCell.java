package vn.binhxet.policy.workbook;

/**
 * What stands in a cell before it is known what it should mean.
 *
 * @param text a number as a plain decimal, a day as {@code yyyy-MM-dd}, a flag as {@code true} or {@code false}
 */
record RawCell(Kind kind, String text) {
    static final RawCell BLANK = new RawCell(Kind.TEXT, "");

    /** What the spreadsheet program holds it for. */
    enum Kind {
        TEXT,
        NUMBER,
        /** a number shown as a percentage: 0.5 is 50 % */
        PERCENT,
        DAY,
        FLAG,
        /** an error value, or a formula that was never computed */
        WRONG
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
