package vn.binhxet.rulebook.condition;

import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Range;
import vn.binhxet.model.Truth;

/** What a condition can see: one subject (or one row about it) with the rows it belongs to. */
public interface Situation {
    Facts facts(FieldRef.Level level);

    Settings settings();

    /** The outcome already decided for this subject on an award in this review; undetermined when there is none. */
    Outcome outcome(String award);

    /** The rows of the members on the cut-off date. */
    List<Facts> members();

    /** Whether the person of this incident belonged to the household on a day of the period; the day may be missing. */
    Truth counts(long day);

    /** Counts over the households of the group. */
    Tally tally();

    /** Counts over the households of the ward. */
    Tally wardTally();

    /** A ward value that is not reported but can be computed from the ward's households. */
    default Range computed(Operand operand) {
        return operand.value(new WardSituation(this));
    }
}
