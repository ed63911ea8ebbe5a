package vn.binhxet.model;

/** Whether a household or group can still mend a failed criterion: this year, with a paper, or not this year. */
public enum Curable {
    YES,
    PAPER,
    NO
}
