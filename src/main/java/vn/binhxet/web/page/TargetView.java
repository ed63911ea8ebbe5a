package vn.binhxet.web.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.explain.RollUpText;
import vn.binhxet.model.TargetResult;

/**
 * A target of a plan as the overview shows it.
 *
 * @param limit "≥ 95 %"
 * @param counted "392/408"; what was reported for an indicator; "" for nothing
 * @param note how many are missing, left over or open; "" for nothing to say
 * @param before the same target in the earlier review; "" where there is none
 */
public record TargetView(
        String id,
        String name,
        TargetResult.Outcome outcome,
        String outcomeText,
        String limit,
        String counted,
        String percent,
        String note,
        Optional<Bar> bar,
        String before,
        List<String> readings,
        List<String> warnings) {

    static List<TargetView> of(List<TargetResult> targets, List<TargetResult> before, Shown shown) {
        return targets.stream()
                .map(target -> of(
                        target,
                        before.stream()
                                .filter(other -> other.id().equals(target.id()))
                                .findFirst(),
                        shown))
                .toList();
    }

    private static TargetView of(TargetResult target, Optional<TargetResult> before, Shown shown) {
        TargetResult.Count count = target.count();
        return new TargetView(
                target.id(),
                target.name(),
                target.outcome(),
                outcome(target.outcome(), shown),
                sign(target.op()) + " " + shown.decimal(target.limit()) + " " + target.unit(),
                counted(target, shown),
                percent(target, count, shown),
                count == null ? "" : note(count, target, shown),
                bar(target, count),
                before.map(other -> before(other, shown)).orElse(""),
                target.readings().entrySet().stream()
                        .map(reading -> shown.say(
                                "web.reading",
                                RollUpText.reading(reading.getKey(), shown.language()),
                                counts(reading.getValue().count(), shown),
                                outcome(reading.getValue().outcome(), shown)))
                        .toList(),
                target.warnings().stream()
                        .map(warning -> warning.in(shown.language()))
                        .toList());
    }

    private static String outcome(TargetResult.Outcome outcome, Shown shown) {
        return shown.say("web.target." + outcome.name());
    }

    private static String sign(String op) {
        return switch (op) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            default -> op;
        };
    }

    private static String counted(TargetResult target, Shown shown) {
        TargetResult.Count count = target.count();
        if (count != null) {
            return counts(count, shown);
        }
        BigDecimal actual = target.actual();
        return actual == null ? "" : shown.decimal(actual) + " " + target.unit();
    }

    private static String counts(TargetResult.Count count, Shown shown) {
        Long whole = count.denominator();
        return shown.number(count.numerator()) + (whole == null ? "" : "/" + shown.number(whole));
    }

    private static boolean isShare(TargetResult target) {
        return target.unit().equals("%");
    }

    private static String percent(TargetResult target, TargetResult.@Nullable Count count, Shown shown) {
        BigDecimal percent = count == null ? null : count.percent();
        return percent == null || !isShare(target) ? "" : shown.decimal(percent) + " %";
    }

    private static String note(TargetResult.Count count, TargetResult target, Shown shown) {
        List<String> notes = new ArrayList<>();
        BigInteger shortfall = count.shortfall();
        BigInteger surplus = count.surplus();
        String places = target.places().isEmpty() ? "" : "Places";
        if (shortfall != null) {
            notes.add(shown.say("web.short" + places, shown.number(shortfall.longValue())));
        } else if (surplus != null && surplus.signum() > 0) {
            notes.add(shown.say("web.over" + places, shown.number(surplus.longValue())));
        }
        if (count.undetermined() > 0) {
            notes.add(shown.say("web.open", shown.number(count.undetermined())));
        }
        return String.join(" · ", notes);
    }

    private static Optional<Bar> bar(TargetResult target, TargetResult.@Nullable Count count) {
        Long whole = count == null ? null : count.denominator();
        if (count == null || whole == null || whole == 0) {
            return Optional.empty();
        }
        Bar bar = Bar.of(count.numerator(), count.undetermined(), whole);
        return Optional.of(
                isShare(target)
                        ? bar.withLimit(target.limit()
                                .movePointRight(1)
                                .setScale(0, RoundingMode.HALF_UP)
                                .longValue())
                        : bar);
    }

    private static String before(TargetResult other, Shown shown) {
        String percent = percent(other, other.count(), shown);
        return counted(other, shown) + (percent.isEmpty() ? "" : " · " + percent) + ", "
                + outcome(other.outcome(), shown);
    }
}
