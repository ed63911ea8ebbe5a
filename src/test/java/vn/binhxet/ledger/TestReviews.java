package vn.binhxet.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.binhxet.TestRules;
import vn.binhxet.generate.DatasetGenerator;
import vn.binhxet.generate.Profile;
import vn.binhxet.model.Progress;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.replay.Contents;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.engine.CompiledRules;

/** Reviews to record. The rules of a plan are compiled once for all tests. */
final class TestReviews {
    static final String PROGRAM = "binhxet test";
    static final Runnable QUIETLY = () -> {};
    private static final Map<String, CompiledRules> COMPILED = new ConcurrentHashMap<>();

    private TestReviews() {}

    /** Of a dataset with every kind of broken input. */
    static ReviewResult random(String plan, long seed, int groups, int householdsPerGroup, Path folder) {
        RandomDatasets.write(plan, seed, groups, householdsPerGroup, folder);
        return of(plan, folder);
    }

    /** Of a synthetic ward. */
    static ReviewResult synthetic(String plan, long seed, int households, Path folder) {
        write(plan, seed, households, folder);
        return of(plan, folder);
    }

    static void write(String plan, long seed, int households, Path folder) {
        try {
            Profile profile = Profile.read(Path.of("fixtures", "synthetic.yaml"));
            new DatasetGenerator(TestRules.book(), TestRules.book().plan(plan), profile)
                    .write(households, seed, folder, done -> {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static ReviewResult of(String plan, Path data) {
        CompiledRules rules = COMPILED.computeIfAbsent(
                plan,
                id -> CompiledRules.of(
                        TestRules.book().forReview(id, TestRules.book().plan(id).period())));
        return new Reviewer(rules).review(TestRules.dataset(TestRules.book(), data), 2, Progress.SILENT);
    }

    static Author author(Path folder) {
        return new Author("Người thử", Instant.parse("2024-12-01T01:02:03Z"), Optional.of(key(folder)));
    }

    static LedgerKey key(Path folder) {
        return LedgerKey.at(folder.resolve("test.key"));
    }

    static Ledger.Recording record(String address, ReviewResult result, Author author) {
        return record(address, result, author, false, Progress.SILENT);
    }

    static Ledger.Recording record(
            String address, ReviewResult result, Author author, boolean isResumed, Progress progress) {
        try (Ledger ledger = Ledger.write(address)) {
            return ledger.record(Contents.of(result, PROGRAM), isResumed, 2, author, QUIETLY, progress);
        }
    }

    /** Verifies every hash, and decides everything again. */
    static Verification verify(String address, Author author) {
        try (Ledger ledger = Ledger.read(address)) {
            Verification verified = ledger.verify(Optional.empty(), author.key(), Progress.SILENT);
            for (RecordedReview review : ledger.reviews()) {
                new Replay(ledger, review).verify(2, Progress.SILENT);
            }
            return verified;
        }
    }

    static void correct(String address, Author author, String subject, String reason, String... settings) {
        try (Ledger ledger = Ledger.write(address)) {
            RecordedReview newest = ledger.reviews().get(ledger.reviews().size() - 1);
            Replay replay = new Replay(ledger, newest);
            replay.correct(
                    replay.place(subject), List.of(settings), reason, author, PROGRAM, 2, QUIETLY, Progress.SILENT);
        }
    }

    static int erase(String address, Author author, String subject) {
        try (Ledger ledger = Ledger.write(address)) {
            return ledger.erase(subject, "theo yêu cầu", author, QUIETLY);
        }
    }

    /** Adds a row to a table of a dataset; columns that are not named stay blank. */
    static void append(Path table, Map<String, String> cells) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(table));
            lines.add(Arrays.stream(lines.get(0).split(","))
                    .map(column -> cells.getOrDefault(column, ""))
                    .collect(Collectors.joining(",")));
            Files.write(table, lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
