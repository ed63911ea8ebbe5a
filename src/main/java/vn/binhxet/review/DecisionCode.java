package vn.binhxet.review;

import vn.binhxet.model.Mark;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Verdict;

/**
 * A decision as codes, small enough to keep hundreds of thousands: what is not here (points, facts, words) follows from
 * the title and the subject's facts.
 */
final class DecisionCode {
    private static final Verdict[] VERDICTS = Verdict.values();

    private final Outcome outcome;
    private final Mark mark;
    private final byte[] verdicts;
    private final int[] rules;

    /**
     * @param verdicts one for each criterion, as its place among {@link Verdict#values()}
     * @param rules the numbers of the rules that spoke
     */
    DecisionCode(Outcome outcome, Mark mark, byte[] verdicts, int[] rules) {
        this.outcome = outcome;
        this.mark = mark;
        this.verdicts = verdicts;
        this.rules = rules;
    }

    Outcome outcome() {
        return outcome;
    }

    Mark mark() {
        return mark;
    }

    byte[] verdicts() {
        return verdicts;
    }

    Verdict verdict(int criterion) {
        return VERDICTS[verdicts[criterion]];
    }

    int[] rules() {
        return rules;
    }
}
