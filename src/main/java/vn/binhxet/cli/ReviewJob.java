package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.binhxet.explain.SummaryText;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.ReviewFolder;
import vn.binhxet.ledger.SummaryJson;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ReviewSummary;
import vn.binhxet.replay.ReviewRun;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.RuleBook;

/** One review from files to files: reads, decides, records, writes. */
record ReviewJob(
        RuleBook book, Plan plan, Period period, String data, Path out, int threads, Message.Language language) {
    /** What came of it. */
    record Done(ReviewSummary summary, Ledger.Recording recording) {}

    /** @param engine done when the engine is loaded */
    Done run(CompletableFuture<Void> engine, ReviewRun.Recordkeeping keeping, Progress progress) {
        long start = System.nanoTime();
        ReviewRun.Done done =
                new ReviewRun(book, plan, period, data, threads, Version.text()).run(engine, keeping, progress);
        try {
            return new Done(write(done.result(), done.recording(), start, progress), done.recording());
        } catch (IOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.output", out, failed.getClass().getSimpleName()));
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
