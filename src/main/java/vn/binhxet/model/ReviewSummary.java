package vn.binhxet.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * A review in figures.
 *
 * @param titles in the plan's order
 * @param millis from command to last decision written; 0 for a review read back, whose time is not on record
 * @param rules SHA-256 of the rules folder
 * @param dataset SHA-256 of all facts
 * @param root Merkle root of the decisions
 * @param review its id in the ledger
 * @param program name and version of this program
 */
public record ReviewSummary(
        String plan,
        String planName,
        Period period,
        List<TitleCount> titles,
        List<TargetResult> targets,
        Intake intake,
        long millis,
        int threads,
        String rules,
        String dataset,
        String root,
        String review,
        String program) {
    public ReviewSummary {
        titles = List.copyOf(titles);
        targets = List.copyOf(targets);
    }

    /** How many subjects of a title came to each outcome. */
    public record TitleCount(String id, String name, Map<Outcome, Long> outcomes) {
        public TitleCount {
            outcomes = Map.copyOf(outcomes);
        }

        public long total() {
            return outcomes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public long decisions() {
        return titles.stream().mapToLong(TitleCount::total).sum();
    }

    public boolean isTimed() {
        return millis > 0;
    }

    public BigDecimal seconds() {
        return BigDecimal.valueOf(millis, 3).setScale(2, RoundingMode.HALF_UP);
    }

    public long decisionsPerSecond() {
        return decisions() * 1000 / Math.max(1, millis);
    }
}
