package vn.binhxet.explain;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which groups are no longer the groups they were: merged, split, new or gone. Filled in, then read. */
final class Rearrangement {
    /** A group is another one as soon as one of so many households came from elsewhere or went elsewhere. */
    private static final long LARGE_PART = 3;

    private final Map<String, Long> sizesBefore = new HashMap<>();
    private final Map<String, Long> sizesAfter = new HashMap<>();
    private final Map<String, Long> went = new HashMap<>();
    private final Map<String, Long> came = new HashMap<>();

    void before(String group, int households) {
        sizesBefore.merge(group, (long) households, Long::sum);
    }

    void after(String group, int households) {
        sizesAfter.merge(group, (long) households, Long::sum);
    }

    /** A household of both reviews belongs to another group now. */
    void moved(String from, String to) {
        went.merge(from, 1L, Long::sum);
        came.merge(to, 1L, Long::sum);
    }

    /** Whether a group is the same one in both reviews. */
    boolean isSame(String group) {
        return sizesBefore.containsKey(group)
                && sizesAfter.containsKey(group)
                && !isLarge(went.getOrDefault(group, 0L), sizesBefore.getOrDefault(group, 0L))
                && !isLarge(came.getOrDefault(group, 0L), sizesAfter.getOrDefault(group, 0L));
    }

    private static boolean isLarge(long part, long whole) {
        return part > 0 && LARGE_PART * part >= whole;
    }

    /** Every group of either review that is not the same one in both, ordered by id. */
    Set<String> changed() {
        Set<String> groups = new TreeSet<>(sizesBefore.keySet());
        groups.addAll(sizesAfter.keySet());
        groups.removeIf(this::isSame);
        return groups;
    }
}
