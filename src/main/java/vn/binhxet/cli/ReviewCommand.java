package vn.binhxet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhxet.explain.SummaryText;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.intake.ProblemCopy;
import vn.binhxet.ledger.Author;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.model.ReviewSummary;
import vn.binhxet.replay.ReviewRun;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;

/** {@code review}: the annual batch. */
@Command(name = "review", resourceBundle = "vn.binhxet.cli.help")
final class ReviewCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 256;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--plan", required = true, paramLabel = "ID")
    @SuppressWarnings("NullAway.Init")
    private String plan;

    @Option(names = "--data", required = true, paramLabel = "DIR|FILE|jdbc:…")
    @SuppressWarnings("NullAway.Init")
    private String data;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private final LedgerOptions where = new LedgerOptions();

    @Option(names = "--resume")
    private boolean isResumed;

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    @Option(names = "--threads", paramLabel = "N")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--problems-copy", paramLabel = "FILE.xlsx")
    private @Nullable Path problemsCopy;

    @Option(names = "--decisions", paramLabel = "jsonl|none")
    private ReviewJob.@Nullable Decisions decisions;

    @Option(names = "--engine", paramLabel = "threads|spark")
    private Engine engine = Engine.THREADS;

    @Option(names = "--master", paramLabel = "URL")
    private @Nullable String master;

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate asOf;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Who decides. */
    enum Engine {
        /** this program, on several threads */
        THREADS,
        /** a cluster */
        SPARK
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.threads"));
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new CommandException(ExitCode.UNUSABLE, Message.of("cli.output", out, "NotDirectoryException"));
        }
        if (problemsCopy != null && DatasetReader.isDatabase(data)) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.noProblemsCopy"));
        }
        if (problemsCopy != null && Files.exists(problemsCopy)) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.fileExists", problemsCopy));
        }
        ReviewJob.Decisions written = decisionsFor(engine);
        PrintWriter screen = spec.commandLine().getOut();
        CompletableFuture<Void> loading = CompiledRules.warmUp();
        ChosenRules rules = ChosenRules.of(options, where.beside(out));
        RuleBook book = rules.book();
        Plan chosen = book.plan(plan);
        Author author = where.author(by);
        ReviewJob.Done done;
        try (ProgressReport progress = ProgressReport.of(spec.commandLine().getErr(), options.language())) {
            ReviewJob job = new ReviewJob(
                    book,
                    chosen,
                    period(chosen),
                    data,
                    out,
                    Math.min(threads, MOST_THREADS),
                    options.language(),
                    written,
                    engine == Engine.SPARK
                            ? Optional.of(new ReviewJob.SparkUse(Optional.ofNullable(master)))
                            : Optional.empty());
            Runnable whileWaiting = () -> spec.commandLine()
                    .getErr()
                    .println(Message.of("cli.waiting").in(options.language()));
            done = job.run(
                    loading, new ReviewRun.Recordkeeping(where.beside(out), isResumed, author, whileWaiting), progress);
        }
        ReviewSummary summary = done.summary();
        screen.print(SummaryText.of(summary));
        screen.println(Message.of(
                        "cli.recorded." + done.recording().state(),
                        done.recording().review(),
                        where.beside(out))
                .in(options.language()));
        rules.said().ifPresent(said -> screen.println(said.in(options.language())));
        screen.println(Message.of("cli.done", out).in(options.language()));
        if (problemsCopy != null) {
            copyProblems(book, summary, problemsCopy, screen);
        }
        return summary.intake().isClean() ? ExitCode.DONE : ExitCode.REPAIRED;
    }

    private ReviewJob.Decisions decisionsFor(Engine chosen) {
        if (chosen == Engine.THREADS && master != null) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.masterAlone"));
        }
        if (chosen == Engine.SPARK && decisions == ReviewJob.Decisions.JSONL) {
            throw new CommandException(ExitCode.USAGE, Message.of("cli.sparkDecisions"));
        }
        ReviewJob.Decisions usual = chosen == Engine.SPARK ? ReviewJob.Decisions.NONE : ReviewJob.Decisions.JSONL;
        return decisions == null ? usual : decisions;
    }

    private void copyProblems(RuleBook book, ReviewSummary summary, Path copy, PrintWriter screen) {
        try {
            new ProblemCopy(book.vocabulary().dictionary(), options.language())
                    .write(Path.of(data), summary.intake().problems(), copy);
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.output", copy, failed.getClass().getSimpleName()));
        }
        screen.println(Message.of("cli.problemsCopy", copy).in(options.language()));
    }

    private Period period(Plan chosen) {
        LocalDate end = asOf;
        if (end == null) {
            return chosen.period();
        }
        return chosen.periodUntil(end)
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        Message.of("plan.asOf", end, chosen.period().start())));
    }
}
