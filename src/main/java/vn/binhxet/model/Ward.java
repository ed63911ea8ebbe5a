package vn.binhxet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the decisions about a group read of its ward.
 *
 * @param counts those of the ward's groups, summed
 * @param input digest over the facts of all its groups
 */
public record Ward(List<Long> counts, byte[] input) {
    public Ward {
        counts = List.copyOf(counts);
    }

    /**
     * The wards of some groups, by id.
     *
     * @param groups every group of each ward, in the order of their ids
     * @param counts of a group
     * @param input digest over the facts of a group
     */
    public static <G> Map<String, Ward> byId(
            List<G> groups, Function<G, String> ward, Function<G, List<Long>> counts, Function<G, byte[]> input) {
        Map<String, List<G>> members = new TreeMap<>();
        groups.forEach(group -> members.computeIfAbsent(ward.apply(group), id -> new ArrayList<>())
                .add(group));
        Map<String, Ward> wards = new TreeMap<>();
        members.forEach((id, own) -> wards.put(
                id,
                new Ward(
                        sum(own.stream().map(counts).toList()),
                        InputDigest.ofWard(own.stream().map(input).toList()))));
        return wards;
    }

    private static List<Long> sum(List<List<Long>> counts) {
        List<Long> sums = new ArrayList<>(counts.get(0));
        for (List<Long> more : counts.subList(1, counts.size())) {
            for (int i = 0; i < sums.size(); i++) {
                sums.set(i, Math.addExact(sums.get(i), more.get(i)));
            }
        }
        return sums;
    }
}
