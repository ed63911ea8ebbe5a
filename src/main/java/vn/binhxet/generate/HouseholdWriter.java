package vn.binhxet.generate;

import vn.binhxet.model.Dictionary;

/** Draws one household after another, with its members and their incidents, and writes them down. */
final class HouseholdWriter {
    private final Table households;
    private final Table members;
    private final Row row;
    private final Ids ids;
    private final Ids memberIds;
    private final Ids incidentIds;
    private final MemberDraw memberDraw;
    private final IncidentWriter incidents;
    private final Faults faults;
    private final Faults memberFaults;
    private final Strays strays;
    private final int id;
    private final int groupId;

    HouseholdWriter(Tables tables, Profile profile, Days days, long count) {
        this.households = tables.of(Dictionary.HOUSEHOLD);
        this.members = tables.of(Dictionary.MEMBER);
        this.row = households.row();
        this.ids = new Ids('H', 7, count);
        this.memberIds = new Ids('N', 8, 10 * count);
        this.incidentIds = new Ids('V', 7, count);
        this.memberDraw = new MemberDraw(members, memberIds, profile, days);
        this.incidents = new IncidentWriter(tables, incidentIds, profile);
        this.faults = new Faults(households.entity(), profile.section("faults"));
        this.memberFaults = new Faults(members.entity(), profile.section("faults"));
        this.strays = new Strays(tables, profile.section("faults"));
        this.id = households.place("id");
        this.groupId = households.place("group_id");
    }

    /** Decides what is the same everywhere in a new group. */
    void settle(Dice dice) {
        households.settle(dice);
        members.settle(dice);
    }

    void write(String group, long number, boolean isLast, boolean isWeak, Dice dice) {
        String household = ids.next();
        row.begin(number, isWeak);
        memberDraw.draw(row, household, isLast, dice);
        households.draw(row, number, isWeak, dice);
        row.put(id, household);
        row.put(groupId, group);
        faults.spoil(row, dice);
        households.write(row);
        for (Row member : row.members()) {
            memberFaults.spoil(member, dice);
            members.write(member);
        }
        incidents.write(row, dice);
        strays.add(row, memberIds, incidentIds, dice);
    }
}
