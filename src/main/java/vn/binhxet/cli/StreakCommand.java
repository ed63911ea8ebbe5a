package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.Listing;
import vn.binhxet.explain.Streak;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.replay.Replay;

/** {@code streak}: who passed in consecutive years that no earlier award has used. */
@Command(name = "streak", resourceBundle = "vn.binhxet.cli.help")
final class StreakCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Mixin
    private final SaveOptions files = new SaveOptions();

    @Option(names = "--award", paramLabel = "AWARD")
    private String award = "GDVH";

    @Option(names = "--years", paramLabel = "N")
    private int years = 3;

    @Option(names = "--awarded", paramLabel = "ID:YEAR|FILE")
    private List<String> awarded = new ArrayList<>();

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Message.Language language = options.language();
        PrintWriter out = spec.commandLine().getOut();
        if (years < 1) {
            throw new CommandException(ExitCode.USAGE, Message.of("streak.least"));
        }
        Map<String, Integer> used = EarlierAwards.read(awarded);
        try (Ledger ledger = Ledger.read(where.address())) {
            int last = last(ledger);
            int first = last - years + 1;
            List<Replay> replays = Streak.counting(ledger.reviews(), first, last).stream()
                    .map(recorded -> new Replay(ledger, recorded))
                    .toList();
            refuseGaps(Streak.years(replays, award), first, last);
            Streak streak = Streak.of(replays, award, first, last, used);
            Listing listing = streak.listing(language);
            out.println(Message.of(
                            "streak.title",
                            streak.freeCount(),
                            award,
                            first,
                            last,
                            streak.runs().size() - streak.freeCount())
                    .in(language));
            out.print(listing.text(ListOptions.ON_SCREEN, language));
            streak.broken(language).forEach(out::println);
            files.save(listing, out, language);
        }
        return ExitCode.DONE;
    }

    /** The year of the review named, or the newest year on record. */
    private int last(Ledger ledger) {
        RecordedReview named = LedgerOptions.review(ledger, review);
        return review != null
                ? named.campaign().period().year()
                : ledger.reviews().stream()
                        .mapToInt(recorded -> recorded.campaign().period().year())
                        .max()
                        .orElseThrow();
    }

    private void refuseGaps(Set<Integer> known, int first, int last) {
        Set<Integer> gone = new TreeSet<>();
        for (int year = first; year <= last; year++) {
            if (!known.contains(year)) {
                gone.add(year);
            }
        }
        if (!gone.isEmpty()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    Message.of("streak.gap", award, first, last, gone.toString().replaceAll("[\\[\\]]", "")));
        }
    }
}
