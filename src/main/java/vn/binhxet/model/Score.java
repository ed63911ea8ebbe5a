package vn.binhxet.model;

/** Points with a low and a high end: what is unknown may give nothing or all. */
public record Score(Points low, Points high, Points max) {
    public Score {
        if (low.compareTo(high) > 0 || high.compareTo(max) > 0) {
            throw new IllegalArgumentException(low + " ≤ " + high + " ≤ " + max + " does not hold");
        }
    }
}
