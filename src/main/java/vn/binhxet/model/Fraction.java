package vn.binhxet.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact number: every share, limit and mark of the law is compared as one of these, never as a rounded figure.
 *
 * @param numerator any whole number
 * @param denominator above zero; the pair is in lowest terms
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = of(0);
    public static final Fraction ONE = of(1);

    private static final Pattern RATIO = Pattern.compile("(\\d+)\\s*/\\s*(\\d+)");
    private static final Pattern DECIMAL = Pattern.compile("(-?\\d+(?:[.,]\\d+)?)\\s*(%?)");
    private static final int LONGEST = 40;
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be above zero: " + denominator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (divisor.compareTo(BigInteger.ONE) > 0) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Fraction of(long part, long whole) {
        return new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    public static Fraction of(BigDecimal value) {
        return value.scale() <= 0
                ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** The share that a percentage stands for: 91.3 is 913/1000. */
    public static Fraction ofPercent(BigDecimal percent) {
        return of(percent.movePointLeft(2));
    }

    /**
     * Reads a number of the law: {@code 4}, {@code 2.5}, {@code 2/3}, {@code 91,3 %}.
     *
     * @throws NumberFormatException if the text is none of these
     */
    public static Fraction parse(String text) {
        if (text.length() > LONGEST) {
            throw new NumberFormatException(text.substring(0, LONGEST) + "…");
        }
        Matcher ratio = RATIO.matcher(text.strip());
        if (ratio.matches() && !new BigInteger(ratio.group(2)).equals(BigInteger.ZERO)) {
            return new Fraction(new BigInteger(ratio.group(1)), new BigInteger(ratio.group(2)));
        }
        Matcher decimal = DECIMAL.matcher(text.strip());
        if (decimal.matches()) {
            BigDecimal value = new BigDecimal(decimal.group(1).replace(',', '.'));
            return decimal.group(2).isEmpty() ? of(value) : ofPercent(value);
        }
        throw new NumberFormatException(text);
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException if the other is zero */
    public Fraction dividedBy(Fraction other) {
        if (other.numerator.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger sign = BigInteger.valueOf(other.numerator.signum());
        return new Fraction(
                numerator.multiply(other.denominator).multiply(sign),
                denominator.multiply(other.numerator).multiply(sign));
    }

    public Fraction minus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The smallest whole number not below this one. */
    public BigInteger ceiling() {
        return numerator
                .negate()
                .divide(denominator)
                .negate()
                .add(isWhole() || numerator.signum() < 0 ? BigInteger.ZERO : BigInteger.ONE);
    }

    /** As a decimal with at most {@code scale} places, rounded half up: for the eye only, never for a comparison. */
    public BigDecimal rounded(int scale) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, RoundingMode.HALF_UP);
    }

    /** Times one hundred, for printing a share as a percentage. */
    public Fraction asPercent() {
        return new Fraction(numerator.multiply(HUNDRED), denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
