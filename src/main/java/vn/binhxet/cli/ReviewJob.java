package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.binhxet.explain.SummaryText;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.ReviewFolder;
import vn.binhxet.ledger.SummaryJson;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ReviewSummary;
import vn.binhxet.replay.Contents;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;

/** One review from files to files: reads, decides, writes. The rules are compiled while the data is read. */
record ReviewJob(
        RuleBook book, Plan plan, Period period, String data, Path out, int threads, Message.Language language) {
    /**
     * How a review is to be recorded.
     *
     * @param ledger its address
     * @param isResumed whether an interrupted run is taken up
     */
    record Recordkeeping(String ledger, boolean isResumed, Author author, Runnable whileWaiting) {}

    /** What came of it. */
    record Done(ReviewSummary summary, Ledger.Recording recording) {}

    /** @param engine done when the engine is loaded */
    Done run(CompletableFuture<Void> engine, Recordkeeping keeping, Progress progress) {
        long start = System.nanoTime();
        ReviewRules rules = book.forReview(plan.id(), period);
        CompletableFuture<CompiledRules> compiling = engine.thenApplyAsync(loaded -> CompiledRules.of(rules));
        Dataset dataset = new DatasetReader(book.vocabulary().dictionary(), progress).read(data);
        ReviewResult result = new Reviewer(join(compiling)).review(dataset, threads, progress);
        Ledger.Recording recording = record(result, keeping, progress);
        try {
            return new Done(write(result, recording, start, progress), recording);
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.output", out, failed.getClass().getSimpleName()));
        }
    }

    private static CompiledRules join(CompletableFuture<CompiledRules> compiling) {
        try {
            return compiling.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private Ledger.Recording record(ReviewResult result, Recordkeeping keeping, Progress progress) {
        try (Ledger ledger = Ledger.write(keeping.ledger())) {
            return ledger.record(
                    Contents.of(result, Version.text()),
                    keeping.isResumed(),
                    threads,
                    keeping.author(),
                    keeping.whileWaiting(),
                    progress);
        }
    }

    private ReviewSummary write(ReviewResult result, Ledger.Recording recording, long start, Progress progress)
            throws IOException {
        ReviewFolder folder = new ReviewFolder(out, threads);
        try {
            folder.decisions(result.size(), result::decision, progress);
            folder.targets(result.targets());
            folder.problems(result.dataset().intake().problems(), language);
            ReviewSummary summary = summary(result, recording, (System.nanoTime() - start) / 1_000_000);
            folder.text(ReviewFolder.SUMMARY_TEXT, SummaryText.of(summary));
            folder.text(ReviewFolder.SUMMARY, SummaryJson.write(summary));
            folder.finish();
            return summary;
        } finally {
            folder.abandon();
        }
    }

    private ReviewSummary summary(ReviewResult result, Ledger.Recording recording, long millis) {
        List<ReviewSummary.TitleCount> titles = result.rules().titles().stream()
                .map(title -> new ReviewSummary.TitleCount(
                        title.title().id(),
                        title.title().name(),
                        result.outcomes().getOrDefault(title.title().id(), java.util.Map.of())))
                .toList();
        return new ReviewSummary(
                plan.id(),
                plan.name(),
                period,
                titles,
                result.targets(),
                result.dataset().intake(),
                millis,
                threads,
                book.digest(),
                result.datasetDigest(),
                recording.root(),
                recording.review(),
                Version.text());
    }
}
