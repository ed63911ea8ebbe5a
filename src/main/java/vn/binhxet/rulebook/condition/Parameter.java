package vn.binhxet.rulebook.condition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Citation;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Limit;

/**
 * A choice or number that a plan or the rules fix, by effective date.
 *
 * @param unit what a number is counted in, such as {@code đồng/người/tháng}; empty where there is none
 * @param isReference whether it only tells what the law says, so that no rule reads it and no decision records it
 * @param values the codes it may take, each with its meaning; empty for a number, a flag or a text
 * @param dated its values, newest last; a null value means unset from that day on
 */
public record Parameter(
        String name,
        Type type,
        String label,
        String meaning,
        String unit,
        boolean isReference,
        Map<String, String> values,
        List<Dated> dated) {
    public Parameter {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        dated = dated.stream()
                .sorted(java.util.Comparator.comparing(Dated::from))
                .toList();
    }

    /** The kinds of parameters. */
    public enum Type {
        ENUM,
        ENUMS,
        PERCENT,
        NUMBER,
        FLAG,
        TEXT
    }

    /** A value with the first day it holds. */
    public record Dated(LocalDate from, @Nullable Setting value, Citation citation) {}

    public Optional<Dated> inForce(LocalDate day) {
        return dated.stream().filter(value -> !value.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /**
     * Reads a value as it is written: a code, codes joined by {@code |}, a percentage, a number, true or false.
     *
     * @throws IllegalArgumentException if the parameter cannot have this value
     */
    public Setting read(String text) {
        return switch (type) {
            case ENUM -> new Setting.Code(code(text));
            case ENUMS ->
                new Setting.Codes(
                        Arrays.stream(text.split("\\|", -1)).map(this::code).toList());
            case PERCENT -> new Setting.Percent(percent(text));
            case NUMBER -> new Setting.Amount(number(text));
            case FLAG -> new Setting.Flag(flag(text));
            case TEXT -> new Setting.Code(text);
        };
    }

    private String code(String text) {
        if (!values.containsKey(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return text.equals("true");
    }

    private static Limit percent(String text) {
        Limit limit = Limit.parse(text);
        if (!text.endsWith("%") || limit.value().compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException(text);
        }
        return limit;
    }

    private static Limit number(String text) {
        if (text.endsWith("%")) {
            throw new IllegalArgumentException(text);
        }
        return Limit.parse(text);
    }

    /** Whether it is a number that conditions may compare with. */
    public boolean isNumeric() {
        return type == Type.PERCENT || type == Type.NUMBER;
    }

    /** A value as a person reads it, with its unit. */
    public String shown(Setting value) {
        return unit.isEmpty() ? value.text() : value.text() + " " + unit;
    }

    /** Whether it must always have a value. */
    public boolean isChoice() {
        return type == Type.ENUM || type == Type.ENUMS || type == Type.FLAG;
    }

    /** What may be written for it, for messages. */
    public String choices() {
        return switch (type) {
            case ENUM, ENUMS -> String.join(", ", values.keySet());
            case FLAG -> "true, false";
            case PERCENT -> "91.3 %";
            case NUMBER -> "1500000";
            case TEXT -> "…";
        };
    }

    public Parameter withDated(List<Dated> values) {
        return new Parameter(name, type, label, meaning, unit, isReference, this.values, values);
    }
}
