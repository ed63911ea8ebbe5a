package vn.binhxet.rulebook.condition;

import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Truth;

/** A situation seen from its ward: counts are the ward's. */
record WardSituation(Situation of) implements Situation {
    @Override
    public Facts facts(FieldRef.Level level) {
        return of.facts(FieldRef.Level.WARD);
    }

    @Override
    public Settings settings() {
        return of.settings();
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
        return of.wardTally();
    }

    @Override
    public Tally wardTally() {
        return of.wardTally();
    }
}
