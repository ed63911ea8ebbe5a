package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Message;
import vn.binhxet.model.Range;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.condition.Comparison;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Operand;
import vn.binhxet.rulebook.condition.Wording;

/** Whether cases stand on both sides of every comparison: exactly at it, and on the side where it turns. */
final class Thresholds {
    /** Two values compared somewhere in the rules of a criterion. */
    private record Compared(String criterion, Operand left, Operand right, Comparison other) {}

    /** What the cases show of a comparison; the nearest value is null where no case has one. */
    private static final class Seen {
        private boolean isAt;
        private boolean isBeside;
        private @Nullable Fraction nearest;
        private Fraction distance = Fraction.ZERO;

        void add(Comparison side, Fraction left, Fraction right) {
            int order = left.compareTo(right);
            isAt |= order == 0;
            isBeside |= side.holds(order);
            Fraction apart = left.minus(right).abs();
            if (nearest == null || apart.compareTo(distance) < 0) {
                nearest = left;
                distance = apart;
            }
        }

        Message nearest() {
            Fraction value = nearest;
            return value == null ? Message.of("coverage.none") : Message.of("coverage.nearest", value);
        }
    }

    private Thresholds() {}

    static List<Coverage.Item> of(TitleRun run) {
        Map<Compared, Seen> seen = new LinkedHashMap<>();
        run.title()
                .rules()
                .forEach(rule -> comparisons(rule.condition())
                        .forEach(numbers -> seen.putIfAbsent(compared(rule, numbers), new Seen())));
        run.trials().stream().map(CaseSubject::new).forEach(subject -> look(subject, seen));
        if (run.trials().isEmpty()) {
            return List.of();
        }
        CaseTrial first = run.trials().get(0);
        Wording wording =
                new Wording(first.rules().book().awards(), first.rules().settings());
        List<Coverage.Item> items = new ArrayList<>();
        seen.forEach((compared, sides) -> {
            items.add(item(compared, Comparison.EQUAL, sides.nearest(), wording, sides.isAt));
            items.add(item(compared, compared.other(), sides.nearest(), wording, sides.isBeside));
        });
        return items;
    }

    private static void look(CaseSubject subject, Map<Compared, Seen> seen) {
        for (RuleInForce rule : subject.trial().title().rules()) {
            for (Condition.Numbers numbers : comparisons(rule.condition())) {
                Range left = numbers.left().value(subject.situation());
                Range right = numbers.right().value(subject.situation());
                Seen sides = seen.get(compared(rule.rule(), numbers));
                Fraction value = left.isExact() ? left.low() : null;
                Fraction limit = right.isExact() ? right.low() : null;
                if (sides != null && value != null && limit != null) {
                    sides.add(side(numbers.comparison()), value, limit);
                }
            }
        }
    }

    private static Coverage.Item item(
            Compared compared, Comparison side, Message nearest, Wording wording, boolean isShown) {
        return new Coverage.Item(
                Message.of(
                        "coverage.side",
                        compared.criterion(),
                        wording.of(compared.left()),
                        side.sign(),
                        wording.of(compared.right()),
                        nearest),
                isShown);
    }

    private static Compared compared(Rule rule, Condition.Numbers numbers) {
        return new Compared(rule.criterion(), numbers.left(), numbers.right(), side(numbers.comparison()));
    }

    /** The side that a comparison parts from its limit. */
    private static Comparison side(Comparison comparison) {
        return switch (comparison) {
            case LESS, AT_LEAST -> Comparison.LESS;
            case GREATER, AT_MOST -> Comparison.GREATER;
            case EQUAL, NOT_EQUAL -> Comparison.NOT_EQUAL;
        };
    }

    private static List<Condition.Numbers> comparisons(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream()
                    .flatMap(part -> comparisons(part).stream())
                    .toList();
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream()
                    .flatMap(part -> comparisons(part).stream())
                    .toList();
        }
        if (condition instanceof Condition.Not not) {
            return comparisons(not.condition());
        }
        return condition instanceof Condition.Numbers numbers ? List.of(numbers) : List.of();
    }
}
