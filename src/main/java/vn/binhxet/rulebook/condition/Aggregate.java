package vn.binhxet.rulebook.condition;

import vn.binhxet.model.Field;

/** Something counted over the households in scope of a group or a ward. Equal aggregates are counted once. */
public sealed interface Aggregate {
    /** The sum of a field; unknown as soon as one household lacks it. */
    record Sum(Field field) implements Aggregate {}

    /** The share of households for which a condition holds; between those where it surely does and those where it may. */
    record Share(Condition condition) implements Aggregate {}
}
