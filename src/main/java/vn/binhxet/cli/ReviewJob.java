package vn.binhxet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import vn.binhxet.explain.SummaryText;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.ReviewFolder;
import vn.binhxet.ledger.SummaryJson;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Intake;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Period;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ReviewSummary;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.replay.ReviewRun;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.spark.SparkEngine;
import vn.binhxet.spark.SparkReview;

/** One review from files to the ledger and files. */
record ReviewJob(
        RuleBook book,
        Plan plan,
        Period period,
        String data,
        Path out,
        int threads,
        Message.Language language,
        Decisions decisions,
        Optional<SparkUse> spark) {
    /** For rows that are put in order; what a killed run left there is deleted. */
    private static final String SORTING = "sorting.unfinished";

    private static final long BYTES_PER_DECISION = 8_000;
    private static final long GIGABYTE = 1_000_000_000;

    /** Where decisions are written besides the ledger. */
    enum Decisions {
        /** unfolded, to decisions.jsonl; all facts and decisions are in memory for that */
        JSONL,
        /** nowhere: the ledger has them, and only a few groups are in memory at a time */
        NONE
    }

    /**
     * The review is decided by Spark.
     *
     * @param master none where whoever submitted this program has named one
     */
    record SparkUse(Optional<String> master) {}

    /** What came of it. */
    record Done(ReviewSummary summary, Ledger.Recording recording) {}

    /** What is told of a review, once it is recorded. */
    private record Told(
            ReviewRules rules,
            Map<String, Map<Outcome, Long>> outcomes,
            List<TargetResult> targets,
            Intake intake,
            String datasetDigest) {}

    /** @param engine done when the engine is loaded */
    Done run(CompletableFuture<Void> engine, ReviewRun.Recordkeeping keeping, Progress progress) {
        ReviewRun run = new ReviewRun(book, plan, period, data, threads, Version.text());
        try {
            empty(out.resolve(SORTING));
            return decisions == Decisions.NONE
                    ? groupwise(run, engine, keeping, progress)
                    : whole(run, engine, keeping, progress);
        } catch (IOException | UncheckedIOException failed) {
            throw new CommandException(
                    ExitCode.UNUSABLE,
                    Message.of("cli.output", out, failed.getClass().getSimpleName()));
        }
    }

    private Done whole(
            ReviewRun run, CompletableFuture<Void> engine, ReviewRun.Recordkeeping keeping, Progress progress)
            throws IOException {
        long start = System.nanoTime();
        ReviewRun.Done done = run.run(engine, keeping, this::refuseWithoutRoom, progress);
        ReviewResult result = done.result();
        Told told = new Told(
                result.rules(),
                result.outcomes(),
                result.targets(),
                result.dataset().intake(),
                result.datasetDigest());
        return write(
                told, done.recording(), start, folder -> folder.decisions(result.size(), result::decision, progress));
    }

    private Done groupwise(
            ReviewRun run, CompletableFuture<Void> engine, ReviewRun.Recordkeeping keeping, Progress progress)
            throws IOException {
        long start = System.nanoTime();
        Path sorting = out.resolve(SORTING);
        try {
            ReviewRun.Counted counted = spark.isPresent()
                    ? bySpark(spark.get(), run, engine, keeping, progress)
                    : run.runGroupwise(engine, keeping, sorting, progress);
            Told told = new Told(
                    counted.review().rules(),
                    counted.review().outcomes(),
                    counted.content().targets(),
                    counted.content().intake(),
                    counted.content().campaign().dataset());
            return write(told, counted.recording(), start, folder -> folder.without(ReviewFolder.DECISIONS));
        } finally {
            empty(sorting);
        }
    }

    private ReviewRun.Counted bySpark(
            SparkUse use,
            ReviewRun run,
            CompletableFuture<Void> engine,
            ReviewRun.Recordkeeping keeping,
            Progress progress) {
        try (SparkReview review = SparkEngine.connect(use.master(), out.resolve(SORTING))) {
            return review.run(run, engine, keeping, progress);
        }
    }

    /** Better now than after everything is decided. */
    private void refuseWithoutRoom(Dataset dataset) {
        int titles =
                book.forReview(plan.id(), period).titles(SubjectKind.HOUSEHOLD).size();
        long needed = dataset.householdCount() * titles * BYTES_PER_DECISION;
        long free = free();
        if (needed > free) {
            throw new CommandException(
                    ExitCode.UNUSABLE, Message.of("cli.noRoom", out, needed / GIGABYTE + 1, free / GIGABYTE));
        }
    }

    /** In the folder of results, or where it will be made. */
    private long free() {
        for (Path place = out.toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.exists(place)) {
                return free(place);
            }
        }
        return 0;
    }

    private static long free(Path place) {
        try {
            return Files.getFileStore(place).getUsableSpace();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Writes something into the folder of results. */
    @FunctionalInterface
    private interface Part {
        void write(ReviewFolder folder) throws IOException;
    }

    private Done write(Told told, Ledger.Recording recording, long start, Part decided) throws IOException {
        ReviewFolder folder = new ReviewFolder(out, threads);
        try {
            decided.write(folder);
            folder.targets(told.targets());
            folder.problems(told.intake().problems(), language);
            ReviewSummary summary = summary(told, recording, (System.nanoTime() - start) / 1_000_000);
            folder.text(ReviewFolder.SUMMARY_TEXT, SummaryText.of(summary));
            folder.text(ReviewFolder.SUMMARY, SummaryJson.write(summary));
            folder.finish();
            return new Done(summary, recording);
        } finally {
            folder.abandon();
        }
    }

    private ReviewSummary summary(Told told, Ledger.Recording recording, long millis) {
        List<ReviewSummary.TitleCount> titles = told.rules().titles().stream()
                .map(title -> new ReviewSummary.TitleCount(
                        title.title().id(),
                        title.title().name(),
                        told.outcomes().getOrDefault(title.title().id(), Map.of())))
                .toList();
        return new ReviewSummary(
                plan.id(),
                plan.name(),
                period,
                titles,
                told.targets(),
                told.intake(),
                millis,
                threads,
                book.digest(),
                told.datasetDigest(),
                recording.root(),
                recording.review(),
                Version.text());
    }
}
