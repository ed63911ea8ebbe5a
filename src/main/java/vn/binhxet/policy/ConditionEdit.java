package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.Comparison;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Operand;

/**
 * A slip somebody could make in a condition.
 *
 * @param whole the condition with the slip
 * @param before the part that was changed
 * @param after what it became
 */
record ConditionEdit(Condition whole, Condition before, Condition after) {
    private static ConditionEdit of(Condition before, Condition after) {
        return new ConditionEdit(after, before, after);
    }

    private ConditionEdit inside(UnaryOperator<Condition> around) {
        return new ConditionEdit(around.apply(whole), before, after);
    }

    /** Every slip in a condition: a comparison off by its limit, "and" for "or", a lost "not", a forgotten code. */
    static List<ConditionEdit> in(Condition condition) {
        List<ConditionEdit> edits = new ArrayList<>();
        if (condition instanceof Condition.And and) {
            edits.add(of(and, new Condition.Or(and.parts())));
            edits.addAll(inParts(and.parts(), Condition.And::new));
        } else if (condition instanceof Condition.Or or) {
            edits.add(of(or, new Condition.And(or.parts())));
            edits.addAll(inParts(or.parts(), Condition.Or::new));
        } else if (condition instanceof Condition.Not not) {
            edits.add(of(not, not.condition()));
            in(not.condition()).stream()
                    .filter(edit -> !edit.whole().equals(new Condition.Not(not.condition())))
                    .forEach(edit -> edits.add(edit.inside(Condition.Not::new)));
        } else if (condition instanceof Condition.AnyMember any) {
            in(any.condition()).forEach(edit -> edits.add(edit.inside(Condition.AnyMember::new)));
        } else if (condition instanceof Condition.Numbers numbers) {
            addNumbers(numbers, edits);
        } else if (condition instanceof Condition.CodeIn codes) {
            edits.add(of(codes, new Condition.Not(codes)));
            addForgotten(codes, edits);
        } else if (condition instanceof Condition.CodeInParameter || condition instanceof Condition.ParameterIs) {
            edits.add(of(condition, new Condition.Not(condition)));
        } else if (condition instanceof Condition.Days days) {
            edits.add(of(days, new Condition.Days(days.left(), swapped(days.comparison()), days.right())));
        }
        return edits;
    }

    private static List<ConditionEdit> inParts(
            List<Condition> parts, java.util.function.Function<List<Condition>, Condition> joined) {
        List<ConditionEdit> edits = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            in(parts.get(i))
                    .forEach(edit -> edits.add(edit.inside(part -> {
                        List<Condition> others = new ArrayList<>(parts);
                        others.set(place, part);
                        return joined.apply(others);
                    })));
        }
        return edits;
    }

    private static void addNumbers(Condition.Numbers numbers, List<ConditionEdit> edits) {
        Comparison other = swapped(numbers.comparison());
        edits.add(of(numbers, new Condition.Numbers(numbers.left(), other, numbers.right())));
        if (numbers.left() instanceof Operand.Counted counted && counted.aggregate() instanceof Aggregate.Share share) {
            in(share.condition())
                    .forEach(edit -> edits.add(edit.inside(inner -> new Condition.Numbers(
                            new Operand.Counted(new Aggregate.Share(inner)), numbers.comparison(), numbers.right()))));
        }
    }

    private static void addForgotten(Condition.CodeIn codes, List<ConditionEdit> edits) {
        for (Long forgotten : codes.codes()) {
            List<Long> rest = new ArrayList<>(codes.codes());
            rest.remove(forgotten);
            if (!rest.isEmpty()) {
                edits.add(of(codes, new Condition.CodeIn(codes.ref(), rest)));
            }
        }
    }

    /** The comparison that differs exactly at the limit. */
    private static Comparison swapped(Comparison comparison) {
        return switch (comparison) {
            case LESS -> Comparison.AT_MOST;
            case AT_MOST -> Comparison.LESS;
            case GREATER -> Comparison.AT_LEAST;
            case AT_LEAST -> Comparison.GREATER;
            case EQUAL -> Comparison.NOT_EQUAL;
            case NOT_EQUAL -> Comparison.EQUAL;
        };
    }

    /** The condition with other numbers. */
    static Condition replaced(Condition condition, UnaryOperator<Operand> other) {
        if (condition instanceof Condition.And and) {
            return new Condition.And(
                    and.parts().stream().map(part -> replaced(part, other)).toList());
        }
        if (condition instanceof Condition.Or or) {
            return new Condition.Or(
                    or.parts().stream().map(part -> replaced(part, other)).toList());
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(replaced(not.condition(), other));
        }
        if (condition instanceof Condition.Numbers numbers) {
            return new Condition.Numbers(
                    other.apply(numbers.left()), numbers.comparison(), other.apply(numbers.right()));
        }
        return condition;
    }
}
