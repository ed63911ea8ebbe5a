package vn.binhxet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.FactWords;
import vn.binhxet.explain.HistoryText;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.replay.Replay;

/** {@code correct}: decides anew with corrected facts; the earlier decision stays on record. */
@Command(name = "correct", resourceBundle = "vn.binhxet.cli.help")
final class CorrectCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Parameters(index = "0", paramLabel = "SUBJECT")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(names = "--set", required = true, paramLabel = "FACT=VALUE")
    @SuppressWarnings("NullAway.Init")
    private List<String> settings;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    @SuppressWarnings("NullAway.Init")
    private String by;

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Message.Language language = options.language();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (reason.isBlank() || by.isBlank()) {
            throw new CommandException(ExitCode.USAGE, Message.of("correct.who"));
        }
        try (Ledger ledger = LedgerOptions.existing(where.address());
                ProgressReport progress = ProgressReport.of(err, language)) {
            RecordedReview recorded = LedgerOptions.review(ledger, review);
            Replay replay = new Replay(ledger, recorded);
            replay.correct(
                    replay.place(subject),
                    settings,
                    reason.strip(),
                    where.author(by.strip()),
                    Version.text(),
                    Runtime.getRuntime().availableProcessors(),
                    () -> err.println(Message.of("cli.waiting").in(language)),
                    progress);
            RecordedReview after = LedgerOptions.review(ledger, recorded.id());
            out.print(HistoryText.of(
                    after.corrections().get(after.revision() - 1),
                    FactWords.of(replay.dictionary(), language),
                    language));
        }
        return ExitCode.DONE;
    }
}
