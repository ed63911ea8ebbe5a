package vn.binhxet.rulebook.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.model.Field;

/** Something that a condition looks at. What a rule reads is taken from its condition, so the two cannot drift apart. */
public sealed interface Read {
    /** A value of the subject, its group or its ward. */
    record OfField(FieldRef ref) implements Read {}

    /** A ward value that is computed from the ward's households where it is not reported. */
    record OfComputed(FieldRef ref, Operand computed) implements Read {}

    /** A count over households. */
    record OfAggregate(Aggregate aggregate) implements Read {}

    /** The number of households in scope. */
    record OfHouseholds() implements Read {}

    /** The outcome on another award. */
    record OfAward(String award) implements Read {}

    /** A value of each member on the cut-off date. */
    record OfMembers(Field field) implements Read {}

    /** A parameter in force. */
    record OfParameter(Parameter parameter) implements Read {}

    /** Everything that a condition looks at, in the order it is written. */
    static List<Read> of(Condition condition) {
        Set<Read> reads = new LinkedHashSet<>();
        collect(condition, reads);
        return List.copyOf(reads);
    }

    private static void collect(Condition condition, Set<Read> reads) {
        if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> collect(part, reads));
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(part -> collect(part, reads));
        } else if (condition instanceof Condition.Not not) {
            collect(not.condition(), reads);
        } else if (condition instanceof Condition.CodeIn in) {
            reads.add(new OfField(in.ref()));
        } else if (condition instanceof Condition.CodeInParameter in) {
            reads.add(new OfField(in.ref()));
            reads.add(new OfParameter(in.parameter()));
        } else if (condition instanceof Condition.ParameterIs is) {
            reads.add(new OfParameter(is.parameter()));
        } else if (condition instanceof Condition.Days days) {
            day(days.left(), reads);
            day(days.right(), reads);
        } else if (condition instanceof Condition.Numbers numbers) {
            number(numbers.left(), reads);
            number(numbers.right(), reads);
        } else if (condition instanceof Condition.Passes passes) {
            reads.add(new OfAward(passes.award()));
        } else if (condition instanceof Condition.Counts counts) {
            day(counts.day(), reads);
        } else if (condition instanceof Condition.AnyMember any) {
            for (Read read : of(any.condition())) {
                reads.add(
                        read instanceof OfField field
                                ? new OfMembers(field.ref().field())
                                : read);
            }
        }
    }

    private static void day(Condition.Day day, Set<Read> reads) {
        if (day instanceof Condition.Day.Reported reported) {
            reads.add(new OfField(reported.ref()));
        } else if (day instanceof Condition.Day.Switched switched) {
            reads.add(new OfParameter(switched.parameter()));
            new ArrayList<>(switched.cases().values()).forEach(ref -> reads.add(new OfField(ref)));
        }
    }

    private static void number(Operand operand, Set<Read> reads) {
        if (operand instanceof Operand.Value value) {
            reads.add(
                    value.computed() == null
                            ? new OfField(value.ref())
                            : new OfComputed(value.ref(), value.computed()));
        } else if (operand instanceof Operand.Ratio ratio) {
            number(ratio.part(), reads);
            number(ratio.whole(), reads);
        } else if (operand instanceof Operand.Counted counted) {
            reads.add(new OfAggregate(counted.aggregate()));
        } else if (operand instanceof Operand.Households) {
            reads.add(new OfHouseholds());
        } else if (operand instanceof Operand.ParameterValue parameter) {
            reads.add(new OfParameter(parameter.parameter()));
        }
    }

    /** The awards whose outcome a condition reads, of the subject itself or of those it counts. */
    static Set<String> awards(Condition condition) {
        Set<String> awards = new LinkedHashSet<>();
        for (Read read : of(condition)) {
            if (read instanceof OfAward of) {
                awards.add(of.award());
            } else if (read instanceof OfAggregate of && of.aggregate() instanceof Aggregate.Share share) {
                awards.addAll(awards(share.condition()));
            }
        }
        return awards;
    }

    /** The aggregates in a condition, and in what it computes. */
    static Set<Aggregate> aggregates(Condition condition) {
        Set<Aggregate> aggregates = new LinkedHashSet<>();
        of(condition).forEach(read -> addAggregates(read, aggregates));
        return aggregates;
    }

    private static void addAggregates(Read read, Set<Aggregate> aggregates) {
        if (read instanceof OfAggregate counted) {
            aggregates.add(counted.aggregate());
        } else if (read instanceof OfComputed computed) {
            Set<Read> inner = new LinkedHashSet<>();
            number(computed.computed(), inner);
            inner.forEach(each -> addAggregates(each, aggregates));
        }
    }
}
