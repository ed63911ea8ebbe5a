package vn.binhxet.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Points;

/** The numbers beside a number of the law: what a slip of the pen would make of it. */
final class Step {
    private static final Points HALF = Points.of(new BigDecimal("0.5"));
    private static final Fraction TWENTIETH = Fraction.of(1, 20);
    private static final int DECIMALS = 9;

    private Step() {}

    /** A percentage by one percent, a count by one, a part of a whole by a twentieth. */
    static List<Limit> beside(Limit limit) {
        if (limit.text().endsWith("%")) {
            return List.of(percent(limit, -1), percent(limit, 1));
        }
        Fraction step = limit.value().isWhole() ? Fraction.ONE : TWENTIETH;
        Fraction back = Fraction.ZERO.minus(step);
        return Stream.of(limit.value().minus(step), limit.value().minus(back))
                .filter(value -> value.compareTo(Fraction.ZERO) >= 0)
                .map(value -> new Limit(value, value.toString()))
                .toList();
    }

    /** A percentage moved by whole percents. */
    static Limit percent(Limit limit, long by) {
        Fraction percent = limit.value().asPercent().minus(Fraction.of(-by));
        return Limit.parse(percent.rounded(DECIMALS).stripTrailingZeros().toPlainString() + " %");
    }

    /** Points by half a point. */
    static List<Points> beside(Points points) {
        return Stream.of(points.minus(HALF), points.plus(HALF))
                .filter(value -> value.compareTo(Points.ZERO) >= 0)
                .toList();
    }
}
