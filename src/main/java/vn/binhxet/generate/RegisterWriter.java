package vn.binhxet.generate;

import java.util.List;
import vn.binhxet.model.Field;

/** Writes which official registers have been reconciled: for all groups at once, or group by group. */
final class RegisterWriter {
    private final Table registers;
    private final Row row;
    private final List<String> forAll;
    private final List<String> byGroup;
    private final int unreconciled;
    private final int category;
    private final int groupId;
    private boolean isFirst = true;

    RegisterWriter(Table registers, Profile profile) {
        Section section = profile.section("registers");
        section.allow(List.of("for_all", "unreconciled_groups"));
        Field categories = registers.entity().require("category");
        this.registers = registers;
        this.row = registers.row();
        this.forAll = section.texts("for_all");
        this.byGroup = categories.codes().stream()
                .filter(code -> !forAll.contains(code))
                .toList();
        this.unreconciled = section.share("unreconciled_groups");
        this.category = registers.place("category");
        this.groupId = registers.place("group_id");
    }

    /** Writes the registers of a group, drawn as weak in a few groups; before the first one those for all. */
    void write(String group, Dice dice) {
        if (isFirst) {
            forAll.forEach(code -> write(code, "", false, dice));
            isFirst = false;
        }
        boolean isWeak = dice.chance(unreconciled);
        byGroup.forEach(code -> write(code, group, isWeak, dice));
    }

    private void write(String code, String group, boolean isWeak, Dice dice) {
        registers.draw(row, 1, isWeak, dice);
        row.put(category, code);
        row.put(groupId, group);
        registers.write(row);
    }
}
