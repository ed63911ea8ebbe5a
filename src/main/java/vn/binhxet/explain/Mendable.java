package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Curable;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;

/**
 * A fact of a household that may change, and to what.
 *
 * @param choices values that the rules tell apart, easiest first
 */
record Mendable(Key key, long from, Curable curable, List<Choice> choices) {
    Mendable {
        choices = List.copyOf(choices);
    }

    /**
     * Which fact.
     *
     * @param member place among the memberships, or {@link Remedy.Change#OF_HOUSEHOLD}
     */
    record Key(Field field, int member) {
        boolean isOfMember() {
            return member != Remedy.Change.OF_HOUSEHOLD;
        }

        Facts row(Household household) {
            return isOfMember() ? household.memberships().get(member).member() : household.facts();
        }

        /** The household with another value of this fact. */
        Household set(Household household, long value) {
            Facts.Builder builder = row(household).edit();
            builder.code(field, value);
            if (!isOfMember()) {
                return new Household(household.id(), household.groupId(), builder.build(), household.memberships());
            }
            List<Membership> memberships = new ArrayList<>(household.memberships());
            memberships.set(
                    member,
                    new Membership(builder.build(), memberships.get(member).incidents()));
            return new Household(household.id(), household.groupId(), household.facts(), memberships);
        }

        @Nullable
        Object value(Household household, long coded) {
            return row(set(household, coded)).value(field);
        }
    }

    /**
     * A value to change to.
     *
     * @param alike all values that no rule tells apart from it, itself among them
     * @param isBest whether no other value can serve the household better, whatever else changes
     */
    record Choice(long value, List<Long> alike, boolean isBest) {
        Choice {
            alike = List.copyOf(alike);
        }
    }

    /** One fact changed. */
    record Step(Mendable fact, Choice choice) {
        Household apply(Household household) {
            return fact.key().set(household, choice.value());
        }

        /** Whether this asks no more than another step about the same fact. */
        boolean asksNoMoreThan(Step other) {
            long mine = choice.value();
            long theirs = other.choice.value();
            if (mine == theirs) {
                return true;
            }
            if (fact.key().field().type() != vn.binhxet.model.FieldType.INT) {
                return false;
            }
            long from = fact.from() == Facts.MISSING ? Math.min(mine, theirs) : fact.from();
            return (from <= mine && mine <= theirs) || (theirs <= mine && mine <= from);
        }
    }

    static Household apply(List<Step> steps, Household household) {
        Household changed = household;
        for (Step step : steps) {
            changed = step.apply(changed);
        }
        return changed;
    }
}
