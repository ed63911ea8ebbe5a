package vn.binhxet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
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
import vn.binhxet.explain.Why;
import vn.binhxet.explain.WhyText;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.ledger.ReviewFolder;
import vn.binhxet.model.Message;
import vn.binhxet.replay.Replay;

/** {@code why}: one subject's decisions as they stand, criterion by criterion, and how they came to stand. */
@Command(name = "why", resourceBundle = "vn.binhxet.cli.help")
final class WhyCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Parameters(index = "0", paramLabel = "SUBJECT")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--review", paramLabel = "ID")
    private @Nullable String review;

    @Option(names = "--title", paramLabel = "T")
    private @Nullable String title;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        String address = out == null ? where.address() : where.beside(out);
        String wanted = review == null && out != null ? ReviewFolder.review(out).orElse(null) : review;
        try (Ledger ledger = Ledger.read(address)) {
            RecordedReview recorded = LedgerOptions.review(ledger, wanted);
            Replay replay = new Replay(ledger, recorded);
            List<Replay.Recorded> found = replay.about(subject).stream()
                    .filter(one -> title == null || title.equals(one.decision().title()))
                    .toList();
            if (found.isEmpty()) {
                throw new CommandException(ExitCode.USAGE, Message.of("cli.noSubject", subject, recorded.id()));
            }
            FactWords words = FactWords.of(replay.rules().book().vocabulary().dictionary(), options.language());
            for (int i = 0; i < found.size(); i++) {
                print(found.get(i), replay, words, i > 0);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Replay.Recorded found, Replay replay, FactWords words, boolean isNotFirst) {
        PrintWriter screen = spec.commandLine().getOut();
        if (isNotFirst) {
            screen.println();
        }
        Why why = Why.of(replay.unfolder(), found.decision(), found.code());
        screen.print(WhyText.of(why, words, options.language()));
        for (Ledger.Past past : found.past()) {
            if (past.revision() > 0) {
                screen.print(HistoryText.about(
                        replay.review().corrections().get(past.revision() - 1),
                        subject,
                        found.decision().title(),
                        options.language()));
            }
        }
    }
}
