package vn.binhxet.rulebook.condition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Fraction;

/**
 * A condition in plain Vietnamese, with the numbers in force filled in.
 *
 * @param awards the names of awards by code
 */
public record Wording(Map<String, String> awards, Settings settings) {
    private static final String HOUSEHOLD = "hộ ";

    public String of(Condition condition) {
        if (condition instanceof Condition.And and) {
            return joined(and.parts(), " và ");
        }
        if (condition instanceof Condition.Or or) {
            return joined(or.parts(), " hoặc ");
        }
        if (condition instanceof Condition.Not not) {
            return not(not.condition());
        }
        if (condition instanceof Condition.CodeIn in) {
            return codes(in, true);
        }
        if (condition instanceof Condition.CodeInParameter in) {
            return in.ref().field().label() + " thuộc " + value(in.parameter());
        }
        if (condition instanceof Condition.ParameterIs is) {
            return is.parameter().label() + " là "
                    + (is.value() == null ? "chưa đặt" : is.value().text());
        }
        if (condition instanceof Condition.Days days) {
            return day(days.left()) + " " + days.comparison().sign() + " " + day(days.right());
        }
        if (condition instanceof Condition.Numbers numbers) {
            return numbers(numbers);
        }
        if (condition instanceof Condition.Passes passes) {
            return "đạt " + award(passes.award());
        }
        if (condition instanceof Condition.AnyMember any) {
            return "có thành viên mà " + small(of(any.condition()));
        }
        if (condition instanceof Condition.Counts counts) {
            return day(counts.day()) + " trong kỳ, khi người vi phạm là thành viên của hộ";
        }
        throw new IllegalStateException("no wording for " + condition);
    }

    private String not(Condition condition) {
        if (condition instanceof Condition.CodeIn in) {
            return codes(in, false);
        }
        if (condition instanceof Condition.AnyMember any) {
            return "không có thành viên mà " + small(of(any.condition()));
        }
        if (condition instanceof Condition.Passes passes) {
            return "chưa đạt " + award(passes.award());
        }
        return "không phải (" + of(condition) + ")";
    }

    /** An incident as a condition describes it: kinds, stages and the day that counts. */
    public String ofIncident(Condition condition) {
        List<Condition> parts = condition instanceof Condition.And and ? and.parts() : List.of(condition);
        return parts.stream().map(this::incidentPart).collect(Collectors.joining(", "));
    }

    private String incidentPart(Condition part) {
        if (part instanceof Condition.CodeIn in) {
            return labels(in);
        }
        if (part instanceof Condition.Counts counts) {
            return "trong kỳ (" + day(counts.day()).toLowerCase(java.util.Locale.ROOT) + ")";
        }
        return of(part);
    }

    private String award(String code) {
        return awards.getOrDefault(code, code);
    }

    private String joined(List<Condition> parts, String word) {
        StringBuilder all = new StringBuilder();
        for (Condition part : parts) {
            boolean isSeveral = part instanceof Condition.And || part instanceof Condition.Or;
            String text = isSeveral ? "(" + of(part) + ")" : of(part);
            all.append(all.isEmpty() ? text : word + small(text));
        }
        return all.toString();
    }

    /** What begins with a capital, as it stands inside a sentence; abbreviations stay. */
    public static String small(String text) {
        boolean isWord = text.length() > 1 && !Character.isUpperCase(text.charAt(1));
        return isWord ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }

    private static String codes(Condition.CodeIn in, boolean isIn) {
        Field field = in.ref().field();
        if (field.type() == FieldType.TRI) {
            return field.label() + ": " + (in.codes().contains(1L) == isIn ? "có" : "không");
        }
        if (isHousehold(in)) {
            return (isIn ? "là " : "không phải ") + labels(in);
        }
        return field.label() + (isIn ? ": " : " không thuộc: ") + labels(in);
    }

    /** Whether the values say themselves what a household is: "hộ nghèo". */
    private static boolean isHousehold(Condition.CodeIn in) {
        return in.codes().stream()
                .allMatch(code -> in.ref().field().labels().get(code.intValue()).startsWith(HOUSEHOLD));
    }

    /** Which households a share counts, to stand after the word for them. */
    private String counted(Condition condition) {
        if (condition instanceof Condition.CodeIn in) {
            if (in.ref().field().type() == FieldType.TRI && in.codes().equals(List.of(1L))) {
                return "có " + small(in.ref().field().label());
            }
            if (in.ref().field().type() == FieldType.ENUM && isHousehold(in)) {
                return labels(in).substring(HOUSEHOLD.length());
            }
        }
        String text = of(condition);
        return text.equals(small(text)) ? text : "mà " + small(text);
    }

    private String value(Parameter parameter) {
        return settings.value(parameter).map(parameter::shown).orElse("(chưa đặt)");
    }

    private static String labels(Condition.CodeIn in) {
        return in.codes().stream()
                .map(code -> in.ref().field().labels().get(code.intValue()))
                .collect(Collectors.joining(" hoặc "));
    }

    private String day(Condition.Day day) {
        if (day instanceof Condition.Day.Reported reported) {
            return reported.ref().field().label();
        }
        if (day instanceof Condition.Day.Switched switched) {
            return switched.label();
        }
        return day instanceof Condition.Day.PeriodStart
                ? settings.period().start().toString()
                : settings.period().end().toString();
    }

    private String numbers(Condition.Numbers numbers) {
        boolean isNone = numbers.comparison() == Comparison.AT_MOST && isZero(numbers.right());
        String sign = isNone ? Comparison.EQUAL.sign() : numbers.comparison().sign();
        return of(numbers.left()) + " " + sign + " " + small(of(numbers.right()));
    }

    /** A count at most 0 is 0. */
    private static boolean isZero(Operand operand) {
        return (operand instanceof Operand.Literal literal && literal.number().equals(Fraction.ZERO))
                || (operand instanceof Operand.LimitValue limit
                        && limit.limit().value().equals(Fraction.ZERO));
    }

    /** The households that a share counts, without the word for them. */
    public String of(Aggregate.Share share) {
        return counted(share.condition());
    }

    public String of(Operand operand) {
        if (operand instanceof Operand.Value value) {
            return value.ref().field().label();
        }
        if (operand instanceof Operand.Literal number) {
            return number.number().toString();
        }
        if (operand instanceof Operand.LimitValue limit) {
            return limit.limit().text();
        }
        if (operand instanceof Operand.ParameterValue parameter) {
            return value(parameter.parameter());
        }
        if (operand instanceof Operand.Ratio ratio) {
            return of(ratio.part()) + " / " + small(of(ratio.whole()));
        }
        if (operand instanceof Operand.Households) {
            return "số hộ trong diện xét";
        }
        if (operand instanceof Operand.Counted counted) {
            return counted.aggregate() instanceof Aggregate.Sum sum
                    ? "tổng " + small(sum.field().label())
                    : "tỷ lệ " + HOUSEHOLD + of((Aggregate.Share) counted.aggregate());
        }
        throw new IllegalStateException("no wording for " + operand);
    }
}
