package vn.binhxet.replay;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Period;
import vn.binhxet.model.Progress;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;

/**
 * One review from data to record: reads, decides, records. The rules are compiled while the data is read.
 *
 * @param data a path or a JDBC address
 * @param program name and version of this program
 */
public record ReviewRun(RuleBook book, Plan plan, Period period, String data, int threads, String program) {
    /**
     * How the review is to be recorded.
     *
     * @param ledger its address
     * @param isResumed whether an interrupted run is taken up
     * @param whileWaiting told once if somebody else is writing
     */
    public record Recordkeeping(String ledger, boolean isResumed, Author author, Runnable whileWaiting) {}

    /** What came of it. */
    public record Done(ReviewResult result, Ledger.Recording recording) {}

    /**
     * Runs the review.
     *
     * @param engine done when the engine is loaded
     * @throws vn.binhxet.intake.IntakeException if the data cannot be used
     * @throws vn.binhxet.rulebook.RulesException if the plan cannot be reviewed in that period
     * @throws vn.binhxet.ledger.LedgerException if it cannot be recorded
     */
    public Done run(CompletableFuture<Void> engine, Recordkeeping keeping, Progress progress) {
        ReviewRules rules = book.forReview(plan.id(), period);
        CompletableFuture<CompiledRules> compiling = engine.thenApplyAsync(loaded -> CompiledRules.of(rules));
        Dataset dataset = new DatasetReader(book.vocabulary().dictionary(), progress).read(data);
        ReviewResult result = new Reviewer(join(compiling)).review(dataset, threads, progress);
        return new Done(result, record(result, keeping, progress));
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
                    Contents.of(result, program),
                    keeping.isResumed(),
                    threads,
                    keeping.author(),
                    keeping.whileWaiting(),
                    progress);
        }
    }
}
