package vn.binhxet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.cli.CommandLineRunner;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Household;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Progress;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;

/** A correction adds what supersedes and touches nothing; what it comes to is what a review of the right facts says. */
class CorrectionTest {
    private static final String PLAN = "minh-tan-2024";
    private static final String TITLE = "GDVH-86";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Author author;
    private String household = "";
    /** With a fine that was annulled afterwards. */
    private ReviewResult fined;
    /** As the facts really are. */
    private ReviewResult right;

    @BeforeEach
    void review() {
        author = TestReviews.author(folder);
        ReviewResult without = TestReviews.synthetic(PLAN, 3, 400, folder.resolve("without"));
        Household subject = without.dataset().groups().stream()
                .flatMap(group -> group.households().stream())
                .filter(one -> one.memberships().size() == 2 && outcome(without, one.id()) == Outcome.PASS)
                .findFirst()
                .orElseThrow();
        household = subject.id();
        var member = subject.memberships().get(0).member();
        String memberId = String.valueOf(member.text(member.entity().require("id")));
        fined = withIncident("fined", memberId, "SANCTIONED");
        right = withIncident("right", memberId, "ANNULLED");
        assertThat(outcome(fined, household)).isEqualTo(Outcome.FAIL);
        assertThat(outcome(right, household)).isEqualTo(Outcome.PASS);
    }

    private ReviewResult withIncident(String name, String member, String stage) {
        Path data = folder.resolve(name);
        TestReviews.write(PLAN, 3, 400, data);
        TestReviews.append(
                data.resolve("incidents.csv"),
                Map.of(
                        "id", "VX1",
                        "member_id", member,
                        "category", "DANH_BAC",
                        "stage", stage,
                        "act_date", "2024-05-14",
                        "decision_date", "2024-05-18",
                        "decision_no", "12/QĐ-XPHC"));
        return TestReviews.of(PLAN, data);
    }

    private static Outcome outcome(ReviewResult review, String subject) {
        return decision(review, TITLE, subject).outcome();
    }

    private static Decision decision(ReviewResult review, String title, String subject) {
        return IntStream.range(0, review.size())
                .mapToObj(review::decision)
                .filter(one -> one.title().equals(title) && one.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private String recorded(Store store) {
        String address = store.fresh(folder.resolve("ledger"));
        TestReviews.record(address, fined, author);
        return address;
    }

    private void annul(String address) {
        TestReviews.correct(address, author, household, "Quyết định 12 bị hủy", "incident:VX1.stage=ANNULLED");
    }

    private static RecordedReview review(Ledger ledger) {
        return ledger.reviews().get(0);
    }

    @ParameterizedTest
    @EnumSource
    void anAnnulledFineTurnsTheDecision(Store store) {
        String address = recorded(store);
        Map<String, List<String>> before = Tables.rows(address, Tables.ALL);
        annul(address);
        try (Ledger ledger = Ledger.read(address)) {
            Replay replay = new Replay(ledger, review(ledger));
            Replay.Recorded now = about(replay, household, TITLE);
            assertThat(now.decision().outcome()).isEqualTo(Outcome.PASS);
            assertThat(now.past().stream().map(Ledger.Past::outcome)).containsExactly(Outcome.FAIL, Outcome.PASS);
            assertThat(now.past().stream().map(Ledger.Past::revision)).containsExactly(0, 1);
        }
        Map<String, List<String>> after = Tables.rows(address, Tables.ALL);
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).containsAll(rows));
        assertThat(after.get("personal")).isEqualTo(before.get("personal"));
    }

    private static Replay.Recorded about(Replay replay, String subject, String title) {
        return replay.about(subject).stream()
                .filter(one -> one.decision().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void itComesToWhatAReviewOfTheRightFactsSays(Store store) {
        String address = recorded(store);
        annul(address);
        try (Ledger ledger = Ledger.read(address)) {
            Replay replay = new Replay(ledger, review(ledger));
            for (int i = 0; i < right.size(); i++) {
                Decision expected = right.decision(i);
                assertThat(DecisionJson.write(about(replay, expected.subject(), expected.title())
                                .decision()))
                        .isEqualTo(DecisionJson.write(expected));
            }
        }
        assertThat(body(address, 3).get("targets")).isEqualTo(targets(right)).isNotEqualTo(targets(fined));
    }

    private static JsonNode targets(ReviewResult review) {
        try {
            return JSON.readTree(TargetJson.write(review.targets()));
        } catch (IOException noJson) {
            throw new IllegalStateException(noJson);
        }
    }

    @Test
    void bothHashesOfEveryReplacedDecisionAreLinked() {
        String address = recorded(Store.SQLITE);
        annul(address);
        TestReviews.correct(address, author, household, "và có thêm", "noise_complaints=9", "disputes_upheld=9");
        try (Ledger ledger = Ledger.read(address)) {
            RecordedReview review = review(ledger);
            assertThat(review.corrections()).hasSize(2);
            Replay replay = new Replay(ledger, review);
            for (int revision = 1; revision <= 2; revision++) {
                RecordedReview.Correction correction = review.corrections().get(revision - 1);
                assertThat(correction.superseded()).isNotEmpty();
                for (RecordedReview.Superseded one : correction.superseded()) {
                    List<Ledger.Past> past = replay.about(one.subject()).stream()
                            .filter(about -> about.decision().title().equals(one.title()))
                            .findFirst()
                            .orElseThrow()
                            .past();
                    int now = revision;
                    int at = IntStream.range(0, past.size())
                            .filter(i -> past.get(i).revision() == now)
                            .findFirst()
                            .orElseThrow();
                    assertThat(past.get(at).leaf()).isEqualTo(one.toLeaf());
                    assertThat(past.get(at).outcome()).hasToString(one.to());
                    assertThat(past.get(at - 1).leaf()).isEqualTo(one.fromLeaf());
                    assertThat(past.get(at - 1).outcome()).hasToString(one.from());
                }
            }
            assertThat(review.corrections().get(0).superseded().stream().map(one -> one.title() + " " + one.subject()))
                    .contains(TITLE + " " + household)
                    .anyMatch(one -> one.startsWith("TDPVH-86 T"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRootOfTheDayStaysAndEveryRevisionIsVerifiedAndReplayed(Store store) {
        String address = recorded(store);
        Verification day = TestReviews.verify(address, author);
        annul(address);
        TestReviews.correct(address, author, "T00001", "kiểm đếm lại", "public_works=0");
        TestReviews.correct(address, author, "T00001", "chưa đối chiếu", "register:THUE=không");
        Verification verified = TestReviews.verify(address, author);
        assertThat(verified.roots()).hasSize(4).startsWith(day.roots().get(0)).doesNotHaveDuplicates();
        try (Ledger ledger = Ledger.read(address)) {
            RecordedReview review = review(ledger);
            assertThat(review.root(0)).isEqualTo(day.roots().get(0).root());
            assertThat(IntStream.rangeClosed(0, 3).mapToObj(review::root))
                    .isEqualTo(verified.roots().stream()
                            .map(Verification.Root::root)
                            .toList());
        }
        assertThat(TestReviews.record(address, fined, author).state())
                .as("the review of the day is still known")
                .isEqualTo(Ledger.Recording.State.KNOWN);
    }

    /** Back and forth: the facts of the day again, with the hashes of the day again. */
    @Test
    void takenBackItStandsAsOnTheDay() {
        String address = recorded(Store.SQLITE);
        annul(address);
        TestReviews.correct(address, author, household, "hủy nhầm", "incident:VX1.stage=SANCTIONED");
        try (Ledger ledger = Ledger.read(address)) {
            RecordedReview review = review(ledger);
            assertThat(review.root(2)).isEqualTo(review.root(0)).isNotEqualTo(review.root(1));
            assertThat(DecisionJson.write(
                            about(new Replay(ledger, review), household, TITLE).decision()))
                    .isEqualTo(DecisionJson.write(decision(fined, TITLE, household)));
        }
        TestReviews.verify(address, author);
    }

    @ParameterizedTest
    @CsvSource({"public_works=0,group T00001,public_works,0", "register:THUE=không,register:THUE,reconciled,false"})
    void groupsAndRegistersAreCorrectedToo(String setting, String row, String field, String to) {
        String address = recorded(Store.SQLITE);
        TestReviews.correct(address, author, "T00001", "kiểm tra lại", setting);
        try (Ledger ledger = Ledger.read(address)) {
            RecordedReview.Change change =
                    review(ledger).corrections().get(0).changes().get(0);
            assertThat(change.row()).isEqualTo(row);
            assertThat(change.field()).isEqualTo(field);
            assertThat(change.to()).isEqualToIgnoringCase(to);
            assertThat(change.from()).isNotEqualTo(change.to());
        }
        TestReviews.verify(address, author);
    }

    @Test
    void whoWhenAndWhyAreUnderTheHash() {
        String address = recorded(Store.SQLITE);
        annul(address);
        JsonNode body = body(address, 3);
        assertThat(body.get("by").asText()).isEqualTo("Người thử");
        assertThat(body.get("at").asText()).isEqualTo("2024-12-01T01:02:03Z");
        assertThat(body.get("reason").asText()).isEqualTo("Quyết định 12 bị hủy");
        assertThat(body.get("subject").asText()).isEqualTo(household);
        assertThat(body.get("changes").toString())
                .isEqualTo(
                        "[{\"row\":\"incident:VX1\",\"field\":\"stage\",\"from\":\"SANCTIONED\",\"to\":\"ANNULLED\"}]");
        for (String change : List.of("Người thử→Người khác", "T01:02→T01:03", "bị hủy→hết hạn", "ANNULLED→DROPPED")) {
            String[] fromTo = change.split("→");
            Tables.change(
                    address,
                    "UPDATE event SET body = replace(body, '" + fromTo[0] + "', '" + fromTo[1] + "') WHERE number = 3");
            assertThatThrownBy(() -> TestReviews.verify(address, author))
                    .isInstanceOfSatisfying(
                            LedgerException.class,
                            found -> assertThat(found.said().code()).isEqualTo("verify.event"));
            Tables.change(
                    address,
                    "UPDATE event SET body = replace(body, '" + fromTo[1] + "', '" + fromTo[0] + "') WHERE number = 3");
        }
        TestReviews.verify(address, author);
    }

    private static JsonNode body(String address, int event) {
        try {
            String row = Tables.rows(
                            address, List.of("event"), "number", "kind", "review", "hash", "signature", "public_key")
                    .get("event")
                    .stream()
                    .filter(one -> one.startsWith("{\"number\":" + event + ","))
                    .collect(Collectors.joining());
            return JSON.readTree(row.substring(0, row.length() - 1));
        } catch (IOException noJson) {
            throw new IllegalStateException(noJson);
        }
    }

    @Test
    void aReviewCorrectedMeanwhileIsNotCorrectedOverIt() {
        String address = recorded(Store.SQLITE);
        try (Ledger ledger = Ledger.write(address)) {
            RecordedReview stale = review(ledger);
            annul(address);
            Replay replay = new Replay(ledger, stale);
            assertThatThrownBy(() -> replay.correct(
                            replay.place(household),
                            List.of("noise_complaints=1"),
                            "muộn",
                            author,
                            TestReviews.PROGRAM,
                            1,
                            TestReviews.QUIETLY,
                            Progress.SILENT))
                    .isInstanceOf(LedgerException.class);
        }
        assertThat(TestReviews.verify(address, author).roots()).hasSize(2);
    }

    // ---- refused ----

    private String said = "";

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        int code = CommandLineRunner.run(new PrintWriter(text), new PrintWriter(text), arguments);
        said = text.toString();
        return code;
    }

    private int correct(String address, String subject, String... settings) {
        List<String> arguments = new java.util.ArrayList<>(List.of("correct", subject, "--ledger", address));
        arguments.addAll(List.of("--key", folder.resolve("test.key").toString(), "--reason", "thử", "--by", "An"));
        for (String setting : settings) {
            arguments.addAll(List.of("--set", setting));
        }
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void whatCannotBeCorrectedIsSaidAndNothingIsRecorded() {
        String address = recorded(Store.SQLITE);
        Map<String, List<String>> before = Tables.rows(address, Tables.ALL);
        Map<String[], String> wrong = Map.of(
                new String[] {household, "noise_complaint=1"}, "noise_complaint",
                new String[] {household, "noise_complaints=nhiều"}, "số nguyên",
                new String[] {household, "incident:VX9.stage=ANNULLED"}, "incident:VX9",
                new String[] {household, "incident:VX1.stage=HUY"}, "ANNULLED",
                new String[] {household, "noise_complaints"}, "noise_complaints",
                new String[] {household, "head_name=Nguyễn Văn B"}, "Chủ hộ",
                new String[] {household, "group_id=T00002"}, "Mã tổ",
                new String[] {"H9999999", "noise_complaints=1"}, "H9999999",
                new String[] {"T00001", "register:SO=có"}, "register:SO");
        wrong.forEach((arguments, named) -> {
            assertThat(correct(address, arguments[0], arguments[1]))
                    .as(arguments[1])
                    .isEqualTo(1);
            assertThat(said).contains(named).doesNotContain("Exception");
        });
        assertThat(run("correct", household, "--ledger", address, "--set", "noise_complaints=1"))
                .isEqualTo(1);
        assertThat(run(
                        "correct",
                        household,
                        "--ledger",
                        address,
                        "--set",
                        "noise_complaints=1",
                        "--reason",
                        " ",
                        "--by",
                        "An"))
                .isEqualTo(1);
        assertThat(Tables.rows(address, Tables.ALL)).isEqualTo(before);
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        String address = recorded(Store.SQLITE);
        Map<String, List<String>> before = Tables.rows(address, Tables.ALL);
        assertThat(correct(address, household, "incident:VX1.stage=SANCTIONED")).isEqualTo(3);
        assertThat(said).contains("không làm thay đổi số liệu nào");
        assertThat(Tables.rows(address, Tables.ALL)).isEqualTo(before);
    }

    @Test
    void theCommandTellsWhatItSuperseded() {
        String address = recorded(Store.SQLITE);
        assertThat(correct(address, household, "incident:VX1.stage=ANNULLED")).isZero();
        assertThat(said).contains(household);
        assertThat(run(
                        "verify",
                        "--replay",
                        "--ledger",
                        address,
                        "--key",
                        folder.resolve("test.key").toString()))
                .isZero();
        assertThat(said).contains("giống hệt từng byte");
    }

    @Test
    void aHouseholdAndAGroupOfOneIdAndIdsWithAnySignAreCorrected() throws IOException {
        Path data = folder.resolve("signs");
        TestReviews.write(PLAN, 5, 60, data);
        for (String table : List.of("households", "members")) {
            Path file = data.resolve(table + ".csv");
            java.nio.file.Files.writeString(
                    file,
                    java.nio.file.Files.readString(file)
                            .replace("H0000001", "T00001")
                            .replace("H0000002", "H: 2"));
        }
        String address = folder.resolve("signs.db").toString();
        TestReviews.record(address, TestReviews.of(PLAN, data), author);
        TestReviews.correct(address, author, "household:T00001", "của hộ", "noise_complaints=5");
        TestReviews.correct(address, author, "group:T00001", "của tổ", "burials=9");
        TestReviews.correct(address, author, "H: 2", "mã lạ", "noise_complaints=6");
        assertThatThrownBy(() -> TestReviews.correct(address, author, "T00001", "của ai", "burials=8"))
                .isInstanceOf(vn.binhxet.replay.CorrectionException.class)
                .hasMessageContaining("household:T00001");
        try (Ledger ledger = Ledger.read(address)) {
            vn.binhxet.explain.FactWords words = vn.binhxet.explain.FactWords.of(
                    new Replay(ledger, review(ledger)).dictionary(), vn.binhxet.model.Message.Language.VI);
            assertThat(review(ledger).corrections())
                    .extracting(
                            one -> vn.binhxet.explain.HistoryText.of(one, words, vn.binhxet.model.Message.Language.VI))
                    .satisfiesExactly(
                            of -> assertThat(of).contains("→ 5 "),
                            of -> assertThat(of).contains("Số ca mai táng", "→ 9 ca"),
                            of -> assertThat(of).contains("về H: 2", "→ 6 "));
        }
        TestReviews.verify(address, author);
    }
}
