package vn.binhxet.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a review found about one criterion of one subject.
 *
 * @param facts the facts that the criterion's rules read, by name, in the order they are read; null where not reported
 * @param limit what must hold, with the numbers of the law filled in, taken from the rules themselves
 * @param said the rules that made the verdict, each a reason as an officer would say it; empty when none had to speak
 */
public record Finding(
        Criterion criterion, Verdict verdict, Map<String, @Nullable Object> facts, String limit, List<String> said) {
    /** Among the counts of members by value, those whose value is not reported. */
    public static final String NOT_REPORTED = "?";

    public Finding {
        facts = Collections.unmodifiableMap(facts);
        said = List.copyOf(said);
    }

    public Points low() {
        return criterion.low(verdict);
    }

    public Points high() {
        return criterion.high(verdict);
    }

    /** The facts of which something is not reported. */
    public List<String> missing() {
        return facts.entrySet().stream()
                .filter(fact -> isMissing(fact.getValue()) || isUndecided(fact.getKey(), fact.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isUndecided(String name, @Nullable Object value) {
        return name.startsWith("passes(") && Outcome.UNDETERMINED.name().equals(value);
    }

    private static boolean isMissing(@Nullable Object value) {
        if (value instanceof Map<?, ?> counts) {
            return counts.containsKey(NOT_REPORTED)
                    || (counts.get("unknown") instanceof Number unknown && unknown.longValue() > 0);
        }
        if (value instanceof List<?> incidents) {
            return !incidents.isEmpty();
        }
        return value == null;
    }

    /** The points that this finding surely costs. */
    public Points lost() {
        return criterion.points().minus(high());
    }
}
