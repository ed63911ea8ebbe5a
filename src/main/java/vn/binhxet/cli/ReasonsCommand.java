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
import picocli.CommandLine.Spec;
import vn.binhxet.explain.Reason;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.replay.Replay;

/** {@code reasons}: which criteria stand against how many. */
@Command(name = "reasons", resourceBundle = "vn.binhxet.cli.help")
final class ReasonsCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Option(names = "--group", paramLabel = "ID")
    private @Nullable String group;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Message.Language language = options.language();
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = Ledger.read(where.address())) {
            RecordedReview recorded = LedgerOptions.review(ledger, review);
            List<Reason> reasons =
                    Reason.of(new Replay(ledger, recorded), list.title(recorded), Optional.ofNullable(group));
            List<Reason> shown = group == null
                    ? reasons.stream()
                            .filter(reason -> reason.group().isEmpty())
                            .toList()
                    : reasons;
            out.println(Message.of("reasons.title", recorded.id()).in(language));
            out.print(Reason.listing(shown, language).text(Integer.MAX_VALUE, language));
            list.save(Reason.listing(reasons, language), out, language);
        }
        return ExitCode.DONE;
    }
}
