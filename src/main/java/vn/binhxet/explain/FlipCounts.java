package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Outcome;

/**
 * The flips of one title, counted.
 *
 * @param ways how many went which way, in the order of the flips
 * @param nowFailing how often each criterion became a reason, the most frequent first
 * @param nowMet how often each criterion is a reason no longer, the most frequent first
 */
public record FlipCounts(
        String title,
        List<Flips.Flip> flips,
        Map<Way, Integer> ways,
        Map<String, Integer> nowFailing,
        Map<String, Integer> nowMet) {
    public FlipCounts {
        flips = List.copyOf(flips);
        ways = Collections.unmodifiableMap(new LinkedHashMap<>(ways));
        nowFailing = Collections.unmodifiableMap(new LinkedHashMap<>(nowFailing));
        nowMet = Collections.unmodifiableMap(new LinkedHashMap<>(nowMet));
    }

    /** From one outcome to another. */
    public record Way(Outcome from, Outcome to) {}

    /** A count for each title that has flips, in their order. */
    public static List<FlipCounts> of(List<Flips.Flip> flips) {
        Map<String, List<Flips.Flip>> byTitle = new LinkedHashMap<>();
        flips.forEach(flip -> byTitle.computeIfAbsent(flip.title(), title -> new ArrayList<>())
                .add(flip));
        return byTitle.entrySet().stream()
                .map(entry -> ofTitle(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static FlipCounts ofTitle(String title, List<Flips.Flip> flips) {
        Map<Way, Integer> ways = new LinkedHashMap<>();
        flips.forEach(
                flip -> ways.merge(new Way(flip.from().outcome(), flip.to().outcome()), 1, Integer::sum));
        return new FlipCounts(
                title, flips, ways, counted(flips, Flips.Flip::nowFailing), counted(flips, Flips.Flip::nowMet));
    }

    private static Map<String, Integer> counted(
            List<Flips.Flip> flips, Function<Flips.Flip, List<Criterion>> criteria) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        flips.forEach(flip -> criteria.apply(flip)
                .forEach(criterion -> counts.merge(criterion.id() + " " + criterion.phrase(), 1, Integer::sum)));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(count -> sorted.put(count.getKey(), count.getValue()));
        return sorted;
    }
}
