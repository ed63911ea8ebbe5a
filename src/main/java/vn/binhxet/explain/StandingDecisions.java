package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Verdict;
import vn.binhxet.replay.Replay;

/** Goes through the decisions of a recorded review as they stand now, without their facts, a page at a time. */
final class StandingDecisions {
    private static final int PAGE = 50_000;

    private StandingDecisions() {}

    /** The titles wanted: one, or all of the plan. */
    static List<Standing> titles(Replay replay, Optional<String> only) {
        List<Standing> titles = new ArrayList<>();
        replay.rules().titles().forEach(title -> {
            if (only.map(title.title().id()::equals).orElse(true)) {
                titles.add(new Standing(title.title()));
            }
        });
        return titles;
    }

    static void each(
            Replay replay,
            String title,
            Optional<Outcome> outcome,
            Optional<String> group,
            Consumer<Ledger.Line> consumer) {
        Ledger.Filter filter = new Ledger.Filter(Optional.of(title), outcome, group, Optional.empty(), Verdict.NOT_MET);
        long from = 0;
        Ledger.Page page;
        do {
            page = replay.ledger().decisions(replay.review(), filter, from, PAGE);
            page.lines().forEach(consumer);
            from += PAGE;
        } while (from < page.total());
    }
}
