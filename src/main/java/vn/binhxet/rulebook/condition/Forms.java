package vn.binhxet.rulebook.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Truth;

/** Equal conditions in other forms: turned round, or with the parameters of a review filled in. */
public final class Forms {
    private Forms() {}

    /** The condition that holds exactly when this one does not, with every "not" pushed down to a comparison. */
    public static Condition negated(Condition condition) {
        if (condition instanceof Condition.And and) {
            return new Condition.Or(and.parts().stream().map(Forms::negated).toList());
        }
        if (condition instanceof Condition.Or or) {
            return new Condition.And(or.parts().stream().map(Forms::negated).toList());
        }
        if (condition instanceof Condition.Not not) {
            return not.condition();
        }
        if (condition instanceof Condition.Numbers numbers) {
            return new Condition.Numbers(numbers.left(), numbers.comparison().negated(), numbers.right());
        }
        if (condition instanceof Condition.Days days) {
            return new Condition.Days(days.left(), days.comparison().negated(), days.right());
        }
        return new Condition.Not(condition);
    }

    /** The same in fewer: codes of one field that are each excluded are excluded together. */
    public static List<Condition> united(List<Condition> all) {
        List<Condition> united = new ArrayList<>();
        for (Condition next : all) {
            Condition last = united.isEmpty() ? null : united.get(united.size() - 1);
            if (last instanceof Condition.Not first
                    && next instanceof Condition.Not second
                    && first.condition() instanceof Condition.CodeIn before
                    && second.condition() instanceof Condition.CodeIn after
                    && before.ref().equals(after.ref())) {
                List<Long> codes = new ArrayList<>(before.codes());
                codes.addAll(after.codes());
                united.set(united.size() - 1, new Condition.Not(new Condition.CodeIn(before.ref(), codes)));
            } else {
                united.add(next);
            }
        }
        return united;
    }

    /** The condition without the parts that the parameters already decide; empty where they decide it whole. */
    public static Optional<Condition> underSettings(Condition condition, Settings settings) {
        return decided(condition, settings) == Truth.UNKNOWN
                ? Optional.of(fill(condition, settings))
                : Optional.empty();
    }

    /** What the parameters alone make of the condition; unknown where facts are needed. */
    public static Truth decided(Condition condition, Settings settings) {
        if (condition instanceof Condition.ParameterIs is) {
            return Truth.of(
                    java.util.Objects.equals(settings.value(is.parameter()).orElse(null), is.value()));
        }
        if (condition instanceof Condition.And and) {
            return and.parts().stream().map(part -> decided(part, settings)).reduce(Truth.TRUE, Truth::and);
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().map(part -> decided(part, settings)).reduce(Truth.FALSE, Truth::or);
        }
        if (condition instanceof Condition.Not not) {
            return decided(not.condition(), settings).not();
        }
        return Truth.UNKNOWN;
    }

    private static Condition fill(Condition condition, Settings settings) {
        if (condition instanceof Condition.And and) {
            List<Condition> open = open(and.parts(), settings);
            return open.size() == 1 ? open.get(0) : new Condition.And(open);
        }
        if (condition instanceof Condition.Or or) {
            List<Condition> open = open(or.parts(), settings);
            return open.size() == 1 ? open.get(0) : new Condition.Or(open);
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(fill(not.condition(), settings));
        }
        return condition;
    }

    private static List<Condition> open(List<Condition> parts, Settings settings) {
        List<Condition> open = new ArrayList<>();
        for (Condition part : parts) {
            if (decided(part, settings) == Truth.UNKNOWN) {
                open.add(fill(part, settings));
            }
        }
        return open;
    }
}
