package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Verdict;
import vn.binhxet.replay.Replay;

/**
 * How many judged subjects a criterion stands against. Who is not eligible is not counted.
 *
 * @param group the group they belong to, "" for all groups together
 * @param kept how many of them did not pass
 */
public record Reason(
        String title, String group, Criterion criterion, long notMet, long partlyMet, long unknown, long kept) {
    /** How many it stands against, in whatever way. */
    public long count() {
        return notMet + partlyMet + unknown;
    }

    /**
     * The reasons of a review, by title; first those of all groups together, then group by group; the most frequent
     * first.
     *
     * @param title only this one, or all of the plan
     * @param group only this one, or all
     */
    public static List<Reason> of(Replay replay, Optional<String> title, Optional<String> group) {
        List<Reason> reasons = new ArrayList<>();
        for (Standing standing : StandingDecisions.titles(replay, title)) {
            List<Criterion> criteria = standing.title().criteria();
            Map<String, Counts> groups = new LinkedHashMap<>();
            if (group.isEmpty()) {
                groups.put("", new Counts(criteria.size()));
            }
            StandingDecisions.each(replay, standing.title().id(), Optional.empty(), group, line -> {
                if (line.code().outcome() != Outcome.NOT_ELIGIBLE) {
                    groups.computeIfAbsent(line.group(), id -> new Counts(criteria.size()))
                            .add(line);
                    Optional.ofNullable(groups.get("")).ifPresent(all -> all.add(line));
                }
            });
            groups.forEach((id, counts) ->
                    reasons.addAll(counts.reasons(standing.title().id(), id, criteria)));
        }
        return reasons;
    }

    /** Counts by criterion. */
    private static final class Counts {
        private final long[][] verdicts;
        private final long[] kept;

        Counts(int criteria) {
            verdicts = new long[criteria][Verdict.values().length];
            kept = new long[criteria];
        }

        void add(Ledger.Line line) {
            for (int i = 0; i < kept.length; i++) {
                Verdict verdict = line.code().verdict(i);
                verdicts[i][verdict.ordinal()]++;
                boolean isAgainst = verdict != Verdict.MET && verdict != Verdict.NOT_APPLICABLE;
                kept[i] += isAgainst && line.code().outcome() != Outcome.PASS ? 1 : 0;
            }
        }

        List<Reason> reasons(String title, String group, List<Criterion> criteria) {
            List<Reason> reasons = new ArrayList<>();
            for (int i = 0; i < kept.length; i++) {
                Reason reason = new Reason(
                        title,
                        group,
                        criteria.get(i),
                        verdicts[i][Verdict.NOT_MET.ordinal()],
                        verdicts[i][Verdict.PARTLY_MET.ordinal()],
                        verdicts[i][Verdict.UNKNOWN.ordinal()],
                        kept[i]);
                if (reason.count() > 0) {
                    reasons.add(reason);
                }
            }
            reasons.sort(Comparator.comparing(Reason::count).reversed());
            return reasons;
        }
    }

    /** All as a table. */
    public static Listing listing(List<Reason> reasons, Message.Language language) {
        Words words = new Words(language);
        return Listing.of(
                "reasons.head",
                language,
                Set.of(4, 5, 6, 7),
                reasons.stream()
                        .map(reason -> List.of(
                                reason.title(),
                                reason.group().isEmpty() ? words.say("reasons.all") : reason.group(),
                                reason.criterion().id(),
                                reason.criterion().phrase(),
                                Long.toString(reason.notMet()),
                                Long.toString(reason.partlyMet()),
                                Long.toString(reason.unknown()),
                                Long.toString(reason.kept())))
                        .toList());
    }
}
