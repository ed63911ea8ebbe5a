package vn.binhxet.model;

import java.time.LocalDate;

/** The days a review looks at, both included; the last day is the cut-off date. */
public record Period(LocalDate start, LocalDate end) {
    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("period ends before it starts: " + start + " … " + end);
        }
    }

    /** The review year: that of the cut-off date. */
    public int year() {
        return end.getYear();
    }

    @Override
    public String toString() {
        return start + "…" + end;
    }
}
