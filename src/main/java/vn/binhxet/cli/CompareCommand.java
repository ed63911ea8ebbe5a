package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.Comparison;
import vn.binhxet.explain.ComparisonText;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Message;
import vn.binhxet.replay.Replay;
import vn.binhxet.rulebook.TitleInForce;

/** {@code compare}: what changed from one review to another, and whether facts, rules or scope made it. */
@Command(name = "compare", resourceBundle = "vn.binhxet.cli.help")
final class CompareCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Mixin
    private final SaveOptions files = new SaveOptions();

    @Option(
            names = {"--title", "--award"},
            paramLabel = "T")
    private @Nullable String title;

    @Parameters(index = "0", paramLabel = "REVIEW1")
    @SuppressWarnings("NullAway.Init")
    private String before;

    @Parameters(index = "1", paramLabel = "REVIEW2")
    @SuppressWarnings("NullAway.Init")
    private String after;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Message.Language language = options.language();
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = Ledger.read(where.address())) {
            Replay earlier = new Replay(ledger, LedgerOptions.review(ledger, before));
            Replay later = new Replay(ledger, LedgerOptions.review(ledger, after));
            Comparison comparison = Comparison.of(earlier, later, award(earlier, later));
            out.print(ComparisonText.of(comparison, ListOptions.ON_SCREEN, language));
            files.save(ComparisonText.listing(comparison, language), out, language);
        }
        return ExitCode.DONE;
    }

    /** The award wanted; it may be named by its title under either regime. */
    private Optional<String> award(Replay earlier, Replay later) {
        if (title == null) {
            return Optional.empty();
        }
        for (Replay replay : List.of(later, earlier)) {
            for (TitleInForce judged : replay.rules().titles()) {
                if (judged.title().id().equals(title) || judged.title().award().equals(title)) {
                    return Optional.of(judged.title().award());
                }
            }
        }
        throw new CommandException(
                ExitCode.USAGE,
                Message.of("cli.noTitleOrCriterion", title, later.review().id()));
    }
}
