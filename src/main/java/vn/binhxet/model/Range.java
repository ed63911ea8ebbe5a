package vn.binhxet.model;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A number that the facts pin down to an interval: exact when low equals high, unknown when nothing is known. A
 * comparison of ranges is three-valued: surely true, surely false, or unknown.
 */
public final class Range {
    public static final Range UNKNOWN = new Range(null, null);

    private final @Nullable Fraction low;
    private final @Nullable Fraction high;

    private Range(@Nullable Fraction low, @Nullable Fraction high) {
        this.low = low;
        this.high = high;
    }

    public static Range exactly(Fraction value) {
        return new Range(value, value);
    }

    /** @throws IllegalArgumentException if low is above high */
    public static Range between(Fraction low, Fraction high) {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException(low + " > " + high);
        }
        return new Range(low, high);
    }

    /** The exact ratio of a part to its whole; unknown if either is not exactly known or the whole is zero. */
    public static Range ratio(Range part, Range whole) {
        if (part.low == null || part.high == null || whole.low == null || !whole.isExact()) {
            return UNKNOWN;
        }
        if (whole.low.numerator().signum() <= 0) {
            return UNKNOWN;
        }
        return new Range(part.low.dividedBy(whole.low), part.high.dividedBy(whole.low));
    }

    public @Nullable Fraction low() {
        return low;
    }

    public @Nullable Fraction high() {
        return high;
    }

    public boolean isExact() {
        return low != null && low.equals(high);
    }

    public Truth lessThan(Range other) {
        if (low == null || high == null || other.low == null || other.high == null) {
            return Truth.UNKNOWN;
        }
        return surely(high.compareTo(other.low), low.compareTo(other.high), order -> order < 0);
    }

    public Truth atMost(Range other) {
        if (low == null || high == null || other.low == null || other.high == null) {
            return Truth.UNKNOWN;
        }
        return surely(high.compareTo(other.low), low.compareTo(other.high), order -> order <= 0);
    }

    public Truth equalTo(Range other) {
        return atMost(other).and(other.atMost(this));
    }

    private static Truth surely(int worst, int best, IntPredicate holds) {
        if (holds.test(worst)) {
            return Truth.TRUE;
        }
        return holds.test(best) ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Range range
                && java.util.Objects.equals(low, range.low)
                && java.util.Objects.equals(high, range.high);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(low, high);
    }

    @Override
    public String toString() {
        return low == null ? "?" : isExact() ? low.toString() : "[" + low + ", " + high + "]";
    }
}
