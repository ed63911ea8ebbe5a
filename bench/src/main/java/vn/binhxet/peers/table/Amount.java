package vn.binhxet.peers.table;

import java.util.function.UnaryOperator;

/**
 * A whole number, or a fact times one.
 *
 * @param fact empty for the number alone
 */
public record Amount(String fact, long times) {
    public static Amount of(long number) {
        return new Amount("", number);
    }

    public boolean isFact() {
        return !fact.isEmpty();
    }

    /** As an expression, which all the idioms write alike: {@code 5}, {@code at_school}, {@code meetings_held * 2}. */
    public String written(UnaryOperator<String> fact) {
        if (!isFact()) {
            return Long.toString(times);
        }
        return times == 1 ? fact.apply(this.fact) : fact.apply(this.fact) + " * " + times;
    }
}
