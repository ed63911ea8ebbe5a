package vn.binhxet.rulebook.condition;

import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Truth;

/** A situation seen from one member of the household. */
record MemberSituation(Situation of, Facts member) implements Situation {
    @Override
    public Facts facts(FieldRef.Level level) {
        return level == FieldRef.Level.OWN ? member : of.facts(level);
    }

    @Override
    public Settings settings() {
        return of.settings();
    }

    @Override
    public Outcome outcome(String award) {
        return of.outcome(award);
    }

    @Override
    public List<Facts> members() {
        return of.members();
    }

    @Override
    public Truth counts(long day) {
        return of.counts(day);
    }

    @Override
    public Tally tally() {
        return of.tally();
    }

    @Override
    public Tally wardTally() {
        return of.wardTally();
    }
}
