package vn.binhxet.model;

/** The kinds of values that a field of the dictionary can hold. */
public enum FieldType {
    ID,
    TEXT,
    TRI,
    INT,
    ENUM,
    DATE,
    PERCENT,
    DECIMAL;

    /** Whether a value is kept as one whole number: a count, a day, the place of a code in its list, 0 or 1. */
    public boolean isCoded() {
        return this == TRI || this == INT || this == ENUM || this == DATE;
    }

    /** Whether a value is a number that rules may compare with a limit. */
    public boolean isNumeric() {
        return this == INT || this == PERCENT || this == DECIMAL;
    }
}
