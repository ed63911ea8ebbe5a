package vn.binhxet.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.FlipsText;
import vn.binhxet.explain.Impact;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.replay.Replay;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;

/** {@code impact}: whom other rules would flip in a recorded review; nothing is recorded. */
@Command(name = "impact", resourceBundle = "vn.binhxet.cli.help")
final class ImpactCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Option(names = "--plan", paramLabel = "ID")
    private @Nullable String plan;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate asOf;

    @Option(names = "--param", paramLabel = "NAME=VALUE")
    private List<String> parameters = List.of();

    @Mixin
    private final SaveOptions files = new SaveOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RuleBook book = RuleBook.read(options.rules());
        try (Ledger ledger = Ledger.read(where.address());
                ProgressReport progress = ProgressReport.of(spec.commandLine().getErr(), options.language())) {
            Replay replay = new Replay(ledger, LedgerOptions.review(ledger, review));
            ReviewRules other = rules(book, replay);
            Impact impact = Impact.of(replay, other, parameters, progress);
            out.println(Message.of(
                            "impact.head",
                            replay.review().id(),
                            brief(replay.rules().book()),
                            brief(book))
                    .in(options.language()));
            out.print(FlipsText.of(impact.flips(), options.language()));
            impact.later().ifPresent(note -> out.println(note.in(options.language())));
            files.save(FlipsText.listing(impact.flips(), options.language()), out, options.language());
        }
        return ExitCode.DONE;
    }

    private ReviewRules rules(RuleBook book, Replay replay) {
        Period period = replay.rules().settings().period();
        String judged = plan == null ? replay.rules().plan().id() : plan;
        LocalDate day = asOf == null ? period.end() : asOf;
        if (day.isBefore(period.start())) {
            throw new CommandException(ExitCode.USAGE, Message.of("plan.asOf", day, period.start()));
        }
        return book.forReview(judged, new Period(period.start(), day));
    }

    private static String brief(RuleBook book) {
        return book.digest().substring(0, 12);
    }
}
