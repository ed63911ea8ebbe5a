package vn.binhxet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.binhxet.explain.SummaryText;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.ledger.ReviewFolder;
import vn.binhxet.ledger.SummaryJson;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ReviewSummary;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;

/** One review from files to files: reads, decides, writes. The rules are compiled while the data is read. */
record ReviewJob(RuleBook book, Plan plan, Period period, Path data, Path out, int threads, Message.Language language) {
    /** @param engine done when the engine is loaded */
    ReviewSummary run(CompletableFuture<Void> engine, Progress progress) {
        long start = System.nanoTime();
        ReviewRules rules = book.forReview(plan.id(), period);
        CompletableFuture<CompiledRules> compiling = engine.thenApplyAsync(loaded -> CompiledRules.of(rules));
        Dataset dataset = new DatasetReader(book.vocabulary().dictionary(), progress).read(data);
        ReviewResult result = new Reviewer(join(compiling)).review(dataset, threads, progress);
        try {
            return write(result, start, progress);
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

    private ReviewSummary write(ReviewResult result, long start, Progress progress) throws IOException {
        ReviewFolder folder = new ReviewFolder(out, threads);
        try {
            String root = folder.decisions(result.size(), result::decision, progress);
            folder.targets(result.targets());
            folder.problems(result.dataset().intake().problems(), language);
            ReviewSummary summary = summary(result, root, (System.nanoTime() - start) / 1_000_000);
            folder.text(ReviewFolder.SUMMARY_TEXT, SummaryText.of(summary));
            folder.text(ReviewFolder.SUMMARY, SummaryJson.write(summary));
            folder.finish();
            return summary;
        } finally {
            folder.abandon();
        }
    }

    private ReviewSummary summary(ReviewResult result, String root, long millis) {
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
                root,
                Version.text());
    }
}
