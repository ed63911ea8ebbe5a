package vn.binhxet.rulebook.condition;

import java.util.Optional;
import vn.binhxet.model.Range;
import vn.binhxet.model.Truth;

/** The six ways of comparing two values. */
public enum Comparison {
    LESS("<", "<"),
    AT_MOST("<=", "≤"),
    EQUAL("==", "="),
    NOT_EQUAL("!=", "≠"),
    AT_LEAST(">=", "≥"),
    GREATER(">", ">");

    private final String symbol;
    private final String sign;

    Comparison(String symbol, String sign) {
        this.symbol = symbol;
        this.sign = sign;
    }

    public static Optional<Comparison> of(String symbol) {
        return java.util.Arrays.stream(values())
                .filter(comparison -> comparison.symbol.equals(symbol))
                .findFirst();
    }

    /** As rules write it. */
    public String symbol() {
        return symbol;
    }

    /** As a person reads it. */
    public String sign() {
        return sign;
    }

    public Comparison negated() {
        return switch (this) {
            case LESS -> AT_LEAST;
            case AT_MOST -> GREATER;
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case AT_LEAST -> LESS;
            case GREATER -> AT_MOST;
        };
    }

    public boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case AT_LEAST -> order >= 0;
            case GREATER -> order > 0;
        };
    }

    public Truth test(Range left, Range right) {
        return switch (this) {
            case LESS -> left.lessThan(right);
            case AT_MOST -> left.atMost(right);
            case EQUAL -> left.equalTo(right);
            case NOT_EQUAL -> left.equalTo(right).not();
            case AT_LEAST -> right.atMost(left);
            case GREATER -> right.lessThan(left);
        };
    }
}
