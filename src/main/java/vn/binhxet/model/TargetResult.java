package vn.binhxet.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one promise of a plan.
 *
 * @param limit the value promised, in the plan's unit
 * @param count what was counted, with its shortfall or surplus; null for an indicator
 * @param actual the value reported for an indicator; null where there is none
 * @param readings the same target under each reading of an ambiguous base, empty where there is one only
 * @param places for "each group" and "each ward" targets, every place with its value
 */
public record TargetResult(
        String id,
        String name,
        Outcome outcome,
        String op,
        BigDecimal limit,
        String unit,
        @Nullable Count count,
        @Nullable BigDecimal actual,
        Map<String, Reading> readings,
        List<Place> places,
        List<Message> warnings,
        String source) {
    public TargetResult {
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        places = List.copyOf(places);
        warnings = List.copyOf(warnings);
    }

    /** Whether a promise was kept. */
    public enum Outcome {
        MET,
        NOT_MET,
        UNDETERMINED,
        NOT_APPLICABLE,
        NO_DATA
    }

    /** A target under one reading of its base. */
    public record Reading(Outcome outcome, Count count) {}

    /**
     * Counts behind a target.
     *
     * @param numerator those that surely count
     * @param undetermined those that could still come to count
     * @param denominator the whole, or null where the target is a plain number
     * @param undeterminedDenominator those that could still come into the whole
     * @param shortfall the fewest further ones needed when not met
     * @param surplus how many could be lost when met
     */
    public record Count(
            long numerator,
            long undetermined,
            @Nullable Long denominator,
            long undeterminedDenominator,
            @Nullable BigInteger shortfall,
            @Nullable BigInteger surplus) {
        /** The share for the eye, two decimals rounded half up; null where there is no whole or it is zero. */
        public @Nullable BigDecimal percent() {
            return denominator == null || denominator == 0
                    ? null
                    : Fraction.of(numerator, denominator).asPercent().rounded(2);
        }
    }

    /** One place of an "each" target; the value is null where it was not reported. */
    public record Place(String id, @Nullable Long value, Outcome outcome) {}
}
