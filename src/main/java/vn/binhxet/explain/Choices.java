package vn.binhxet.explain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Household;
import vn.binhxet.model.Range;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Operand;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.condition.Situation;
import vn.binhxet.rulebook.engine.HouseholdCase;

/**
 * The values of a fact that its rules tell apart: of those that make every comparison come out the same, one stands for
 * all. A count has one value below, at and above each threshold, so that no case is left out.
 *
 * @param fixed fields that never change
 * @param mayPrefer whether no rule holds a pass of another title against the household
 */
record Choices(ResidentialGroup group, Household household, Settings settings, Set<Field> fixed, boolean mayPrefer) {
    private record Kind(List<Truth> truths, long apart) {}

    /** Values other than what the fact is, easiest first. */
    List<Mendable.Choice> of(Mendable.Key key, List<Leaf> leaves) {
        long from = key.row(household).coded(key.field());
        boolean isJoint = leaves.stream().anyMatch(leaf -> leaf.isJoint(fixed));
        Map<Kind, List<Long>> kinds = new LinkedHashMap<>();
        for (long value : values(key, leaves)) {
            kinds.computeIfAbsent(new Kind(truths(key, value, leaves), isJoint ? value : 0), kind -> new ArrayList<>())
                    .add(value);
        }
        kinds.remove(new Kind(truths(key, from, leaves), isJoint ? from : 0));
        List<Truth> ideal = leaves.stream().map(leaf -> Truth.of(!leaf.isBad())).toList();
        boolean isPlain = mayPrefer && !isJoint && leaves.stream().allMatch(Leaf::isPlain);
        List<Long> best = kinds.get(new Kind(ideal, 0));
        if (isPlain && best != null) {
            return List.of(choice(key.field(), from, best, true));
        }
        return kinds.values().stream()
                .map(values -> choice(key.field(), from, values, false))
                .sorted(Comparator.comparingLong(choice -> distance(from, choice.value())))
                .toList();
    }

    private static Mendable.Choice choice(Field field, long from, List<Long> values, boolean isBest) {
        long nearest = values.stream()
                .min(Comparator.comparingLong(value -> distance(from, value)))
                .orElseThrow();
        return new Mendable.Choice(nearest, field.type() == FieldType.INT ? List.of(nearest) : values, isBest);
    }

    private static long distance(long from, long value) {
        return from == Facts.MISSING ? value : Math.abs(value - from);
    }

    private List<Truth> truths(Mendable.Key key, long value, List<Leaf> leaves) {
        Situation situation = situation(key, value);
        return leaves.stream()
                .map(leaf -> (leaf.isOfMember() ? new Condition.AnyMember(leaf.condition()) : leaf.condition())
                        .test(situation))
                .toList();
    }

    /** The household with this value; for a member's fact, with that member only. */
    private Situation situation(Mendable.Key key, long value) {
        Household changed = key.set(household, value);
        return new HouseholdCase(
                key.isOfMember()
                        ? new Household(
                                changed.id(),
                                changed.groupId(),
                                changed.facts(),
                                List.of(changed.memberships().get(key.member())))
                        : changed,
                group,
                settings);
    }

    private List<Long> values(Mendable.Key key, List<Leaf> leaves) {
        Field field = key.field();
        if (field.type() != FieldType.INT) {
            int count = field.type() == FieldType.TRI ? 2 : field.codes().size();
            return LongStream.range(0, count).boxed().toList();
        }
        TreeSet<Long> values = new TreeSet<>(List.of(field.least()));
        Long whole = whole(key);
        if (whole != null) {
            values.add(whole);
        }
        Situation situation = situation(key, field.least());
        for (Leaf leaf : leaves) {
            if (leaf.condition() instanceof Condition.Numbers numbers) {
                addAround(threshold(field, numbers.left(), numbers.right(), situation), values);
                addAround(threshold(field, numbers.right(), numbers.left(), situation), values);
            }
        }
        return values.stream()
                .filter(value -> value >= field.least() && (whole == null || value <= whole))
                .toList();
    }

    private @Nullable Long whole(Mendable.Key key) {
        String whole = key.field().whole();
        if (whole == null) {
            return null;
        }
        Facts row = whole.startsWith("group.") ? group.facts() : key.row(household);
        long value = row.coded(row.entity().require(whole.substring(whole.indexOf('.') + 1)));
        return value == Facts.MISSING ? null : value;
    }

    /** The value of the field at which both sides are equal, if it is on this side and that can be told. */
    private static @Nullable Fraction threshold(Field field, Operand side, Operand other, Situation situation) {
        Range limit = other.value(situation);
        Fraction number = limit.isExact() ? limit.low() : null;
        if (number == null) {
            return null;
        }
        if (isField(side, field)) {
            return number;
        }
        if (side instanceof Operand.Ratio ratio && isField(ratio.part(), field)) {
            Range whole = ratio.whole().value(situation);
            Fraction of = whole.isExact() ? whole.low() : null;
            return of == null ? null : number.times(of);
        }
        return null;
    }

    private static boolean isField(Operand operand, Field field) {
        return operand instanceof Operand.Value value && value.ref().field().equals(field);
    }

    private static void addAround(@Nullable Fraction threshold, Set<Long> values) {
        if (threshold == null) {
            return;
        }
        BigInteger ceiling = threshold.ceiling();
        long above = ceiling.longValueExact();
        values.add(above - 1);
        values.add(above);
        values.add(above + 1);
    }
}
