package vn.binhxet.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.rulebook.condition.FieldRef;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.condition.Tally;

/** A household before the rules. */
public final class HouseholdCase extends SubjectCase {
    private final Household household;
    private final Facts group;
    private final List<Facts> members;

    public HouseholdCase(Household household, ResidentialGroup group, Settings settings) {
        super(household.id(), household.facts(), group.ward(), settings);
        this.household = household;
        this.group = group.facts();
        this.members = membersOn(household, settings.lastDay());
    }

    private static List<Facts> membersOn(Household household, long day) {
        List<Membership> memberships = household.memberships();
        List<Facts> members = new ArrayList<>(memberships.size());
        for (int i = 0; i < memberships.size(); i++) {
            if (memberships.get(i).covers(day)) {
                members.add(memberships.get(i).member());
            }
        }
        return members;
    }

    public Household household() {
        return household;
    }

    @Override
    public Facts facts(FieldRef.Level level) {
        return level == FieldRef.Level.GROUP ? group : super.facts(level);
    }

    @Override
    public List<Facts> members() {
        return members;
    }

    @Override
    public Tally tally() {
        throw new IllegalStateException("a household counts no households");
    }

    @Override
    public Tally wardTally() {
        throw new IllegalStateException("a household counts no households");
    }
}
