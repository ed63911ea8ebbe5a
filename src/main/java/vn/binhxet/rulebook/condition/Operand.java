package vn.binhxet.rulebook.condition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Facts;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Range;

/** A number in a condition: exact, an interval, or unknown. */
public sealed interface Operand {
    Range value(Situation situation);

    /**
     * A number of the dictionary; a percentage is its share.
     *
     * @param computed what a blank stands for, where the dictionary computes it
     */
    record Value(FieldRef ref, @Nullable Operand computed) implements Operand {
        @Override
        public Range value(Situation situation) {
            Facts facts = situation.facts(ref.level());
            if (ref.field().type() == FieldType.INT) {
                long value = facts.coded(ref.field());
                return value == Facts.MISSING ? Range.UNKNOWN : Range.exactly(Fraction.of(value));
            }
            BigDecimal value = facts.decimal(ref.field());
            if (value != null) {
                return Range.exactly(
                        ref.field().type() == FieldType.PERCENT ? Fraction.ofPercent(value) : Fraction.of(value));
            }
            return computed == null ? Range.UNKNOWN : situation.computed(computed);
        }
    }

    /** A number written in the condition: only 0, for "none". */
    record Literal(Fraction number) implements Operand {
        @Override
        public Range value(Situation situation) {
            return Range.exactly(number);
        }
    }

    /** A number of the law from the criterion's catalogue. */
    record LimitValue(String name, Limit limit) implements Operand {
        @Override
        public Range value(Situation situation) {
            return Range.exactly(limit.value());
        }
    }

    /** A share or number that a parameter fixes; unknown while the parameter is unset. */
    record ParameterValue(Parameter parameter) implements Operand {
        @Override
        public Range value(Situation situation) {
            return situation
                    .settings()
                    .value(parameter)
                    .map(ParameterValue::range)
                    .orElse(Range.UNKNOWN);
        }

        private static Range range(Setting setting) {
            if (setting instanceof Setting.Percent percent) {
                return Range.exactly(percent.limit().value());
            }
            return setting instanceof Setting.Amount number
                    ? Range.exactly(number.limit().value())
                    : Range.UNKNOWN;
        }
    }

    /** A part over its whole; unknown where the whole is zero. */
    record Ratio(Operand part, Operand whole) implements Operand {
        @Override
        public Range value(Situation situation) {
            return Range.ratio(part.value(situation), whole.value(situation));
        }
    }

    /** The number of households in scope. */
    record Households() implements Operand {
        @Override
        public Range value(Situation situation) {
            return Range.exactly(Fraction.of(situation.tally().size()));
        }
    }

    /** A count over the households in scope. */
    record Counted(Aggregate aggregate) implements Operand {
        @Override
        public Range value(Situation situation) {
            return situation.tally().range(aggregate);
        }
    }
}
