package vn.binhxet.oracle;

import java.math.BigDecimal;

/** A ratio that lies in [low, high] / whole; null stands for a ratio of which nothing is known. */
record Share(BigDecimal low, BigDecimal high, BigDecimal whole) {

    static Share of(BigDecimal part, BigDecimal whole) {
        return part == null || whole == null ? null : new Share(part, part, whole);
    }

    static Share of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    static Share percent(BigDecimal value) {
        return of(value, BigDecimal.valueOf(100));
    }

    static Share percent(String value) {
        return percent(new BigDecimal(value));
    }

    /** Whether a >= b: surely if the low end of a reaches the high end of b, surely not if a.high < b.low. */
    static Tri atLeast(Share a, Share b) {
        if (empty(a) || empty(b)) {
            return Tri.UNKNOWN;
        }
        if (a.low.multiply(b.whole).compareTo(b.high.multiply(a.whole)) >= 0) {
            return Tri.YES;
        }
        return a.high.multiply(b.whole).compareTo(b.low.multiply(a.whole)) < 0 ? Tri.NO : Tri.UNKNOWN;
    }

    /** Whether a <= b. */
    static Tri atMost(Share a, Share b) {
        return atLeast(b, a);
    }

    private static boolean empty(Share share) {
        return share == null || share.whole.signum() == 0;
    }
}
