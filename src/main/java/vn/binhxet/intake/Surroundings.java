package vn.binhxet.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.Message;
import vn.binhxet.model.ResidentialGroup;

/** What stands around households: groups, wards and registers. */
final class Surroundings {
    private static final String PREFIX = Dictionary.GROUP + ".";

    private final Map<String, Row> groups;
    private final Map<String, Facts> wards = new TreeMap<>();
    private final Registers registers;
    private final List<Field> partsOfGroup;
    private final Facts blankGroup;
    private final Facts blankWard;

    /** @param rows by entity */
    Surroundings(Dictionary dictionary, Map<String, List<Row>> rows, Problems problems) {
        this.groups = Duplicates.resolve(rows.getOrDefault(Dictionary.GROUP, List.of()), "id", problems);
        Duplicates.resolve(rows.getOrDefault(Dictionary.WARD, List.of()), "id", problems)
                .forEach((id, row) -> wards.put(id, row.values().build()));
        this.registers = new Registers(
                rows.getOrDefault(Dictionary.REGISTER, List.of()), dictionary.entity(Dictionary.REGISTER));
        this.partsOfGroup = dictionary.entity(Dictionary.HOUSEHOLD).fields().stream()
                .filter(field -> field.whole() != null && field.whole().startsWith(PREFIX))
                .toList();
        this.blankGroup = Facts.blank(dictionary.entity(Dictionary.GROUP));
        this.blankWard = Facts.blank(dictionary.entity(Dictionary.WARD));
    }

    /** The ids of the groups that have a row. */
    Set<String> listed() {
        return groups.keySet();
    }

    /** Tells of a household whose group has no row. */
    Optional<Stranger> stranger(Row row) {
        String group = row.text("group_id");
        return groups.containsKey(group)
                ? Optional.empty()
                : Optional.of(new Stranger(group, row.text("id"), row.place("group_id"), 1));
    }

    /** A household in its group. */
    Household household(Row row, List<Membership> memberships, Problems problems) {
        String group = row.text("group_id");
        Row listed = groups.get(group);
        if (listed != null) {
            clearPartsOf(listed, row, problems);
        }
        return new Household(row.text("id"), group, row.values().build(), memberships);
    }

    /** A household's part of a whole that its group reports, such as votes of those present. */
    private void clearPartsOf(Row group, Row row, Problems problems) {
        for (Field part : partsOfGroup) {
            Field whole =
                    group.values().entity().require(String.valueOf(part.whole()).substring(PREFIX.length()));
            if (!row.values().isKnown(part) || !group.values().isKnown(whole)) {
                continue;
            }
            long value = row.values().coded(part);
            long most = group.values().coded(whole);
            if (value > most) {
                problems.clear(
                        row.place(part),
                        part,
                        Long.toString(value),
                        Message.of("intake.part", part.label(), value, whole.label(), most));
                row.values().clear(part);
            }
        }
    }

    /**
     * Tells what is wrong with groups and registers.
     *
     * @param used the ids of the groups that have households
     */
    void settle(Collection<Stranger> strangers, Set<String> used, Problems problems) {
        strangers.forEach(stranger -> problems.ignore(
                stranger.place(),
                "group_id",
                stranger.group(),
                Message.of("intake.unlistedGroup", stranger.households())));
        groups.forEach((id, row) -> {
            if (!wards.containsKey(row.text("ward_id"))) {
                problems.warn(row.place("ward_id"), row.text("ward_id"), Message.of("intake.unlistedWard"));
            }
        });
        registers.reportStrangers(groups.keySet(), used, problems);
    }

    /** Every ward that has a row or a listed group, ordered. */
    List<String> wardIds() {
        Set<String> ids = new TreeSet<>(wards.keySet());
        groups.values().forEach(group -> ids.add(group.text("ward_id")));
        return List.copyOf(ids);
    }

    ResidentialGroup group(String id, List<Household> households) {
        Row row = groups.get(id);
        String ward = row == null ? null : row.text("ward_id");
        return new ResidentialGroup(
                id,
                row != null,
                ward,
                row == null ? blankGroup : row.values().build(),
                ward == null ? blankWard : wards.getOrDefault(ward, blankWard),
                registers.reconciled(id),
                households);
    }
}
