package vn.binhxet.intake;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.Message;
import vn.binhxet.model.ResidentialGroup;

/** Puts households into groups and groups into wards, group by group. */
final class Groups implements Closeable {
    private static final String PREFIX = Dictionary.GROUP + ".";

    private final Dictionary dictionary;
    private final Problems problems;
    private final Map<String, Row> groups;
    private final Map<String, Facts> wards = new TreeMap<>();
    private final Registers registers;
    private final List<Field> partsOfGroup;
    private final Sorter byGroup;
    private final Map<String, Stranger> strangers = new HashMap<>();
    private final Map<String, GroupDigest> digests = new TreeMap<>();
    private long households;

    /** The first household of a group that is not listed. */
    private record Stranger(Row first, long households) {
        Stranger and(Stranger other) {
            return new Stranger(
                    first.number() <= other.first.number() ? first : other.first, households + other.households);
        }
    }

    Groups(Dictionary dictionary, Map<String, List<Row>> rows, Problems problems, Sorters sorters) {
        this.dictionary = dictionary;
        this.problems = problems;
        this.groups = Duplicates.resolve(rows.getOrDefault(Dictionary.GROUP, List.of()), "id", problems);
        Duplicates.resolve(rows.getOrDefault(Dictionary.WARD, List.of()), "id", problems)
                .forEach((id, row) -> wards.put(id, row.values().build()));
        this.registers = new Registers(
                rows.getOrDefault(Dictionary.REGISTER, List.of()), dictionary.entity(Dictionary.REGISTER));
        this.partsOfGroup = dictionary.entity(Dictionary.HOUSEHOLD).fields().stream()
                .filter(field -> field.whole() != null && field.whole().startsWith(PREFIX))
                .toList();
        this.byGroup = sorters.next();
    }

    void household(Row row, List<Membership> memberships) {
        String group = row.text("group_id");
        Row listed = groups.get(group);
        if (listed == null) {
            strangers.merge(group, new Stranger(row, 1), Stranger::and);
        } else {
            clearPartsOf(listed, row);
        }
        households++;
        Household household = new Household(row.text("id"), group, row.values().build(), memberships);
        digests.computeIfAbsent(group, id -> new GroupDigest(group(id, List.of())))
                .add(household);
        byGroup.add(Sorter.key(group), Homes.bytes(household));
    }

    /** A household's part of a whole that its group reports, such as votes of those present. */
    private void clearPartsOf(Row group, Row row) {
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

    /** Tells what is wrong with groups and registers, once every household is in its group. */
    void settle() {
        strangers.forEach((group, stranger) -> problems.ignore(
                stranger.first().place("group_id"),
                "group_id",
                group,
                Message.of("intake.unlistedGroup", stranger.households())));
        groups.forEach((id, row) -> {
            if (!wards.containsKey(row.text("ward_id"))) {
                problems.warn(row.place("ward_id"), row.text("ward_id"), Message.of("intake.unlistedWard"));
            }
        });
        registers.reportStrangers(groups.keySet(), digests.keySet(), problems);
        groups.keySet().forEach(id -> digests.computeIfAbsent(id, empty -> new GroupDigest(group(id, List.of()))));
    }

    /** Every ward that has a row or a listed group, ordered. */
    List<String> wardIds() {
        Set<String> ids = new TreeSet<>(wards.keySet());
        groups.values().forEach(group -> ids.add(group.text("ward_id")));
        return List.copyOf(ids);
    }

    /** The digests over the facts of all groups, in the order of their ids; asked for once. */
    List<byte[]> digests() {
        return digests.values().stream().map(GroupDigest::digest).toList();
    }

    long householdCount() {
        return households;
    }

    /** The groups in the order of their ids, each with its households; may be asked for again. */
    Iterator<ResidentialGroup> iterator() {
        Iterator<String> each = digests.keySet().iterator();
        Iterator<Sorter.Group> filled = byGroup.groups();
        return new Iterator<>() {
            private Sorter.@Nullable Group ahead = filled.hasNext() ? filled.next() : null;

            @Override
            public boolean hasNext() {
                return each.hasNext();
            }

            @Override
            public ResidentialGroup next() {
                if (!each.hasNext()) {
                    throw new NoSuchElementException();
                }
                String id = each.next();
                Sorter.Group own = ahead;
                if (own == null || !Sorter.text(own.key()).equals(id)) {
                    return group(id, List.of());
                }
                ahead = filled.hasNext() ? filled.next() : null;
                return group(id, own.records());
            }
        };
    }

    private ResidentialGroup group(String id, List<byte[]> records) {
        Row row = groups.get(id);
        String ward = row == null ? null : row.text("ward_id");
        Facts blankWard = Facts.blank(dictionary.entity(Dictionary.WARD));
        List<Household> own = new ArrayList<>(records.size());
        records.forEach(record -> own.add(Homes.read(dictionary, id, record)));
        return new ResidentialGroup(
                id,
                row != null,
                ward,
                row == null
                        ? Facts.blank(dictionary.entity(Dictionary.GROUP))
                        : row.values().build(),
                ward == null ? blankWard : wards.getOrDefault(ward, blankWard),
                registers.reconciled(id),
                own);
    }

    @Override
    public void close() {
        byGroup.close();
    }
}
