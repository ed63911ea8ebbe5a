package vn.binhxet.model;

/** What a review decides about one subject and one title. */
public enum Outcome {
    /** đạt */
    PASS,
    /** không đạt */
    FAIL,
    /** chưa đủ căn cứ */
    UNDETERMINED,
    /** không thuộc diện xét */
    NOT_ELIGIBLE;

    /** Whether the decision is a pass, as a later title or a share reads it. */
    public Truth passes() {
        return switch (this) {
            case PASS -> Truth.TRUE;
            case FAIL, NOT_ELIGIBLE -> Truth.FALSE;
            case UNDETERMINED -> Truth.UNKNOWN;
        };
    }
}
