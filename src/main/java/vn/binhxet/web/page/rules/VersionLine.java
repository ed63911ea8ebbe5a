package vn.binhxet.web.page.rules;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.binhxet.ledger.Activation;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.ledger.RuleHistory;
import vn.binhxet.ledger.RuleVersion;

/**
 * A version of the rules as pages list it.
 *
 * @param isNewest whether no later one has the same rules: with other cases they are handed in again
 * @param reviews how many were decided by it
 * @param activations oldest first
 */
public record VersionLine(
        RuleVersion version,
        boolean isInForce,
        boolean isWaiting,
        boolean isNewest,
        long reviews,
        List<Activation> activations) {
    public VersionLine {
        activations = List.copyOf(activations);
    }

    public String name() {
        return version.name();
    }

    public String by() {
        return version.by();
    }

    public Instant at() {
        return version.at();
    }

    public String note() {
        return version.note();
    }

    /** Newest first. */
    static List<VersionLine> of(RuleHistory history, List<RecordedReview> reviews) {
        Map<String, Long> uses = reviews.stream()
                .map(review -> review.campaign().rules())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<VersionLine> lines = history.versions().stream()
                .map(version -> of(history, version, uses.getOrDefault(version.rules(), 0L)))
                .collect(Collectors.toList());
        Collections.reverse(lines);
        return lines;
    }

    private static VersionLine of(RuleHistory history, RuleVersion version, long reviews) {
        boolean isNewest = history.version(version.rules()).equals(Optional.of(version));
        return new VersionLine(
                version,
                isNewest
                        && history.inForce()
                                .filter(now -> now.rules().equals(version.rules()))
                                .isPresent(),
                history.waiting().contains(version),
                isNewest,
                reviews,
                history.activations().stream()
                        .filter(done -> isNewest && done.rules().equals(version.rules()))
                        .toList());
    }
}
