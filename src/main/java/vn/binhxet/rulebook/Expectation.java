package vn.binhxet.rulebook;

import org.jspecify.annotations.Nullable;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Verdict;

/**
 * What a worked case says must come out; null where it says nothing.
 *
 * @param criterion the criterion that the verdict is about
 */
public record Expectation(
        @Nullable String criterion,
        @Nullable Verdict verdict,
        @Nullable Outcome outcome,
        @Nullable Span score) {
    /** Points with a low and a high end. */
    public record Span(Points low, Points high) {
        @Override
        public String toString() {
            return low.equals(high) ? low.toString() : low + "–" + high;
        }
    }

    public boolean isEmpty() {
        return verdict == null && outcome == null && score == null;
    }

    public boolean isAbout(String criterionId) {
        return criterionId.equals(criterion);
    }

    /** Whether a verdict on some criterion is what is expected, as far as anything is. */
    public boolean fits(String criterionId, Verdict actual) {
        return !isAbout(criterionId) || verdict == null || verdict == actual;
    }

    public boolean fitsOutcome(DecisionCode decision) {
        return outcome == null || outcome == decision.outcome();
    }

    public boolean fitsScore(DecisionCode decision) {
        return score == null
                || (score.low().thousandths() == decision.low() && score.high().thousandths() == decision.high());
    }
}
