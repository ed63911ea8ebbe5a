package vn.binhxet.review;

import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.condition.Situation;
import vn.binhxet.rulebook.condition.Tally;

/** An agency, enterprise or school, counted but not judged. */
record UnitCase(Facts unit, Settings settings) implements Situation {
    @Override
    public Facts facts(FieldRef.Level level) {
        return unit;
    }

    @Override
    public Outcome outcome(String award) {
        return Outcome.UNDETERMINED;
    }

    @Override
    public List<Facts> members() {
        return List.of();
    }

    @Override
    public Truth counts(long day) {
        return Truth.UNKNOWN;
    }

    @Override
    public Tally tally() {
        throw new IllegalStateException("a unit counts no households");
    }

    @Override
    public Tally wardTally() {
        throw new IllegalStateException("a unit counts no households");
    }
}
