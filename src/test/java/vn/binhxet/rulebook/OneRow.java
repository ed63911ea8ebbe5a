package vn.binhxet.rulebook;

import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.condition.Situation;
import vn.binhxet.rulebook.condition.Tally;

/** A subject of which only its own row is known. */
record OneRow(Facts own, Settings settings) implements Situation {
    @Override
    public Facts facts(FieldRef.Level level) {
        return own;
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
        return new Tally(List.of());
    }

    @Override
    public Tally wardTally() {
        return tally();
    }
}
