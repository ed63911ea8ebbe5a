package vn.binhxet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.model.Progress;

/**
 * The real command, killed at random moments and started again, ends with the same record as if nothing had happened.
 *
 * <p>{@code mvn -B test -Dtest=CrashTest -Dbinhxet.kills=100 -Dbinhxet.crashHouseholds=20000} kills more often;
 * {@code -Dbinhxet.crashSeed=2} at other moments.
 */
class CrashTest {
    private static final String PLAN = "my-phu-2024";
    private static final int KILLS = Integer.getInteger("binhxet.kills", 5);
    /** Rows go in by batches of two thousand households: enough for two. */
    private static final int HOUSEHOLDS = Integer.getInteger("binhxet.crashHouseholds", 2_600);

    private static final long SEED = Long.getLong("binhxet.crashSeed", 1);
    /** A run that goes on where the last one stopped may be killed again. */
    private static final int MOST_KILLS_IN_A_ROW = 3;

    private static final int SOON_MILLIS = 40;

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<String, Integer> landed = new TreeMap<>();
    private Author author;
    private Path data;

    /** What an uninterrupted run leaves. */
    private record Wanted(String root, Path decisions, Map<String, Long> rows) {}

    @Test
    void aKilledReviewIsFinishedAsIfItHadNeverStopped() throws Exception {
        author = TestReviews.author(folder);
        data = folder.resolve("data");
        TestReviews.write(PLAN, 1, HOUSEHOLDS, data);
        String whole = Store.SQLITE.fresh(Files.createDirectories(folder.resolve("whole")));
        finish(whole, folder.resolve("whole"), false);
        Wanted wanted = new Wanted(root(whole), decisions(folder.resolve("whole")), rows(whole));
        int kills = 0;
        for (int run = 0; kills < KILLS; run++) {
            Store store = Store.values()[run % Store.values().length];
            Path out = Files.createDirectories(folder.resolve("run" + run));
            String address = store.fresh(out);
            int inARow = Math.min(KILLS - kills, 1 + random.nextInt(MOST_KILLS_IN_A_ROW));
            for (int i = 0; i < inARow; i++) {
                kill(store, address, out, i > 0);
            }
            kills += inARow;
            finish(address, out, true);
            assertAsIfNothingHadHappened(address, out, wanted);
            delete(out);
        }
        System.out.printf("%d kills (seed %d): %s%n", kills, SEED, landed);
        assertThat(landed.keySet()).anyMatch(moment -> moment.startsWith("while rows were being recorded"));
    }

    private ReviewProcess start(String address, Path out, boolean isResumed) throws IOException {
        List<String> arguments =
                new java.util.ArrayList<>(List.of("review", "--plan", PLAN, "--data", data.toString()));
        arguments.addAll(List.of("--out", out.toString(), "--ledger", address, "--threads", "2"));
        arguments.addAll(List.of("--key", folder.resolve("test.key").toString()));
        if (isResumed) {
            arguments.add("--resume");
        }
        return ReviewProcess.start(folder, "", arguments.toArray(String[]::new));
    }

    private void finish(String address, Path out, boolean isResumed) throws IOException, InterruptedException {
        try (ReviewProcess process = start(address, out, isResumed)) {
            assertThat(process.await()).as(process.said()).isIn(0, 2);
        }
    }

    // ---- killing ----

    /** Waits until a random share of the households is in, and then a random little while: a batch is half written. */
    private void kill(Store store, String address, Path out, boolean isResumed) throws Exception {
        long already = households(store, address);
        boolean isAnyTime = random.nextInt(10) == 0;
        long share = already + random.nextLong(Math.max(1, HOUSEHOLDS - already));
        int later = random.nextInt(SOON_MILLIS);
        try (ReviewProcess process = start(address, out, isResumed)) {
            if (isAnyTime) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(4_000));
            } else {
                while (process.isAlive() && !isUnderWay(store, address, share)) {
                    TimeUnit.MILLISECONDS.sleep(2);
                }
                TimeUnit.MILLISECONDS.sleep(later);
            }
            process.kill();
        }
        landed.merge(moment(store, address), 1, Integer::sum);
    }

    /** Whether recording has come so far; the first batch counts as begun with the review's own row. */
    private static boolean isUnderWay(Store store, String address, long share) {
        return households(store, address) >= share - 2_000 && look(store, address, "SELECT count(*) FROM review") > 0;
    }

    private static long households(Store store, String address) {
        return look(store, address, Tables.HOUSEHOLDS);
    }

    /** 0 where there is no such table yet. */
    private static long look(Store store, String address, String sql) {
        if (store == Store.SQLITE && !Files.exists(Path.of(address))) {
            return 0;
        }
        try (Connection connection = Store.connect(address);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException notYet) {
            return 0;
        }
    }

    private static String moment(Store store, String address) {
        if (look(store, address, "SELECT count(*) FROM event WHERE kind = 'review'") > 0) {
            return "after the record was complete";
        }
        long households = households(store, address);
        return look(store, address, "SELECT count(*) FROM review") == 0
                ? "before recording began"
                : households == HOUSEHOLDS
                        ? "while rows were being recorded, all there, no event"
                        : households == 0
                                ? "while rows were being recorded, none there yet"
                                : "while rows were being recorded, some there";
    }

    // ---- checking ----

    private void assertAsIfNothingHadHappened(String address, Path out, Wanted wanted) throws IOException {
        Verification verified;
        try (Ledger ledger = Ledger.read(address)) {
            verified = ledger.verify(Optional.empty(), author.key(), Progress.SILENT);
        }
        assertThat(verified.events())
                .as("the ledger's beginning and one review")
                .isEqualTo(2);
        assertThat(verified.notes()).noneMatch(note -> note.code().equals("verify.unfinished"));
        assertThat(root(address)).isEqualTo(wanted.root());
        assertThat(rows(address)).isEqualTo(wanted.rows());
        assertThat(Files.mismatch(decisions(out), wanted.decisions()))
                .as("decisions.jsonl")
                .isEqualTo(-1);
    }

    private static String root(String address) {
        try (Ledger ledger = Ledger.read(address)) {
            assertThat(ledger.reviews()).hasSize(1);
            return ledger.reviews().get(0).root();
        }
    }

    private static Path decisions(Path out) {
        return out.resolve(ReviewFolder.DECISIONS);
    }

    private static Map<String, Long> rows(String address) {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : Tables.ALL) {
            rows.put(table, Tables.count(address, "SELECT count(*) FROM " + table));
        }
        return rows;
    }

    private static void delete(Path out) throws IOException {
        try (var files = Files.list(out)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
