package vn.binhxet.generate;

import vn.binhxet.model.Dictionary;

/** Adds a few rows that belong nowhere; how many per household, the profile says under {@code faults}. */
final class Strays {
    private final Table households;
    private final Table members;
    private final Table incidents;
    private final Row incident;
    private final int noKey;
    private final int duplicate;
    private final int unknownHousehold;
    private final int unknownPerson;

    Strays(Tables tables, Section profile) {
        this.households = tables.of(Dictionary.HOUSEHOLD);
        this.members = tables.of(Dictionary.MEMBER);
        this.incidents = tables.of(Dictionary.INCIDENT);
        this.incident = incidents.row();
        this.noKey = profile.share("no_key");
        this.duplicate = profile.share("duplicate");
        this.unknownHousehold = profile.share("unknown_household");
        this.unknownPerson = profile.share("unknown_person");
    }

    /** Adds what goes wrong around a household that has been written with its members. */
    void add(Row household, Ids memberIds, Ids incidentIds, Dice dice) {
        if (dice.chance(duplicate)) {
            households.write(household);
        }
        if (dice.chance(noKey)) {
            household.write(households.place("id"), "");
            households.write(household);
        }
        if (dice.chance(unknownHousehold)) {
            Row member = household.members().get(0);
            member.write(members.place("id"), memberIds.next());
            member.write(members.place("household_id"), memberIds.nobody());
            members.write(member);
        }
        if (dice.chance(unknownPerson)) {
            incidents.draw(incident, 1, false, dice);
            incident.write(incidents.place("id"), incidentIds.next());
            incident.write(incidents.place("member_id"), memberIds.nobody());
            incidents.write(incident);
        }
    }
}
