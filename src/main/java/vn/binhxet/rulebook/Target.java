package vn.binhxet.rulebook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Field;
import vn.binhxet.rulebook.condition.Comparison;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Parameter;

/**
 * A promise of a plan about shares or numbers of households, groups or units.
 *
 * @param each the places it is held to one by one
 * @param namedGroup the parameter that names the one group it is about, or null
 * @param counted what is counted
 * @param measure for a target on a value of each group, that field
 * @param where which ones count; null with a measure
 * @param bases the whole under each reading; empty for a plain number
 * @param reading the parameter that chooses among several bases, or null
 * @param op how the count compares with the value
 * @param value in the unit: percent of the whole, or a number
 */
public record Target(
        String id,
        String name,
        Each each,
        @Nullable Parameter namedGroup,
        Counted counted,
        @Nullable Field measure,
        @Nullable Condition where,
        List<Base> bases,
        @Nullable Parameter reading,
        Comparison op,
        BigDecimal value,
        String unit,
        String quote,
        String source,
        String note) {
    public Target {
        bases = List.copyOf(bases);
    }

    Target withValue(BigDecimal other) {
        return new Target(
                id,
                name,
                each,
                namedGroup,
                counted,
                measure,
                where,
                bases,
                reading,
                op,
                other,
                unit,
                quote,
                source,
                note);
    }

    /** Where a target must hold. */
    public enum Each {
        PLAN,
        GROUP,
        WARD
    }

    /** What a target counts. */
    public enum Counted {
        HOUSEHOLDS,
        GROUPS,
        UNITS,
        MEASURE
    }

    /** The whole of a share; a null condition means all in scope. */
    public record Base(String name, @Nullable Condition condition) {}
}
