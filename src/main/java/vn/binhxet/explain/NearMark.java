package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.replay.Replay;

/**
 * A subject that a few points keep from a pass; whoever a gate or a mandatory criterion bars is none.
 *
 * @param lacking the fewest points it needs: what a failing one has too few at best, what an undetermined one still has to prove
 * @param lacks what those points can come from, the heaviest first; for an undetermined one what is unknown comes into it
 */
public record NearMark(
        String title, String subject, String group, Outcome outcome, Points lacking, List<Criterion> lacks) {
    private static final int MOST_REASONS = 3;

    public NearMark {
        lacks = List.copyOf(lacks);
    }

    /**
     * Everybody near the mark, the nearest first.
     *
     * @param title only this one, or all of the plan
     */
    public static List<NearMark> of(Replay replay, Optional<String> title, Points most) {
        List<NearMark> near = new ArrayList<>();
        for (Standing standing : StandingDecisions.titles(replay, title)) {
            List<NearMark> found = new ArrayList<>();
            for (Outcome outcome : List.of(Outcome.FAIL, Outcome.UNDETERMINED)) {
                StandingDecisions.each(replay, standing.title().id(), Optional.of(outcome), Optional.empty(), line -> {
                    if (!standing.isBarred(line.code())
                            && standing.lacking(line.code()).compareTo(most) <= 0) {
                        found.add(of(line, standing));
                    }
                });
            }
            found.sort(Comparator.comparing(NearMark::lacking)
                    .thenComparing(NearMark::group)
                    .thenComparing(NearMark::subject));
            near.addAll(found);
        }
        return near;
    }

    private static NearMark of(Ledger.Line line, Standing standing) {
        return new NearMark(
                line.title(),
                line.subject(),
                line.group(),
                line.code().outcome(),
                standing.lacking(line.code()),
                standing.against(line.code()));
    }

    /** All as a table. */
    public static Listing listing(List<NearMark> near, Message.Language language) {
        Words words = new Words(language);
        return Listing.of(
                "near.head",
                language,
                Set.of(4),
                near.stream()
                        .map(one -> List.of(
                                one.title(),
                                one.subject(),
                                one.group(),
                                words.of(one.outcome()),
                                language == Message.Language.VI
                                        ? Vietnamese.of(one.lacking().value())
                                        : one.lacking().toString(),
                                words.of(one.lacks(), MOST_REASONS)))
                        .toList());
    }
}
