package vn.binhxet.model;

import java.util.Arrays;

/**
 * A decision as codes, small enough to keep millions: what is not here (standards, facts, words) follows from the title
 * and the subject's facts. The arrays are never changed.
 *
 * @param low points at worst, in thousandths
 * @param high points at best, in thousandths
 * @param verdicts one for each criterion, as its place among {@link Verdict#values()}
 * @param rules the numbers of the rules that spoke, ascending
 */
public record DecisionCode(Outcome outcome, Mark mark, long low, long high, byte[] verdicts, int[] rules) {
    private static final Verdict[] VERDICTS = Verdict.values();

    /** Whether another decision says the same, down to the rules that spoke. */
    public boolean isSame(DecisionCode other) {
        return outcome == other.outcome
                && mark.equals(other.mark)
                && low == other.low
                && high == other.high
                && Arrays.equals(verdicts, other.verdicts)
                && Arrays.equals(rules, other.rules);
    }

    public Verdict verdict(int criterion) {
        return VERDICTS[verdicts[criterion]];
    }
}
