package vn.binhxet.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
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
        this.members = membersOn(household, settings.period().end().toEpochDay());
    }

    private static List<Facts> membersOn(Household household, long day) {
        List<Facts> members = new ArrayList<>(household.memberships().size());
        for (Membership membership : household.memberships()) {
            if (belongs(membership.member(), day)) {
                members.add(membership.member());
            }
        }
        return members;
    }

    static boolean belongs(Facts member, long day) {
        Field from = member.entity().require("member_from");
        Field until = member.entity().require("member_until");
        return member.coded(from) <= day && day <= member.coded(until);
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
