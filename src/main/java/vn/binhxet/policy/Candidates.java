package vn.binhxet.policy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Period;

/**
 * The values of facts that tell numbers of the law apart: on each of them, beside it, and between any two.
 *
 * @param constants the numbers of the law
 * @param dense up to where every single count is a candidate
 */
record Candidates(Set<Fraction> constants, int dense) {
    static final Period PERIOD = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    private static final long LARGEST = 1_000_000_000L;
    private static final int LEAST_DENSE = 3;
    private static final long WHOLE_PERCENT = 100L * Variable.SCALE;

    /** What a field may be, ascending, "not reported" last. */
    List<Long> of(Field field) {
        Set<Long> values = switch (field.type()) {
            case TRI -> new TreeSet<>(upTo(2));
            case ENUM -> new TreeSet<>(upTo(field.codes().size()));
            case INT -> numbers();
            case DATE -> days();
            default -> decimals(field);
        };
        values.removeIf(value -> field.type() == FieldType.INT && value < field.least());
        boolean isAlwaysKnown = field.required() || field.blank() != Field.Blank.UNKNOWN;
        return isAlwaysKnown ? List.copyOf(values) : withMissing(values);
    }

    /** What a sum or a number of households may be. */
    List<Long> counts() {
        return withMissing(numbers());
    }

    /** How many households there may be. */
    List<Long> wholes() {
        return numbers().stream().filter(count -> count > 0).toList();
    }

    static List<Long> upTo(int size) {
        return LongStream.range(0, size).boxed().toList();
    }

    private static List<Long> withMissing(Set<Long> values) {
        List<Long> all = new ArrayList<>(values);
        all.add(Facts.MISSING);
        return all;
    }

    private static Set<Long> days() {
        long start = PERIOD.start().toEpochDay();
        long end = PERIOD.end().toEpochDay();
        return new TreeSet<>(List.of(start - 1, start, start + 1, end - 1, end, end + 1, end + 2));
    }

    private Set<Long> decimals(Field field) {
        boolean isPercent = field.type() == FieldType.PERCENT;
        Fraction scale = Fraction.of(isPercent ? WHOLE_PERCENT : Variable.SCALE);
        long most = isPercent ? WHOLE_PERCENT : LARGEST;
        Set<Long> values = new TreeSet<>(List.of(0L, most));
        constants.forEach(constant -> around(constant.times(scale), values));
        values.removeIf(value -> value < 0 || value > most);
        return values;
    }

    private Set<Long> numbers() {
        Set<Long> numbers = new TreeSet<>(upTo(Math.max(dense, LEAST_DENSE) + 1));
        for (Fraction constant : constants) {
            around(constant, numbers);
            for (Fraction other : constants) {
                near(constant.numerator().add(other.numerator()), numbers);
                near(constant.denominator().add(other.denominator()), numbers);
            }
            near(constant.numerator(), numbers);
            near(constant.denominator(), numbers);
        }
        numbers.removeIf(number -> number < 0 || number > LARGEST);
        return numbers;
    }

    private static void around(Fraction number, Set<Long> values) {
        BigInteger floor = number.numerator().divide(number.denominator());
        near(floor, values);
        near(floor.add(BigInteger.ONE), values);
    }

    private static void near(BigInteger number, Set<Long> values) {
        if (number.bitLength() < Integer.SIZE) {
            values.add(number.longValue() - 1);
            values.add(number.longValue());
            values.add(number.longValue() + 1);
        }
    }
}
