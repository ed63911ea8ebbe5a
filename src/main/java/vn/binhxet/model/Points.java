package vn.binhxet.model;

import java.math.BigDecimal;

/**
 * Points of a score, exact to a thousandth.
 *
 * @param thousandths the points times 1000
 */
public record Points(long thousandths) implements Comparable<Points> {
    public static final Points ZERO = new Points(0);
    private static final int SCALE = 3;

    /** @throws ArithmeticException if the value has more than three decimals */
    public static Points of(BigDecimal value) {
        return new Points(value.movePointRight(SCALE).longValueExact());
    }

    public static Points of(long whole) {
        return new Points(Math.multiplyExact(whole, 1000L));
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(thousandths, other.thousandths));
    }

    public Points minus(Points other) {
        return new Points(Math.subtractExact(thousandths, other.thousandths));
    }

    public boolean isWhole() {
        return thousandths % 1000 == 0;
    }

    /** The plain decimal without trailing zeros: 2.5, 80. */
    public BigDecimal value() {
        BigDecimal value = BigDecimal.valueOf(thousandths, SCALE).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(thousandths, other.thousandths);
    }

    @Override
    public String toString() {
        return value().toPlainString();
    }
}
