package vn.binhxet.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.TestRules;
import vn.binhxet.bench.Reloads;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RuleVersions;
import vn.binhxet.ledger.Store;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;

/** A running program takes up what is put in force, whole, and never a version that cannot be loaded. */
class RulesInForceTest {
    private static final String PLAN = "my-phu-2024";
    private static final String EDITED = "titles/GDVH-86/standard-2.drl";
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int HOUSEHOLDS = 30;

    @TempDir
    Path folder;

    private final AtomicLong ticks = new AtomicLong();
    private final List<Message> told = new ArrayList<>();
    private Path data;

    /** In every household as many children go to school as are of age: one more would be asked of the odd versions. */
    @BeforeEach
    void write() {
        data = folder.resolve("data");
        StringBuilder households = new StringBuilder("id,group_id,residence_type,at_school,school_age\n");
        for (int i = 0; i < HOUSEHOLDS; i++) {
            households.append("H").append(i).append(",T1,THUONG_TRU,1,1\n");
        }
        TestRules.write(data.resolve("households.csv"), households.toString());
        TestRules.write(data.resolve("groups.csv"), "id,ward_id\nT1,P1\n");
        TestRules.write(data.resolve("wards.csv"), "id\nP1\n");
    }

    private static RulesWithCases version(int number) {
        Map<String, String> texts = new TreeMap<>(TestRules.book().files().texts());
        texts.computeIfPresent(
                EDITED,
                (file, text) ->
                        (number % 2 == 0 ? text : text.replace("at_school < school_age", "at_school <= school_age"))
                                + "// lần " + number + "\n");
        return rules(texts);
    }

    private static RulesWithCases unfit() {
        Map<String, String> texts = new TreeMap<>(TestRules.book().files().texts());
        texts.put("facts.yaml", "không phải từ điển");
        return rules(texts);
    }

    private static RulesWithCases rules(Map<String, String> texts) {
        return new RulesWithCases(new RuleFiles(texts), new RuleFiles(Map.of()));
    }

    private static void activate(String address, RulesWithCases files) {
        try (Ledger ledger = Ledger.write(address)) {
            RuleVersions versions = ledger.ruleVersions();
            versions.activate(
                    versions.submit(files, "thử", Optional.empty(), author("An"), () -> {})
                            .version(),
                    "thử",
                    author("Bình"),
                    () -> {});
        }
    }

    private static Author author(String name) {
        return new Author(name, Instant.EPOCH, Optional.empty());
    }

    private RulesInForce inForce(String address) {
        return new RulesInForce(address, TestRules.book(), ticks::get, Runnable::run, told::add);
    }

    private String after(long nanos, RulesInForce inForce) {
        ticks.addAndGet(nanos);
        return inForce.now().book().digest();
    }

    @ParameterizedTest
    @EnumSource
    void aNewVersionIsTakenUpWithinASecond(Store store) {
        String address = store.fresh(folder);
        Ledger.write(address).close();
        try (RulesInForce inForce = inForce(address)) {
            assertThat(inForce.now().activation()).isEmpty();
            assertThat(inForce.now().book()).isSameAs(TestRules.book());
            activate(address, version(1));
            assertThat(after(SECOND - 1, inForce)).isEqualTo(TestRules.book().digest());
            assertThat(after(1, inForce)).isEqualTo(version(1).rules().digest());
            assertThat(inForce.now().activation().orElseThrow().approver()).isEqualTo("Bình");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aVersionThatCannotBeLoadedLeavesTheOldOneAndIsTold() {
        String address = Store.SQLITE.fresh(folder);
        activate(address, version(1));
        try (RulesInForce inForce = inForce(address)) {
            activate(address, unfit());
            assertThat(after(SECOND, inForce)).isEqualTo(version(1).rules().digest());
            assertThat(after(SECOND, inForce)).isEqualTo(version(1).rules().digest());
            assertThat(told).extracting(Message::code).containsExactly("inForce.unfit");
            activate(address, version(2));
            assertThat(after(SECOND, inForce)).isEqualTo(version(2).rules().digest());
        }
    }

    @Test
    void aLedgerOutOfReachIsToldOnceAndTakenUpWhenItIsBack() {
        String address = Store.SQLITE.fresh(folder);
        try (RulesInForce inForce = inForce(address)) {
            assertThat(after(SECOND, inForce)).isEqualTo(TestRules.book().digest());
            assertThat(after(SECOND, inForce)).isEqualTo(TestRules.book().digest());
            assertThat(told).hasSize(1);
            activate(address, version(1));
            assertThat(after(SECOND, inForce)).isEqualTo(version(1).rules().digest());
        }
    }

    @Test
    void whatWasCompiledIsKept() {
        CompiledVersion version = new CompiledVersion(TestRules.book(), Optional.empty());
        var period = TestRules.book().plan(PLAN).period();
        assertThat(version.rules(PLAN, period)).isSameAs(version.rules(PLAN, period));
    }

    /** Threads decide while versions change: every result is wholly of the version that it was begun with. */
    @Test
    void everyResultIsWhollyOfOneVersion() throws Exception {
        String address = Store.SQLITE.fresh(folder);
        activate(address, version(0));
        Dataset dataset = TestRules.dataset(TestRules.book(), data);
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (RulesInForce inForce = new RulesInForce(address, TestRules.book(), ticks::get, threads, told::add)) {
            Callable<Set<Boolean>> deciding = () -> {
                Set<Boolean> seen = new java.util.HashSet<>();
                while (!isOver.get()) {
                    CompiledVersion version = inForce.now();
                    seen.add(isOdd(version, dataset));
                }
                return seen;
            };
            List<Future<Set<Boolean>>> results = List.of(threads.submit(deciding), threads.submit(deciding));
            for (int number = 1; number <= 4; number++) {
                activate(address, version(number));
                String digest = version(number).rules().digest();
                while (!after(SECOND, inForce).equals(digest)) {
                    Thread.onSpinWait();
                }
            }
            isOver.set(true);
            for (Future<Set<Boolean>> result : results) {
                assertThat(result.get()).contains(true, false);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(told).isEmpty();
    }

    private static boolean isOdd(CompiledVersion version, Dataset dataset) {
        boolean isOdd = version.book().files().texts().getOrDefault(EDITED, "").contains("at_school <= school_age");
        var period = version.book().plan(PLAN).period();
        ReviewResult result = new Reviewer(version.rules(PLAN, period)).review(dataset, 1, Progress.SILENT);
        Set<String> verdicts = java.util.stream.IntStream.range(0, result.size())
                .mapToObj(result::decision)
                .flatMap(decision -> decision.findings().stream())
                .filter(finding -> finding.criterion().id().equals("F.II.6"))
                .map(finding -> finding.verdict().name())
                .collect(Collectors.toSet());
        assertThat(verdicts).containsExactly(isOdd ? "NOT_MET" : "MET");
        return isOdd;
    }

    /** {@code ./binhxet bench reload} goes on for 1,500 of them. */
    @Test
    void reloadsLeaveNothingBehind() {
        List<Reloads.Reading> readings = new ArrayList<>();
        new Reloads(folder, PLAN, data).readings(List.of(10, 35), readings::add);
        assertThat(readings.get(1).classes() - readings.get(0).classes()).isLessThan(60);
        assertThat(readings.get(1).metaspace() - readings.get(0).metaspace()).isLessThan(8 << 20);
    }
}
