package vn.binhxet.generate;

import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Dictionary;

/** Draws one group after another, with its registers and households, and writes them down. */
final class GroupWriter {
    private final Table groups;
    private final Row row;
    private final Ids ids;
    private final RegisterWriter registers;
    private final HouseholdWriter households;
    private final Optional<String> modelGroup;
    private final int weakGroups;
    private final int weakHouseholds;
    private final int weakInWeakGroups;

    GroupWriter(Tables tables, Profile profile, Days days, long count, Optional<String> modelGroup) {
        Section quality = profile.section("quality");
        quality.allow(List.of("weak_groups", "weak_households", "in_weak_groups"));
        this.groups = tables.of(Dictionary.GROUP);
        this.row = tables.group();
        this.ids = new Ids('T', 5, count / 50);
        this.registers = new RegisterWriter(tables.of(Dictionary.REGISTER), profile);
        this.households = new HouseholdWriter(tables, profile, days, count);
        this.modelGroup = modelGroup;
        this.weakGroups = quality.share("weak_groups");
        this.weakHouseholds = quality.share("weak_households");
        this.weakInWeakGroups = quality.share("in_weak_groups");
    }

    void write(Layout.Group group, String ward) {
        Dice dice = group.dice();
        boolean isWeak = dice.chance(weakGroups);
        String id = ids.next();
        row.setSize(group.size());
        groups.draw(row, group.numberInWard(), isWeak, dice);
        row.put(groups.place("id"), id);
        row.put(groups.place("ward_id"), ward);
        if (group.number() == 1) {
            modelGroup.ifPresent(name -> row.put(groups.place("name"), name));
        }
        groups.write(row);
        registers.write(id, dice);
        households.settle(dice);
        int weak = isWeak ? weakInWeakGroups : weakHouseholds;
        for (long number = 1; number <= group.size(); number++) {
            households.write(id, number, number == group.size(), dice.chance(weak), dice);
        }
    }
}
