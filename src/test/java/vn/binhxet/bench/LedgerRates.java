package vn.binhxet.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.binhxet.ScratchFolder;
import vn.binhxet.TestRules;
import vn.binhxet.generate.DatasetGenerator;
import vn.binhxet.generate.Profile;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.ReviewContent;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Progress;
import vn.binhxet.replay.Contents;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;

/**
 * Decisions per second: decided only, recorded in SQLite and in PostgreSQL, verified; in one run, on all cores, the
 * middle of some rounds.
 *
 * @param decided decisions a second without a ledger
 * @param recorded the same decisions recorded in a fresh SQLite file
 * @param postgres recorded in a fresh PostgreSQL database
 */
record LedgerRates(long decided, long recorded, long verified, long postgres, long postgresVerified) {
    private static final int ROUNDS = 3;
    private static final String PLAN = "minh-tan-2024";

    static LedgerRates measure(int households, Path home) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        RuleBook book = TestRules.book();
        try (ScratchFolder folder = ScratchFolder.create()) {
            Path data = folder.path().resolve("data");
            new DatasetGenerator(book, book.plan(PLAN), Profile.read(home.resolve("fixtures/synthetic.yaml")))
                    .write(households, 1, data, done -> {});
            Dataset dataset = TestRules.dataset(book, data);
            Reviewer reviewer = new Reviewer(
                    CompiledRules.of(book.forReview(PLAN, book.plan(PLAN).period())));
            List<Long> decide = new ArrayList<>();
            ReviewResult result = reviewer.review(dataset, threads, Progress.SILENT);
            for (int round = 0; round < ROUNDS; round++) {
                decide.add(nanos(() -> reviewer.review(dataset, threads, Progress.SILENT)));
            }
            ReviewContent content = Contents.of(result, "bench");
            List<Long> record = new ArrayList<>();
            List<Long> verify = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                String file = folder.path().resolve(round + ".db").toString();
                record.add(nanos(() -> record(file, content, threads)));
                verify.add(nanos(() -> verify(file)));
            }
            List<Long> copy = new ArrayList<>();
            List<Long> verifyCopy = new ArrayList<>();
            try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
                for (int round = 0; round < ROUNDS; round++) {
                    server.getPostgresDatabase()
                            .getConnection()
                            .createStatement()
                            .execute("CREATE DATABASE d" + round);
                    String address = server.getJdbcUrl("postgres", "d" + round);
                    copy.add(nanos(() -> record(address, content, threads)));
                    verifyCopy.add(nanos(() -> verify(address)));
                }
            } catch (java.sql.SQLException failed) {
                throw new IOException(failed);
            }
            return new LedgerRates(
                    rate(result.size(), decide),
                    rate(result.size(), record),
                    rate(result.size(), verify),
                    rate(result.size(), copy),
                    rate(result.size(), verifyCopy));
        }
    }

    private static void record(String address, ReviewContent content, int threads) {
        try (Ledger ledger = Ledger.write(address)) {
            ledger.record(
                    content,
                    false,
                    threads,
                    new Author("bench", Instant.EPOCH, Optional.empty()),
                    () -> {},
                    Progress.SILENT);
        }
    }

    private static void verify(String address) {
        try (Ledger ledger = Ledger.read(address)) {
            ledger.verify(Optional.empty(), Optional.empty(), Progress.SILENT);
        }
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long rate(long decisions, List<Long> nanos) {
        long middle = nanos.stream().sorted().toList().get(nanos.size() / 2);
        return decisions * 1_000_000_000 / middle;
    }
}
