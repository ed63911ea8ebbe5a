package vn.binhxet.report.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.binhxet.explain.Reason;
import vn.binhxet.rulebook.TitleInForce;

/** How often each criterion of a title stands against somebody in scope, the most frequent first. */
public final class ReasonCounts {
    private ReasonCounts() {}

    public static List<Reason> of(Results results, TitleInForce title) {
        List<Reason> all = Reason.of(results.replay(), Optional.of(title.title().id()), Optional.empty());
        if (results.isWhole()) {
            return all.stream().filter(reason -> reason.group().isEmpty()).toList();
        }
        Set<String> groups =
                results.groups().stream().map(group -> group.group().id()).collect(Collectors.toSet());
        Map<String, Reason> sums = new LinkedHashMap<>();
        all.stream()
                .filter(reason -> groups.contains(reason.group()))
                .forEach(reason -> sums.merge(reason.criterion().id(), reason, ReasonCounts::sum));
        List<Reason> sorted = new ArrayList<>(sums.values());
        sorted.sort(Comparator.comparing(Reason::count).reversed());
        return sorted;
    }

    private static Reason sum(Reason one, Reason other) {
        return new Reason(
                one.title(),
                "",
                one.criterion(),
                one.notMet() + other.notMet(),
                one.partlyMet() + other.partlyMet(),
                one.unknown() + other.unknown(),
                one.kept() + other.kept());
    }
}
