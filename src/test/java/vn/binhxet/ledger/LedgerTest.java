package vn.binhxet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Decision;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Problem;
import vn.binhxet.model.Progress;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Verdict;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;

/** What is recorded is read back as it was, once, on both databases. */
class LedgerTest {
    private static final String PLAN = "minh-tan-2024";

    @TempDir
    Path folder;

    private ReviewResult random(long seed) {
        return TestReviews.random(PLAN, seed, 6, 12, folder.resolve("data" + seed));
    }

    /** More households than go into one batch, so that a run can be interrupted between two. */
    private ReviewResult large() {
        return TestReviews.synthetic("my-phu-2024", 5, 5_000, folder.resolve("large"));
    }

    // ---- reading back ----

    @ParameterizedTest
    @EnumSource
    void everyDecisionIsReadBackToTheByte(Store store) {
        for (long seed : new long[] {11, 12, 13}) {
            ReviewResult review = random(seed);
            String address = store.fresh(folder.resolve("s" + seed));
            Ledger.Recording recording = TestReviews.record(address, review, TestReviews.author(folder));
            assertThat(recording.state()).isEqualTo(Ledger.Recording.State.NEW);
            try (Ledger ledger = Ledger.read(address)) {
                RecordedReview recorded = ledger.review(recording.review()).orElseThrow();
                Replay replay = new Replay(ledger, recorded);
                for (int i = 0; i < review.size(); i++) {
                    Decision decided = review.decision(i);
                    Decision read = replay.about(decided.subject()).stream()
                            .map(Replay.Recorded::decision)
                            .filter(one ->
                                    one.title().equals(decided.title()) && one.subjectKind() == decided.subjectKind())
                            .findFirst()
                            .orElseThrow();
                    assertThat(DecisionJson.write(read)).isEqualTo(DecisionJson.write(decided));
                }
                assertSameFacts(review, recorded, replay);
                assertThat(recorded.root()).isEqualTo(recording.root());
                assertThat(recorded.decisionCount()).isEqualTo(review.size());
                assertThat(recorded.by()).isEqualTo("Người thử");
                assertThat(recorded.at()).isEqualTo("2024-12-01T01:02:03Z");
                assertThat(ledger.rules(recorded)).isEqualTo(TestRules.book().files());
            }
        }
    }

    private static void assertSameFacts(ReviewResult review, RecordedReview recorded, Replay replay) {
        assertThat(recorded.campaign().dataset()).isEqualTo(review.datasetDigest());
        Dataset read = replay.dataset(0);
        Dataset given = review.dataset();
        assertThat(read.intake().problems().stream().map(LedgerTest::shown))
                .isEqualTo(given.intake().problems().stream()
                        .map(LedgerTest::shown)
                        .toList());
        assertThat(read.intake().rows()).isEqualTo(given.intake().rows());
        assertThat(read.intake().dropped()).isEqualTo(given.intake().dropped());
        assertThat(read.householdCount()).isEqualTo(given.householdCount());
        assertThat(read.indicators()).isEqualTo(given.indicators());
        assertThat(read.wardIds()).isEqualTo(given.wardIds());
    }

    private static String shown(Problem problem) {
        return problem.severity() + " " + problem.place() + " " + problem.field() + " " + problem.value() + " "
                + problem.effect() + " " + problem.message().in(vn.binhxet.model.Message.Language.VI);
    }

    @Test
    void bothDatabasesComeToTheSameRootAndRows() {
        ReviewResult review = random(21);
        Author author = TestReviews.author(folder);
        String file = Store.SQLITE.fresh(folder);
        String server = Store.POSTGRESQL.fresh(folder);
        assertThat(TestReviews.record(server, review, author).root())
                .isEqualTo(TestReviews.record(file, review, author).root());
        assertThat(recordRows(server)).isEqualTo(recordRows(file));
    }

    /** The rows that do not depend on salts, time and machine. */
    private static Map<String, List<String>> recordRows(String address) {
        return Tables.rows(
                address, List.of("rule_files", "review", "residential_group", "sheaf"), "commitments", "number");
    }

    // ---- once ----

    @ParameterizedTest
    @EnumSource
    void theSameReviewAgainRecordsNothing(Store store) {
        ReviewResult review = random(31);
        String address = store.fresh(folder);
        Author author = TestReviews.author(folder);
        Ledger.Recording first = TestReviews.record(address, review, author);
        Map<String, List<String>> before = Tables.rows(address, Tables.ALL);
        for (boolean isResumed : new boolean[] {false, true}) {
            Ledger.Recording again = TestReviews.record(address, review, author, isResumed, Progress.SILENT);
            assertThat(again.state()).isEqualTo(Ledger.Recording.State.KNOWN);
            assertThat(again.root()).isEqualTo(first.root());
            assertThat(again.review()).isEqualTo(first.review());
        }
        assertThat(Tables.rows(address, Tables.ALL)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void reviewsOfSeveralPlansAndDatasetsLiveInOneLedger(Store store) {
        String address = store.fresh(folder);
        Author author = TestReviews.author(folder);
        List<ReviewResult> reviews = List.of(
                random(41),
                random(42),
                TestReviews.random("yen-bai-city-2023", 43, 4, 10, folder.resolve("city")),
                TestReviews.random("my-phu-2024", 44, 4, 10, folder.resolve("khom")));
        List<String> roots = new ArrayList<>();
        for (ReviewResult review : reviews) {
            roots.add(TestReviews.record(address, review, author).root());
        }
        Verification verified = TestReviews.verify(address, author);
        assertThat(verified.events()).isEqualTo(1 + reviews.size());
        assertThat(verified.roots().stream().map(Verification.Root::root)).isEqualTo(roots);
        assertThat(verified.decisions())
                .isEqualTo(reviews.stream().mapToInt(ReviewResult::size).sum());
        try (Ledger ledger = Ledger.read(address)) {
            assertThat(ledger.reviews().stream().map(RecordedReview::root)).isEqualTo(roots);
            assertThat(ledger.review("minh-tan-2024")).as("two begin so").isEmpty();
            assertThat(ledger.review("yen-bai")).isPresent();
        }
    }

    /** A file turns into a ledger once, whoever comes first; the others wait. */
    @Test
    void aNewFileIsOpenedAtOnce() throws Exception {
        int writers = 8;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            for (int round = 0; round < 10; round++) {
                String address = folder.resolve("at-once" + round + ".db").toString();
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Integer>> opened = new ArrayList<>();
                for (int i = 0; i < writers; i++) {
                    opened.add(pool.submit(() -> {
                        start.await();
                        try (Ledger ledger = Ledger.write(address)) {
                            return ledger.reviews().size();
                        }
                    }));
                }
                start.countDown();
                for (Future<Integer> one : opened) {
                    assertThat(one.get()).isZero();
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Each of several threads has its own connection, as processes have. */
    @ParameterizedTest
    @EnumSource
    void recordedAtOnceItIsRecordedOnce(Store store) throws Exception {
        ReviewResult review = random(51);
        String address = store.fresh(folder);
        Author author = TestReviews.author(folder);
        int writers = 4;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Ledger.Recording> recordings = new ArrayList<>();
        try {
            List<Future<Ledger.Recording>> waiting = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                waiting.add(pool.submit(() -> {
                    start.await();
                    return TestReviews.record(address, review, author);
                }));
            }
            start.countDown();
            for (Future<Ledger.Recording> one : waiting) {
                recordings.add(one.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(recordings.stream().map(Ledger.Recording::state))
                .containsOnlyOnce(Ledger.Recording.State.NEW)
                .doesNotContain(Ledger.Recording.State.RESUMED);
        assertThat(recordings.stream().map(Ledger.Recording::root).distinct()).hasSize(1);
        assertThat(TestReviews.verify(address, author).events()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void whoWaitsIsTold(Store store) throws Exception {
        ReviewResult review = random(52);
        ReviewResult other = random(53);
        String address = store.fresh(folder);
        Author author = TestReviews.author(folder);
        CountDownLatch recording = new CountDownLatch(1);
        CountDownLatch waits = new CountDownLatch(1);
        CompletableFuture<Ledger.Recording> first = CompletableFuture.supplyAsync(
                () -> TestReviews.record(address, review, author, false, (phase, done, total) -> {
                    recording.countDown();
                    await(waits);
                }));
        await(recording);
        try (Ledger ledger = Ledger.write(address)) {
            ledger.record(
                    vn.binhxet.replay.Contents.of(other, TestReviews.PROGRAM),
                    false,
                    2,
                    author,
                    waits::countDown,
                    Progress.SILENT);
        }
        assertThat(first.get().state()).isEqualTo(Ledger.Recording.State.NEW);
        assertThat(TestReviews.verify(address, author).events()).isEqualTo(3);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Whoever verifies while others write must never be told of a forgery that is none. */
    @ParameterizedTest
    @EnumSource
    void verifyingWhileOthersWriteFindsNoFault(Store store) throws Exception {
        String address = store.fresh(folder);
        Author author = TestReviews.author(folder);
        TestReviews.record(address, random(54), author);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 12; i++) {
                TestReviews.correct(address, author, "TDP-01", "lần " + i, "public_works=" + (3 + i));
                TestReviews.erase(address, author, "H01-00" + (1 + i % 9));
            }
        });
        int verified = 0;
        try (Ledger ledger = Ledger.read(address)) {
            while (!writing.isDone()) {
                ledger.verify(Optional.empty(), Optional.empty(), Progress.SILENT);
                verified++;
            }
        }
        assertThat(verified).isPositive();
        assertThat(writing.handle((done, failure) -> Optional.ofNullable(failure))
                        .get())
                .matches(failure -> failure.isEmpty() || failure.get().getCause() instanceof LedgerException);
        TestReviews.verify(address, author);
    }

    // ---- one household ----

    /** Ids that lie far apart in a group, so that many groups could hold each; and more households than a piece takes. */
    private ReviewResult scattered() throws IOException {
        Path data = folder.resolve("scattered");
        TestReviews.write(PLAN, 3, 700, data);
        for (String table : List.of("households.csv", "members.csv")) {
            Path file = data.resolve(table);
            String text = Pattern.compile("H(\\d{7})")
                    .matcher(Files.readString(file))
                    .replaceAll(id -> "H" + new StringBuilder(id.group(1)).reverse());
            Files.writeString(file, text);
        }
        return TestReviews.of(PLAN, data);
    }

    @ParameterizedTest
    @EnumSource
    void everyHouseholdIsFoundAndReadWithoutItsNeighbours(Store store) throws IOException {
        ReviewResult review = scattered();
        String address = store.fresh(folder);
        Ledger.Recording recording = TestReviews.record(address, review, TestReviews.author(folder));
        Dictionary dictionary = review.rules().book().vocabulary().dictionary();
        try (Ledger ledger = Ledger.read(address)) {
            RecordedReview recorded = ledger.review(recording.review()).orElseThrow();
            for (int group = 0; group < review.groups().size(); group++) {
                GroupDecisions whole = review.groups().get(group);
                for (int i = 0; i < whole.group().households().size(); i++) {
                    Household household = whole.group().households().get(i);
                    Ledger.Place place = new Ledger.Place(group, i);
                    assertThat(ledger.places(recorded, household.id())).containsExactly(place);
                    GroupDecisions alone = ledger.household(recorded, dictionary, place, 0);
                    assertThat(FactsWriter.household(alone.group().households().get(0)))
                            .isEqualTo(FactsWriter.household(household));
                    for (int title = 0; title < whole.households().size(); title++) {
                        DecisionCode expected = whole.households().get(title).get(i);
                        assertThat(alone.households().get(title))
                                .singleElement()
                                .matches(expected::isSame);
                    }
                }
            }
            assertThat(ledger.places(recorded, "H")).isEmpty();
            assertThat(ledger.places(recorded, "")).isEmpty();
            assertThat(ledger.places(recorded, "HỘ KHÔNG CÓ")).isEmpty();
        }
    }

    // ---- lists ----

    @ParameterizedTest
    @EnumSource
    void listsAgreeWithAPlainCount(Store store) {
        ReviewResult review = random(61);
        String address = store.fresh(folder);
        Ledger.Recording recording = TestReviews.record(address, review, TestReviews.author(folder));
        try (Ledger ledger = Ledger.read(address)) {
            RecordedReview recorded = ledger.review(recording.review()).orElseThrow();
            List<Ledger.Line> all = lines(review, recorded.campaign());
            for (Ledger.Filter filter : filters(recorded.campaign(), all)) {
                List<String> expected = all.stream()
                        .filter(line -> isWanted(line, filter, recorded.campaign()))
                        .map(LedgerTest::shown)
                        .toList();
                for (int size : new int[] {1_000_000, 7}) {
                    List<String> listed = new ArrayList<>();
                    long total = -1;
                    for (long from = 0; total < 0 || from < total; from += size) {
                        Ledger.Page page = ledger.decisions(recorded, filter, from, size);
                        page.lines().stream().map(LedgerTest::shown).forEach(listed::add);
                        total = page.total();
                    }
                    assertThat(listed).as(filter.toString()).isEqualTo(expected);
                    assertThat(total).isEqualTo(expected.size());
                }
                assertThat(ledger.decisions(recorded, filter, expected.size() + 5L, 10)
                                .lines())
                        .isEmpty();
            }
        }
    }

    private static List<Ledger.Filter> filters(Campaign campaign, List<Ledger.Line> all) {
        List<Ledger.Filter> filters = new ArrayList<>();
        Optional<String> any = Optional.empty();
        filters.add(new Ledger.Filter(any, Optional.empty(), any, any, Verdict.NOT_MET));
        for (Campaign.JudgedTitle title : campaign.titles()) {
            filters.add(new Ledger.Filter(Optional.of(title.id()), Optional.empty(), any, any, Verdict.NOT_MET));
            for (Outcome outcome : Outcome.values()) {
                filters.add(
                        new Ledger.Filter(Optional.of(title.id()), Optional.of(outcome), any, any, Verdict.NOT_MET));
            }
            for (String criterion : title.criteria()) {
                for (Verdict verdict : Verdict.values()) {
                    filters.add(new Ledger.Filter(any, Optional.empty(), any, Optional.of(criterion), verdict));
                }
            }
        }
        all.stream()
                .map(Ledger.Line::group)
                .distinct()
                .forEach(group -> filters.add(
                        new Ledger.Filter(any, Optional.of(Outcome.FAIL), Optional.of(group), any, Verdict.NOT_MET)));
        filters.add(new Ledger.Filter(Optional.of("none"), Optional.empty(), any, any, Verdict.NOT_MET));
        filters.add(new Ledger.Filter(any, Optional.empty(), Optional.of("none"), any, Verdict.NOT_MET));
        filters.add(new Ledger.Filter(any, Optional.empty(), any, Optional.of("none"), Verdict.NOT_MET));
        return filters;
    }

    private static boolean isWanted(Ledger.Line line, Ledger.Filter filter, Campaign campaign) {
        List<String> criteria = campaign.titles().stream()
                .filter(title -> title.id().equals(line.title()))
                .findFirst()
                .orElseThrow()
                .criteria();
        int criterion = filter.criterion().map(criteria::indexOf).orElse(-1);
        return filter.title().map(line.title()::equals).orElse(true)
                && filter.outcome().map(line.code().outcome()::equals).orElse(true)
                && filter.group().map(line.group()::equals).orElse(true)
                && (filter.criterion().isEmpty()
                        || (criterion >= 0 && line.code().verdict(criterion) == filter.verdict()));
    }

    /** Titles in the plan's order, groups and households as the review has them. */
    private static List<Ledger.Line> lines(ReviewResult review, Campaign campaign) {
        List<Ledger.Line> lines = new ArrayList<>();
        int ofHouseholds = 0;
        int ofGroups = 0;
        for (Campaign.JudgedTitle title : campaign.titles()) {
            boolean isOfHouseholds = title.subjects() == SubjectKind.HOUSEHOLD;
            int place = isOfHouseholds ? ofHouseholds++ : ofGroups++;
            for (GroupDecisions group : review.groups()) {
                String id = group.group().id();
                for (int i = 0; isOfHouseholds && i < group.group().households().size(); i++) {
                    lines.add(new Ledger.Line(
                            title.id(),
                            group.group().households().get(i).id(),
                            id,
                            SubjectKind.HOUSEHOLD,
                            group.households().get(place).get(i)));
                }
                if (!isOfHouseholds && !group.own().isEmpty()) {
                    lines.add(new Ledger.Line(
                            title.id(), id, id, SubjectKind.GROUP, group.own().get(place)));
                }
            }
        }
        return lines;
    }

    private static String shown(Ledger.Line line) {
        DecisionCode code = line.code();
        return line.title() + " " + line.subject() + " " + line.group() + " " + line.kind() + " " + code.outcome() + " "
                + code.low() + " " + code.high() + " " + code.mark() + " " + Arrays.toString(code.verdicts()) + " "
                + Arrays.toString(code.rules());
    }

    // ---- interrupted ----

    /** Stops a run in the middle, as a full disk or a lost server does. */
    private static final class Interruption extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Progress interruptedAfter(int batches) {
        int[] seen = {0};
        return (phase, done, total) -> {
            if (phase == Progress.Phase.RECORD && ++seen[0] >= batches) {
                throw new Interruption();
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedRunIsTakenUpOrThrownAway(Store store) {
        ReviewResult review = large();
        Author author = TestReviews.author(folder);
        String whole = store.fresh(folder.resolve("whole"));
        Ledger.Recording wanted = TestReviews.record(whole, review, author);
        for (boolean isResumed : new boolean[] {true, false}) {
            String address = store.fresh(folder.resolve("resumed-" + isResumed));
            for (int batches = 1; batches <= 2; batches++) {
                int stop = isResumed ? batches : 1;
                assertThatThrownBy(() -> TestReviews.record(address, review, author, isResumed, interruptedAfter(stop)))
                        .isInstanceOf(Interruption.class);
                assertThat(Tables.count(address, Tables.HOUSEHOLDS))
                        .as("partly recorded")
                        .isPositive()
                        .isLessThan(5_000);
                assertUnfinished(address, author);
            }
            Ledger.Recording recording = TestReviews.record(address, review, author, isResumed, Progress.SILENT);
            assertThat(recording.root()).isEqualTo(wanted.root());
            assertThat(recording.state())
                    .isEqualTo(isResumed ? Ledger.Recording.State.RESUMED : Ledger.Recording.State.NEW);
            assertThat(recordRows(address)).isEqualTo(recordRows(whole));
            assertThat(Tables.count(address, "SELECT count(*) FROM personal"))
                    .isEqualTo(Tables.count(whole, "SELECT count(*) FROM personal"));
            assertThat(TestReviews.verify(address, author).notes())
                    .noneMatch(note -> note.code().equals("verify.unfinished"));
        }
    }

    /** Nobody takes leftovers for a record. */
    private static void assertUnfinished(String address, Author author) {
        try (Ledger ledger = Ledger.read(address)) {
            assertThat(ledger.reviews()).isEmpty();
            Verification verified = ledger.verify(Optional.empty(), author.key(), Progress.SILENT);
            assertThat(verified.roots()).isEmpty();
            assertThat(verified.notes()).anyMatch(note -> note.code().equals("verify.unfinished"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void changedLeftoversAreNotTakenUp(Store store) {
        ReviewResult review = large();
        Author author = TestReviews.author(folder);
        String address = store.fresh(folder);
        assertThatThrownBy(() -> TestReviews.record(address, review, author, false, interruptedAfter(1)))
                .isInstanceOf(Interruption.class);
        Tables.change(address, "UPDATE sheaf SET decisions = facts WHERE group_place = 1");
        assertThatThrownBy(() -> TestReviews.record(address, review, author, true, Progress.SILENT))
                .isInstanceOfSatisfying(
                        LedgerException.class,
                        found -> assertThat(found.isForged()).isTrue());
        assertThat(TestReviews.record(address, review, author, false, Progress.SILENT)
                        .state())
                .as("begun anew")
                .isEqualTo(Ledger.Recording.State.NEW);
        TestReviews.verify(address, author);
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedRunDoesNotStandInAnothersWay(Store store) {
        ReviewResult interrupted = large();
        ReviewResult other = random(71);
        Author author = TestReviews.author(folder);
        String address = store.fresh(folder);
        assertThatThrownBy(() -> TestReviews.record(address, interrupted, author, false, interruptedAfter(1)))
                .isInstanceOf(Interruption.class);
        TestReviews.record(address, other, author);
        TestReviews.record(address, interrupted, author, true, Progress.SILENT);
        assertThat(TestReviews.verify(address, author).roots()).hasSize(2);
        try (Ledger ledger = Ledger.read(address)) {
            assertThat(ledger.reviews()).isSortedAccordingTo(Comparator.comparingInt(RecordedReview::event));
        }
    }
}
