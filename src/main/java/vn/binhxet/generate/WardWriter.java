package vn.binhxet.generate;

import vn.binhxet.model.Dictionary;

/** Draws one ward after another, with its agencies, enterprises and schools, and writes them down. */
final class WardWriter {
    private final Table wards;
    private final Table units;
    private final Row row;
    private final Row unit;
    private final Ids ids;
    private final Ids unitIds;
    private final Weights unitsPerWard;

    WardWriter(Tables tables, Profile profile, long count) {
        this.wards = tables.of(Dictionary.WARD);
        this.units = tables.of(Dictionary.UNIT);
        this.row = wards.row();
        this.unit = units.row();
        this.ids = new Ids('W', 3, count / 250);
        this.unitIds = new Ids('U', 5, count / 5);
        this.unitsPerWard = profile.section("sizes").weights("units");
    }

    /** The ward's id. */
    String write(long number, Dice dice) {
        String id = ids.next();
        wards.draw(row, number, false, dice);
        row.put(wards.place("id"), id);
        wards.write(row);
        long count = unitsPerWard.draw(dice);
        for (long i = 1; i <= count; i++) {
            units.draw(unit, i, false, dice);
            unit.put(units.place("id"), unitIds.next());
            units.write(unit);
        }
        return id;
    }
}
