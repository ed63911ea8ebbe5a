package vn.binhxet.rulebook.engine;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.binhxet.model.Facts;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Fraction;
import vn.binhxet.rulebook.condition.Comparison;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Operand;

/**
 * Writes conditions as Java over whole numbers: what is coded is compared in the text, the rest is asked of
 * {@link Condition} by number. A blank makes neither "surely holds" nor "surely does not hold" true.
 */
final class ConditionText {
    private static final String MISSING = "vn.binhxet.model.Facts.MISSING";
    private static final BigInteger LARGEST_FACTOR = BigInteger.valueOf(1_000_000);

    static {
        assert Facts.MISSING == Long.MIN_VALUE : "a missing whole is below zero";
    }

    private final List<Condition> conditions;
    private final Names names;

    /** How the text names what it reads of a row. */
    interface Names {
        /** A coded value, by level and slot. */
        String value(String level, int slot);

        /** What a condition comes to, as {@link Case#truth(int)} says it. */
        String truth(int condition);
    }

    /** @param conditions those known by number; more are added as they are met */
    ConditionText(List<Condition> conditions, Names names) {
        this.conditions = conditions;
        this.names = names;
    }

    /** Java that is true exactly when the condition surely holds. */
    String surely(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), " && ", this::surely);
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.parts(), " || ", this::surely);
        }
        if (condition instanceof Condition.Not not) {
            return surelyNot(not.condition());
        }
        if (condition instanceof Condition.CodeIn in) {
            String value = coded(in.ref());
            return joined(in.codes(), " || ", code -> value + " == " + code + "L");
        }
        if (condition instanceof Condition.Numbers numbers && isPlain(numbers)) {
            return plain(numbers, numbers.comparison());
        }
        return names.truth(number(condition)) + " > 0";
    }

    /** Java that is true exactly when the condition surely does not hold. */
    String surelyNot(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), " || ", this::surelyNot);
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.parts(), " && ", this::surelyNot);
        }
        if (condition instanceof Condition.Not not) {
            return surely(not.condition());
        }
        if (condition instanceof Condition.CodeIn in) {
            String value = coded(in.ref());
            String others = joined(in.codes(), " && ", code -> value + " != " + code + "L");
            return "(" + known(value) + " && " + others + ")";
        }
        if (condition instanceof Condition.Numbers numbers && isPlain(numbers)) {
            return plain(numbers, numbers.comparison().negated());
        }
        return names.truth(number(condition)) + " < 0";
    }

    static <T> String joined(List<T> parts, String sign, Function<T, String> written) {
        return parts.stream().map(written).collect(Collectors.joining(sign, "(", ")"));
    }

    private int number(Condition condition) {
        if (!conditions.contains(condition)) {
            conditions.add(condition);
        }
        return conditions.indexOf(condition);
    }

    private String coded(FieldRef ref) {
        return names.value(
                ref.level().name().toLowerCase(Locale.ROOT), ref.field().slot());
    }

    /** Whether a comparison is one of counts, or of a count or a ratio of counts with a number of the law. */
    private static boolean isPlain(Condition.Numbers numbers) {
        boolean isCounts = isCount(numbers.left()) && isCount(numbers.right());
        boolean isLimit = isConstant(numbers.right()) && (isCount(numbers.left()) || isRatioOfCounts(numbers.left()));
        return isCounts || isLimit;
    }

    private static boolean isCount(Operand operand) {
        return operand instanceof Operand.Value value && value.ref().field().type() == FieldType.INT;
    }

    private static boolean isRatioOfCounts(Operand operand) {
        return operand instanceof Operand.Ratio ratio && isCount(ratio.part()) && isCount(ratio.whole());
    }

    private static boolean isConstant(Operand operand) {
        boolean isWritten = operand instanceof Operand.Literal || operand instanceof Operand.LimitValue;
        return isWritten
                && constant(operand).numerator().abs().compareTo(LARGEST_FACTOR) <= 0
                && constant(operand).denominator().compareTo(LARGEST_FACTOR) <= 0;
    }

    private static Fraction constant(Operand operand) {
        return operand instanceof Operand.LimitValue limit
                ? limit.limit().value()
                : ((Operand.Literal) operand).number();
    }

    private String count(Operand operand) {
        return coded(((Operand.Value) operand).ref());
    }

    private static String known(String value) {
        return value + " != " + MISSING;
    }

    /** Counts stay below 10^12 and factors below 10^6, so a long holds every product. */
    private String plain(Condition.Numbers numbers, Comparison comparison) {
        String sign = " " + comparison.symbol() + " ";
        if (isCount(numbers.right())) {
            String left = count(numbers.left());
            String right = count(numbers.right());
            return "(" + known(left) + " && " + known(right) + " && " + left + sign + right + ")";
        }
        Fraction limit = constant(numbers.right());
        if (numbers.left() instanceof Operand.Ratio ratio) {
            String part = count(ratio.part());
            String whole = count(ratio.whole());
            return "(" + known(part) + " && " + whole + " > 0L && " + part + " * " + limit.denominator() + "L" + sign
                    + whole + " * " + limit.numerator() + "L)";
        }
        String left = count(numbers.left());
        return "(" + known(left) + " && " + left + " * " + limit.denominator() + "L" + sign + limit.numerator() + "L)";
    }
}
