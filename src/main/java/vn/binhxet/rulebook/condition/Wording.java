package vn.binhxet.rulebook.condition;

import java.util.List;
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
            return "có thành viên mà " + of(any.condition());
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
            return "không có thành viên mà " + of(any.condition());
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
        return parts.stream()
                .map(part ->
                        part instanceof Condition.And || part instanceof Condition.Or ? "(" + of(part) + ")" : of(part))
                .collect(Collectors.joining(word));
    }

    private static String codes(Condition.CodeIn in, boolean isIn) {
        Field field = in.ref().field();
        if (field.type() == FieldType.TRI) {
            return field.label() + ": " + (in.codes().contains(1L) == isIn ? "có" : "không");
        }
        return field.label() + (isIn ? ": " : " không thuộc: ") + labels(in);
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
        return of(numbers.left()) + " " + sign + " " + of(numbers.right());
    }

    /** A count at most 0 is 0. */
    private static boolean isZero(Operand operand) {
        return (operand instanceof Operand.Literal literal && literal.number().equals(Fraction.ZERO))
                || (operand instanceof Operand.LimitValue limit
                        && limit.limit().value().equals(Fraction.ZERO));
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
            return of(ratio.part()) + " / " + of(ratio.whole());
        }
        if (operand instanceof Operand.Households) {
            return "số hộ trong diện xét";
        }
        if (operand instanceof Operand.Counted counted) {
            return counted.aggregate() instanceof Aggregate.Sum sum
                    ? "tổng " + sum.field().label()
                    : "tỷ lệ hộ " + of(((Aggregate.Share) counted.aggregate()).condition());
        }
        throw new IllegalStateException("no wording for " + operand);
    }
}
