package vn.binhxet.rulebook.engine;

import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.condition.Tally;

/** A residential group before the rules, with the counts over its households and its ward's. */
public final class GroupCase extends SubjectCase {
    private final ResidentialGroup group;
    private final Tally tally;
    private final Tally wardTally;

    public GroupCase(ResidentialGroup group, Tally tally, Tally wardTally, Settings settings) {
        super(group.id(), group.facts(), group.ward(), settings);
        this.group = group;
        this.tally = tally;
        this.wardTally = wardTally;
    }

    public ResidentialGroup group() {
        return group;
    }

    @Override
    public List<Facts> members() {
        throw new IllegalStateException("a group has no members of its own");
    }

    @Override
    public Tally tally() {
        return tally;
    }

    @Override
    public Tally wardTally() {
        return wardTally;
    }
}
