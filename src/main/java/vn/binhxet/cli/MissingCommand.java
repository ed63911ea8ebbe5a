package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.MissingFact;
import vn.binhxet.explain.MissingFacts;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.replay.Replay;

/** {@code missing}: who must supply what undetermined decisions lack. */
@Command(name = "missing", resourceBundle = "vn.binhxet.cli.help")
final class MissingCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Message.Language language = options.language();
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = Ledger.read(where.address())) {
            RecordedReview recorded = LedgerOptions.review(ledger, review);
            List<MissingFact> missing = MissingFacts.of(new Replay(ledger, recorded), list.title(recorded), language);
            out.println(Message.of("missing.title", recorded.id()).in(language));
            out.print(MissingFact.byKeeper(missing, language).text(Integer.MAX_VALUE, language));
            list.save(MissingFact.listing(missing, language), out, language);
        }
        return ExitCode.DONE;
    }
}
