package vn.binhxet.intake;

import java.io.Closeable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Household;
import vn.binhxet.model.ResidentialGroup;

/** Puts households into groups, group by group. */
final class Groups implements Closeable {
    private final Dictionary dictionary;
    private final Surroundings surroundings;
    private final Sorter byGroup;
    private final Map<String, Stranger> strangers = new HashMap<>();
    private final NavigableMap<String, GroupDigest> digests = new ConcurrentSkipListMap<>();
    private long households;

    Groups(Dictionary dictionary, Surroundings surroundings, Sorters sorters) {
        this.dictionary = dictionary;
        this.surroundings = surroundings;
        this.byGroup = sorters.next();
    }

    /**
     * A household on its way into its group.
     *
     * @param stranger where its group is not listed
     * @param input digest over its facts
     */
    record Arrival(Optional<Stranger> stranger, GroupDigest group, byte[] key, byte[] household, byte[] input) {}

    /** Makes a household ready to be added, on any thread. */
    Arrival arrival(Optional<Stranger> stranger, Household household) {
        GroupDigest group = digest(household.groupId());
        return new Arrival(
                stranger, group, Sorter.key(household.groupId()), Homes.bytes(household), group.input(household));
    }

    /** Adds a household; they come in the order of their ids. */
    void add(Arrival arrival) {
        households++;
        arrival.stranger().ifPresent(one -> strangers.merge(one.group(), one, Stranger::and));
        arrival.group().add(arrival.input());
        byGroup.add(arrival.key(), arrival.household());
    }

    private GroupDigest digest(String group) {
        return digests.computeIfAbsent(group, id -> new GroupDigest(surroundings.group(id, List.of())));
    }

    /** Tells what is wrong with groups and registers, once every household is in its group. */
    void settle(Problems problems) {
        surroundings.settle(strangers.values(), digests.keySet(), problems);
        surroundings.listed().forEach(this::digest);
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
        Iterator<Keyed> filled = byGroup.groups();
        return new Iterator<>() {
            private @Nullable Keyed ahead = filled.hasNext() ? filled.next() : null;

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
                Keyed own = ahead;
                if (own == null || !Sorter.text(own.key()).equals(id)) {
                    return surroundings.group(id, List.of());
                }
                ahead = filled.hasNext() ? filled.next() : null;
                return surroundings.group(id, Homes.read(dictionary, id, own.records()));
            }
        };
    }

    @Override
    public void close() {
        byGroup.close();
    }
}
