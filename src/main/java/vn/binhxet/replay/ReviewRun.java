package vn.binhxet.replay;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.intake.GroupedDataset;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.OngoingReview;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Period;
import vn.binhxet.model.Progress;
import vn.binhxet.review.GroupwiseReview;
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

    /** What came of it group by group: counts and targets; the decisions are in the ledger alone. */
    public record Counted(GroupwiseReview review, GroupwiseContent content, Ledger.Recording recording) {}

    /**
     * Runs the review with all facts and decisions in memory.
     *
     * @param engine done when the engine is loaded
     * @param onRead told what was read before anything is decided; may refuse it
     * @throws vn.binhxet.intake.IntakeException if the data cannot be used
     * @throws vn.binhxet.rulebook.RulesException if the plan cannot be reviewed in that period
     * @throws vn.binhxet.ledger.LedgerException if it cannot be recorded
     */
    public Done run(
            CompletableFuture<Void> engine, Recordkeeping keeping, Consumer<Dataset> onRead, Progress progress) {
        CompletableFuture<CompiledRules> compiling = compile(engine);
        Dataset dataset = reader(progress).read(data);
        onRead.accept(dataset);
        ReviewResult result = new Reviewer(join(compiling)).review(dataset, threads, progress);
        return new Done(result, record(Contents.of(result, program), keeping, progress));
    }

    /**
     * Runs the same review with only a few groups in memory at a time.
     *
     * @param sorting an empty folder for rows that are put in order
     */
    public Counted runGroupwise(
            CompletableFuture<Void> engine, Recordkeeping keeping, Path sorting, Progress progress) {
        CompletableFuture<CompiledRules> compiling = compile(engine);
        try (GroupedDataset dataset = reader(progress).open(data, sorting)) {
            GroupwiseReview review = new GroupwiseReview(new Reviewer(join(compiling)), dataset.beside());
            GroupwiseContent content = GroupwiseContent.of(review, dataset, threads, program);
            return new Counted(review, content, record(content, keeping, progress));
        }
    }

    /** The same with at least so many threads. */
    public ReviewRun on(int most) {
        return new ReviewRun(book, plan, period, data, Math.max(threads, most), program);
    }

    private CompletableFuture<CompiledRules> compile(CompletableFuture<Void> engine) {
        ReviewRules rules = book.forReview(plan.id(), period);
        return engine.thenApplyAsync(loaded -> CompiledRules.of(rules));
    }

    private DatasetReader reader(Progress progress) {
        return new DatasetReader(book.vocabulary().dictionary(), progress);
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

    /** Records a review of this data under these rules, whoever decides it. */
    public Ledger.Recording record(OngoingReview review, Recordkeeping keeping, Progress progress) {
        try (Ledger ledger = Ledger.write(keeping.ledger())) {
            return ledger.record(
                    review, keeping.isResumed(), threads, keeping.author(), keeping.whileWaiting(), progress);
        }
    }
}
