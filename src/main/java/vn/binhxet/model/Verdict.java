package vn.binhxet.model;

/** What the facts say about one criterion of one subject. */
public enum Verdict {
    MET,
    PARTLY_MET,
    NOT_MET,
    UNKNOWN,
    NOT_APPLICABLE
}
