package vn.binhxet.generate;

import java.util.List;
import vn.binhxet.model.Dictionary;

/** Draws and writes the incidents of a household's members. */
final class IncidentWriter {
    private final Table incidents;
    private final Ids ids;
    private final Row row;
    private final Faults faults;
    private final int good;
    private final int weak;
    private final int again;
    private final int id;
    private final int member;
    private final int memberId;

    IncidentWriter(Tables tables, Ids ids, Profile profile) {
        Section section = profile.section("incidents");
        section.allow(List.of("households", "weak_households", "again"));
        this.incidents = tables.of(Dictionary.INCIDENT);
        this.ids = ids;
        this.row = incidents.row();
        this.faults = new Faults(incidents.entity(), profile.section("faults"));
        this.good = section.share("households");
        this.weak = section.share("weak_households");
        this.again = section.share("again");
        this.id = incidents.place("id");
        this.member = incidents.place("member_id");
        this.memberId = tables.of(Dictionary.MEMBER).place("id");
    }

    /** Writes incidents of some households, good or weak, and of some of these again. */
    void write(Row household, Dice dice) {
        int number = 0;
        int share = household.isWeak() ? weak : good;
        while (dice.chance(share)) {
            incidents.draw(row, ++number, household.isWeak(), dice);
            row.put(id, ids.next());
            row.put(member, dice.oneOf(household.members()).cell(memberId));
            faults.spoil(row, dice);
            incidents.write(row);
            share = again;
        }
    }
}
