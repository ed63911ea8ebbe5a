package vn.binhxet.web.desk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import vn.binhxet.model.Outcome;

/** How many decisions came to each outcome. */
public final class Tally {
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    /** The outcomes of some decisions. */
    public static Tally of(Collection<Outcome> outcomes) {
        Tally tally = new Tally();
        outcomes.forEach(tally::add);
        return tally;
    }

    /** Several tallies taken together. */
    public static Tally sum(Collection<Tally> parts) {
        Tally sum = new Tally();
        parts.forEach(part -> part.counts.forEach((outcome, count) -> sum.counts.merge(outcome, count, Integer::sum)));
        return sum;
    }

    void add(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    public int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those who are judged at all. */
    public int inScope() {
        return total() - of(Outcome.NOT_ELIGIBLE);
    }
}
