package vn.binhxet.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskKilled;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.TestRules;
import vn.binhxet.generate.DatasetGenerator;
import vn.binhxet.generate.Profile;
import vn.binhxet.intake.IntakeException;
import vn.binhxet.intake.TextParquet;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.LedgerKey;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.replay.ReviewRun;
import vn.binhxet.rulebook.Plan;

/** A review by Spark comes to what a review by threads comes to, to the byte, whatever happens to its tasks. */
class SparkReviewTest {
    private static final String PLAN = "minh-tan-2024";
    private static final CompletableFuture<Void> LOADED = CompletableFuture.completedFuture(null);

    private static final String CACHE = "binhxet.cache";

    private static JavaSparkContext spark;

    /** Rules are compiled once for all tests. */
    @TempDir
    static Path compiled;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        Files.setPosixFilePermissions(compiled, PosixFilePermissions.fromString("rwx------"));
        System.setProperty(CACHE, compiled.toString());
        spark = new JavaSparkContext(new SparkConf()
                .setMaster("local[2,4]")
                .setAppName("test")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.ui.enabled", "false")
                .set("spark.default.parallelism", "3"));
    }

    @AfterAll
    static void stop() {
        spark.close();
        System.clearProperty(CACHE);
    }

    // ---- two ways ----

    private ReviewRun run(String planId, Path data) {
        Plan plan = TestRules.book().plan(planId);
        return new ReviewRun(TestRules.book(), plan, plan.period(), data.toString(), 3, "test");
    }

    private ReviewRun.Recordkeeping keeping(String ledger) {
        Author author = new Author(
                "Người thử",
                Instant.parse("2024-12-01T01:02:03Z"),
                Optional.of(LedgerKey.at(folder.resolve("test.key"))));
        return new ReviewRun.Recordkeeping(folder.resolve(ledger).toString(), false, author, () -> {});
    }

    private ReviewRun.Counted byThreads(String plan, Path data) {
        return run(plan, data).runGroupwise(LOADED, keeping("threads.db"), folder.resolve("sorting"), Progress.SILENT);
    }

    private ReviewRun.Counted bySpark(String plan, Path data) {
        return new SparkReview(spark).run(run(plan, data), LOADED, keeping("spark.db"), Progress.SILENT);
    }

    private void assertSame(ReviewRun.Counted actual, ReviewRun.Counted expected) {
        assertThat(actual.recording()).isEqualTo(expected.recording());
        assertThat(actual.review().outcomes()).isEqualTo(expected.review().outcomes());
        assertThat(actual.content().targets()).isEqualTo(expected.content().targets());
        assertThat(actual.content().householdCount())
                .isEqualTo(expected.content().householdCount());
        assertThat(actual.content().intake().rows())
                .isEqualTo(expected.content().intake().rows());
        assertThat(actual.content().intake().dropped())
                .isEqualTo(expected.content().intake().dropped());
        assertThat(problems(actual)).isEqualTo(problems(expected));
        assertThat(rows("spark.db")).isEqualTo(rows("threads.db"));
        try (Ledger ledger = Ledger.read(folder.resolve("spark.db").toString())) {
            assertThat(ledger.verify(
                                    Optional.empty(),
                                    Optional.of(LedgerKey.at(folder.resolve("test.key"))),
                                    Progress.SILENT)
                            .roots())
                    .hasSize(1);
        }
    }

    private static List<String> problems(ReviewRun.Counted counted) {
        return counted.content().intake().problems().stream()
                .map(problem -> problem + problem.message().in(Message.Language.VI))
                .sorted()
                .toList();
    }

    /** Everything that no salt goes into. */
    private List<String> rows(String ledger) {
        List<String> rows = new ArrayList<>();
        String facts = "SELECT group_place, household_count, hex(ids), hex(facts), hex(decisions) FROM sheaf"
                + " UNION ALL SELECT group_place, id, hex(facts), counts, hex(seal) FROM residential_group"
                + " UNION ALL SELECT number, id, campaign, rules, hex(intake) FROM review";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(ledger));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(facts)) {
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getString(2) + " " + found.getString(3) + " "
                        + found.getString(4) + " " + found.getString(5));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return rows;
    }

    private void assertSameByBoth(String plan, Path data) {
        assertSame(bySpark(plan, data), byThreads(plan, data));
    }

    // ---- every kind of data ----

    @ParameterizedTest
    @ValueSource(strings = {"minh-tan-2024", "my-phu-2024"})
    void theFixturesComeToTheSame(String plan) {
        assertSameByBoth(plan, Path.of("fixtures", plan, "data"));
    }

    @Test
    void brokenInputComesToTheSame() {
        Path data = folder.resolve("random");
        RandomDatasets.write(PLAN, 3, 7, 20, data);
        assertSameByBoth(PLAN, data);
    }

    @Test
    void brokenInputInManyRowGroupsComesToTheSame() throws IOException {
        Path data = folder.resolve("random");
        RandomDatasets.write(PLAN, 5, 6, 20, data);
        TextParquet.write(data, 17, folder.resolve("parquet"));
        assertSameByBoth(PLAN, folder.resolve("parquet"));
    }

    @Test
    void aRegisterInTwoFilesComesToTheSame() throws IOException {
        Path data = folder.resolve("random");
        RandomDatasets.write(PLAN, 4, 5, 15, data);
        Files.copy(data.resolve("households.csv"), data.resolve("households-cong-an.csv"));
        assertSameByBoth(PLAN, data);
    }

    @Test
    void spoiltSyntheticRowsInAnyOrderComeToTheSame() throws IOException {
        Path data = folder.resolve("synthetic");
        new DatasetGenerator(
                        TestRules.book(),
                        TestRules.book().plan(PLAN),
                        Profile.read(Path.of("fixtures", "synthetic.yaml")))
                .write(800, 11, data, done -> {});
        shuffle(data);
        assertSameByBoth(PLAN, data);
    }

    private static void shuffle(Path data) throws IOException {
        try (Stream<Path> tables = Files.list(data)) {
            for (Path table : tables.toList()) {
                List<String> rows = new ArrayList<>(Files.readAllLines(table));
                Collections.shuffle(rows.subList(1, rows.size()), new Random(7));
                Files.write(table, rows);
            }
        }
    }

    // ---- accidents ----

    /** Kills the first attempt at every task. */
    private static final class Killer extends SparkListener {
        private final AtomicInteger killed = new AtomicInteger();

        @Override
        public void onTaskStart(SparkListenerTaskStart task) {
            if (task.taskInfo().attemptNumber() == 0) {
                spark.sc().killTaskAttempt(task.taskInfo().taskId(), true, "on purpose");
            }
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd task) {
            if (task.reason() instanceof TaskKilled) {
                killed.incrementAndGet();
            }
        }
    }

    @Test
    void killedTasksChangeNothing() throws IOException {
        Path data = folder.resolve("random");
        RandomDatasets.write(PLAN, 6, 8, 40, data);
        TextParquet.write(data, 40, folder.resolve("parquet"));
        Killer killer = new Killer();
        spark.sc().addSparkListener(killer);
        try {
            assertSameByBoth(PLAN, folder.resolve("parquet"));
        } finally {
            spark.sc().removeSparkListener(killer);
        }
        assertThat(killer.killed).hasPositiveValue();
    }

    @Test
    void aFileThatBreaksOffIsRefusedWithTheSameWords() throws IOException {
        Path data = folder.resolve("random");
        RandomDatasets.write(PLAN, 7, 5, 20, data);
        Files.write(data.resolve("members.csv"), new byte[] {'\n', (byte) 0xC3, '(', '\n'}, StandardOpenOption.APPEND);
        IntakeException expected = catchThrowableOfType(IntakeException.class, () -> byThreads(PLAN, data));
        IntakeException actual = catchThrowableOfType(IntakeException.class, () -> bySpark(PLAN, data));
        assertThat(actual.problem()).isEqualTo(expected.problem());
    }

    // ---- no Spark ----

    @Test
    void withoutSparkTheUserIsToldWhatToDo() throws Exception {
        List<URL> others = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!part.contains("spark-core")) {
                others.add(Path.of(part).toUri().toURL());
            }
        }
        try (URLClassLoader loader =
                new URLClassLoader(others.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> engine = Class.forName("vn.binhxet.spark.SparkEngine", true, loader);
            InvocationTargetException failed = catchThrowableOfType(
                    InvocationTargetException.class,
                    () -> engine.getMethod("connect", Optional.class, Path.class)
                            .invoke(null, Optional.of("local[2]"), folder));
            assertThat(failed.getCause()).hasMessageContaining("SPARK_HOME").hasMessageContaining("spark-submit");
        }
    }

    @Test
    void aMasterThatIsNoneIsNamed() {
        ClusterException refused =
                catchThrowableOfType(ClusterException.class, () -> SparkEngine.connect(Optional.of("nowhere"), folder));
        assertThat(refused.said().in(Message.Language.VI)).contains("nowhere");
    }
}
