package vn.binhxet.spark;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import vn.binhxet.intake.DatasetReader;
import vn.binhxet.intake.IntakeSite;
import vn.binhxet.intake.Keyed;
import vn.binhxet.intake.SpreadIntake;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.PreparedGroup;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Progress;
import vn.binhxet.replay.GroupwiseContent;
import vn.binhxet.replay.ReviewRun;
import vn.binhxet.review.GroupwiseReview;

/**
 * A review whose rows are read, put in order and decided by Spark; recorded here, while others decide. It comes to the
 * bytes that {@link ReviewRun#runGroupwise} comes to.
 */
public final class SparkReview implements Closeable {
    private final JavaSparkContext spark;

    SparkReview(JavaSparkContext spark) {
        this.spark = spark;
    }

    /**
     * Runs the review.
     *
     * @param engine done when the engine is loaded
     * @throws vn.binhxet.intake.IntakeException if the data cannot be used
     * @throws vn.binhxet.rulebook.RulesException if the plan cannot be reviewed in that period
     * @throws vn.binhxet.ledger.LedgerException if it cannot be recorded
     * @throws ClusterException if the machines cannot do it
     */
    public ReviewRun.Counted run(
            ReviewRun run, CompletableFuture<Void> engine, ReviewRun.Recordkeeping keeping, Progress progress) {
        SpreadIntake intake = new DatasetReader(run.book().vocabulary().dictionary(), progress).spread(run.data());
        Site here = new Site(run, intake.blueprint());
        CompletableFuture<Void> compiling = engine.thenRunAsync(here::reviewer);
        Broadcast<Site> site = spark.broadcast(here);
        SparkDataset dataset = gathered(intake, site, progress);
        Parallel.result(compiling);
        ReviewRun wide = run.on(spark.defaultParallelism());
        GroupwiseReview review = new GroupwiseReview(here.reviewer(), dataset.beside());
        GroupwiseContent content = new GroupwiseContent(
                review,
                dataset.digest(),
                dataset.householdCount(),
                campaign -> groups(dataset, review, here.intake()),
                wide.threads(),
                wide.program());
        Ledger.Recording recording = wide.record(content, keeping, progress);
        site.destroy();
        return new ReviewRun.Counted(review, content, recording);
    }

    private SparkDataset gathered(SpreadIntake intake, Broadcast<Site> site, Progress progress) {
        TaskProgress tasks = new TaskProgress(progress);
        spark.sc().addSparkListener(tasks);
        try {
            return SparkDataset.of(spark, intake, site);
        } finally {
            spark.sc().removeSparkListener(tasks);
        }
    }

    /** Each part is a job of its own: as many run as the recorder has threads, parts come in their order, and few wait here. */
    private static Iterator<Supplier<List<PreparedGroup>>> groups(
            SparkDataset dataset, GroupwiseReview review, IntakeSite here) {
        JavaRDD<DecidedGroup> decided = dataset.decided();
        return IntStream.range(0, dataset.parts())
                .<Supplier<List<PreparedGroup>>>mapToObj(part -> () -> groups(decided, part).stream()
                        .map(group -> taken(group, review, here))
                        .toList())
                .iterator();
    }

    private static List<DecidedGroup> groups(JavaRDD<DecidedGroup> decided, int part) {
        return Failures.passOn(() -> decided.collectPartitions(new int[] {part})[0]);
    }

    private static PreparedGroup taken(DecidedGroup group, GroupwiseReview review, IntakeSite here) {
        review.take(
                here.group(new Keyed(group.key(), group.withIncidents())),
                group.prepared().counts(),
                group.outcomes());
        return group.prepared();
    }

    @Override
    public void close() {
        spark.close();
    }
}
