package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Files;
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
import vn.binhxet.explain.WhyText;
import vn.binhxet.ledger.DecisionFile;
import vn.binhxet.ledger.ReviewFolder;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;

/** {@code why}: one subject's decisions, criterion by criterion, from what a review wrote. */
@Command(name = "why", resourceBundle = "vn.binhxet.cli.help")
final class WhyCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(index = "0", paramLabel = "SUBJECT")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--title", paramLabel = "T")
    private @Nullable String title;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        FactWords words = words();
        List<Decision> decisions = decisions();
        for (int i = 0; i < decisions.size(); i++) {
            if (i > 0) {
                spec.commandLine().getOut().println();
            }
            spec.commandLine().getOut().print(WhyText.of(decisions.get(i), words));
        }
        return ExitCode.DONE;
    }

    private List<Decision> decisions() {
        Path file = out.resolve(ReviewFolder.DECISIONS);
        if (!Files.exists(out.resolve(ReviewFolder.SUMMARY)) || !Files.exists(file)) {
            throw new CommandException(ExitCode.UNUSABLE, Message.of("cli.noDecisions", file));
        }
        List<Decision> found;
        try {
            found = new DecisionFile(file).about(subject);
        } catch (IOException | RuntimeException unreadable) {
            throw new CommandException(ExitCode.UNUSABLE, Message.of("cli.unreadableDecisions", file));
        }
        List<Decision> wanted = found.stream()
                .filter(decision -> title == null || title.equals(decision.title()))
                .toList();
        if (wanted.isEmpty()) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.noSubject", subject, out));
        }
        return wanted;
    }

    /** Labels are a courtesy: a decision can be read without the rules folder. */
    private FactWords words() {
        try {
            return FactWords.of(RuleBook.read(options.rules()).vocabulary().dictionary());
        } catch (RulesException missing) {
            return FactWords.plain();
        }
    }
}
