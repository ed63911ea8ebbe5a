package vn.binhxet.explain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;

/** How the outcomes on one award of one review became those of another, subject by subject. Filled in, then read. */
public final class OutcomeMatrix {
    private static final int ABSENT = Outcome.values().length;

    private final String award;
    private final String titleBefore;
    private final String titleAfter;
    private final SubjectKind kind;
    private final long[][] counts = new long[ABSENT + 1][ABSENT + 1];
    private final Map<Cause, Long> causes = new EnumMap<>(Cause.class);

    OutcomeMatrix(AwardPair pair) {
        this.award = pair.award();
        this.kind = pair.kind();
        this.titleBefore = pair.before().title().id();
        this.titleAfter = pair.after().title().id();
    }

    void add(Optional<Outcome> before, Optional<Outcome> after) {
        counts[place(before)][place(after)]++;
    }

    void add(Cause cause) {
        causes.merge(cause, 1L, Long::sum);
    }

    private static int place(Optional<Outcome> outcome) {
        return outcome.map(Outcome::ordinal).orElse(ABSENT);
    }

    public String award() {
        return award;
    }

    public String titleBefore() {
        return titleBefore;
    }

    public String titleAfter() {
        return titleAfter;
    }

    public SubjectKind kind() {
        return kind;
    }

    /** How many went from one outcome to another; empty stands for not being in that review. */
    public long count(Optional<Outcome> before, Optional<Outcome> after) {
        return counts[place(before)][place(after)];
    }

    /** How many changed, or cannot be compared, for a cause. */
    public long count(Cause cause) {
        return causes.getOrDefault(cause, 0L);
    }
}
