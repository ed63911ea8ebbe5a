package vn.binhxet.policy;

import java.util.List;
import java.util.Map;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Range;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Operand;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.condition.Situation;
import vn.binhxet.rulebook.condition.Tally;

/** A situation that nobody reported but that could be. A ward value is unknown where it is not given. */
record Imagined(
        Map<FieldRef.Level, Facts> rows,
        Settings settings,
        Map<String, Outcome> outcomes,
        List<Facts> members,
        Tally tally)
        implements Situation {
    @Override
    public Facts facts(FieldRef.Level level) {
        Facts row = rows.get(level);
        if (row == null) {
            throw new IllegalStateException("no row of the " + level);
        }
        return row;
    }

    @Override
    public Outcome outcome(String award) {
        return outcomes.getOrDefault(award, Outcome.UNDETERMINED);
    }

    @Override
    public Truth counts(long day) {
        if (day == Facts.MISSING) {
            return Truth.UNKNOWN;
        }
        return Truth.of(settings.period().start().toEpochDay() <= day
                && day <= settings.period().end().toEpochDay());
    }

    @Override
    public Tally wardTally() {
        return tally;
    }

    @Override
    public Range computed(Operand operand) {
        return Range.UNKNOWN;
    }
}
