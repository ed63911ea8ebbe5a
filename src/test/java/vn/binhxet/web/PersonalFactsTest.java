package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.binhxet.cli.CommandLineRunner;
import vn.binhxet.web.accounts.Role;

/** Facts of members and of their incidents, tried and corrected at the desk. */
class PersonalFactsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Passes as it is; N00000002 is its second member. */
    private static final String PASSING = "H0000001";
    /** Passes; its second member has the incident V0000003. */
    private static final String FINED = "H0000182";
    /** Is no happy family because of the incident V0000004. */
    private static final String VIOLENT = "H0000386";
    /** An identifier as a ward may really use it. */
    private static final String PERSON = "079190004242";

    private static final String DOCUMENT = """
            {"groups": [{"id": "T1", "ward_id": "P1"}], "households": [{"id": "%s", "group_id": "T1"}],
             "members": [{"id": "079190001111", "household_id": "%s"},
                         {"id": "%s", "household_id": "%s", "tax_duty": "OVERDUE"}]}""";

    private final RunningDesk desk = RunningDesk.open();
    private final Visitor officer = desk.visitor("can-bo");

    private static String page(String household) {
        return "/ho/" + household + "/thu-xem";
    }

    private String tried(String household, String fact, String value) {
        return officer.submit(page(household), page(household), fact, value).body();
    }

    private String command(String household, String setting) {
        StringWriter said = new StringWriter();
        String ledger = desk.uploads().resolveSibling("binhxet.db").toString();
        CommandLineRunner.run(
                new PrintWriter(said),
                new PrintWriter(said),
                "whatif",
                household,
                "--set",
                setting,
                "--ledger",
                ledger);
        return said.toString();
    }

    @Test
    void aMembersFactTurnsTheOutcomeAsTheCommandSays() {
        assertThat(command(PASSING, "member:N00000002.tax_duty=OVERDUE"))
                .contains("KHÔNG ĐẠT — 100/100", "F.G2 có thành viên nợ thuế quá hạn");
        assertThat(tried(PASSING, "member#2.tax_duty", "OVERDUE"))
                .containsPattern("is-pass\">đạt</span> <span>100</span> → <span class=\"outcome is-fail\"")
                .contains("F.G2 có thành viên nợ thuế quá hạn");
    }

    @Test
    void anIncidentsFactTurnsItToo() {
        assertThat(command(VIOLENT, "incident:V0000004.stage=ANNULLED")).doesNotContain("KHÔNG ĐẠT", "H.R2 trong");
        assertThat(tried(VIOLENT, "incident:V0000004.stage", "ANNULLED"))
                .containsPattern("is-fail\">không đạt</span> <span>90</span> → <span class=\"outcome is-pass\"");
    }

    @Test
    void everyMemberAndIncidentIsFoldedWithWhatRulesReadFirst() {
        String body = officer.get(page(FINED)).body();
        assertThat(body)
                .contains("<details><summary><b>Nhân khẩu 2 · N00000577</b> <small>được tạm hoãn, đã nộp đủ</small>")
                .contains("<b>Nhân khẩu 2 · Vụ việc V0000003</b>")
                .doesNotContain("details open", "name=\"member#3", "birth_date", "member_id");
        assertThat(body.indexOf("incident:V0000003.decision_date"))
                .isLessThan(body.indexOf("incident:V0000003.act_date"));
        String stage = body.substring(body.indexOf("incident:V0000003.stage"));
        assertThat(stage.substring(0, stage.indexOf("</select>"))).doesNotContain("value=\"\"");
    }

    @ParameterizedTest
    @CsvSource({
        "member#2.member_from, 31/02/2024, “Thành viên từ” không nhận giá trị “31/02/2024”",
        "member#2.tax_duty, NO, “Nghĩa vụ thuế” không nhận giá trị “NO”",
        "incident:V0000003.stage, '', “Giai đoạn” phải có giá trị",
        "school_age, -1, “Trẻ trong độ tuổi đi học” không nhận giá trị “-1”"
    })
    void whatIsWrongIsToldAtItsField(String fact, String value, String said) {
        String body = tried(FINED, fact, value);
        int field = body.indexOf("name=\"" + fact + "\"");
        String label = body.substring(body.lastIndexOf("<label", field), body.indexOf("</label>", field));
        assertThat(label).contains("aria-invalid=\"true\"", said);
        assertThat(body).containsOnlyOnce("aria-invalid");
        if (!fact.equals("school_age")) {
            assertThat(body).containsOnlyOnce("<details open=\"open\">").contains("role=\"alert\">Nhân khẩu 2 · ");
        }
    }

    @Test
    void aFactThatIsNotOnThePageIsNotTaken() {
        assertThat(tried(PASSING, "member#9.tax_duty", "OVERDUE")).doesNotContain("is-fail");
        assertThat(tried(PASSING, "member#1.birth_date", "2020-01-01")).doesNotContain("is-fail", "role=\"alert\"");
    }

    @Test
    void nobodySeesMembersOfAHouseholdThatIsNotForThem() {
        desk.add("to-3-nhan-khau", Role.OFFICER, Set.of("T00003"));
        Visitor other = desk.visitor("to-3-nhan-khau");
        assertThat(other.get(page(PASSING)).statusCode()).isEqualTo(404);
        assertThat(other.submit("/tai-khoan", page(PASSING), "member#2.tax_duty", "OVERDUE")
                        .statusCode())
                .isEqualTo(404);
    }

    // ---- corrected ----

    private final RunningDesk unreviewed = RunningDesk.unreviewed();
    private final Visitor reviewer = unreviewed.visitor("to-chuc");
    private final String token = "Bearer " + unreviewed.tokens().issue("to-chuc", "thử");

    private HttpResponse<String> post(String path, String body) {
        return reviewer.json("/api/v1" + path, body, "Authorization", token);
    }

    private JsonNode ended(String job) throws InterruptedException {
        return reviewer.ended(job, token);
    }

    /** @return the id of a review of one household with two members, the second of whom owes a tax */
    private String review(String household) throws InterruptedException {
        String document = DOCUMENT.formatted(household, household, PERSON, household);
        return ended(Visitor.location(post("/reviews?plan=my-phu-2024", document)))
                .get("result")
                .asString();
    }

    private String kept() throws IOException {
        StringBuilder kept = new StringBuilder();
        try (Stream<Path> files = Files.list(unreviewed.uploads().getParent())) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("binhxet-users"))
                    .toList()) {
                kept.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return kept.toString();
    }

    @Test
    void aMemberIsCorrectedAndTheHistoryTellsItWithoutTheIdentifier() throws Exception {
        String form = "/ho/NK1/dinh-chinh?dot=" + review("NK1");
        assertThat(reviewer.get(form).body()).contains("Nhân khẩu 2 · " + PERSON);
        HttpResponse<String> asked =
                reviewer.submit(form, form, "member#2.tax_duty", "FULFILLED", "ly-do", "Đã nộp ngày 3/6");
        assertThat(asked.statusCode()).isEqualTo(302);
        String job = Visitor.location(asked).replaceFirst(".*/viec/", "/api/v1/jobs/");
        assertThat(ended(job).get("state").asString()).isEqualTo("DONE");
        assertThat(reviewer.get(form.replace("/dinh-chinh", "")).body())
                .contains("Đã nộp ngày 3/6", "Nhân khẩu, Nghĩa vụ thuế: nợ quá hạn → đã nộp đủ")
                .doesNotContain(PERSON);
        assertThat(kept()).contains("member#2.tax_duty=FULFILLED").doesNotContain(PERSON);
    }

    @Test
    void aProgramNamesTheMemberAndTheJobDoesNotKeepTheName() throws Exception {
        String corrections = "/reviews/" + review("NK2") + "/households/NK2/corrections";
        String facts = "{\"facts\": {\"member:%s.military_duty\": \"EXEMPT\"}, \"reason\": \"bổ sung\"}";
        HttpResponse<String> accepted = post(corrections, facts.formatted(PERSON));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(ended(Visitor.location(accepted)).get("state").asString()).isEqualTo("DONE");
        assertThat(kept()).contains("member#2.military_duty=EXEMPT").doesNotContain(PERSON);
    }

    @ParameterizedTest
    @CsvSource({
        "member:KHONG-CO.tax_duty, FULFILLED, There is no member:KHONG-CO",
        "member#3.tax_duty, FULFILLED, There is no member#3",
        "incident:KHONG-CO.stage, ANNULLED, There is no incident:KHONG-CO",
        "member:079190004242.tax, FULFILLED, There is no fact “tax”",
        "member:079190004242.tax_duty, ENOUGH, does not take the value “ENOUGH”",
        "member:079190004242.birth_date, 2000-01-01, is an id or personal",
        "member:079190004242, x, is not understood",
        "register:THUE, có, correct it for group T1"
    })
    void aProblemNamesTheFactThatIsWrong(String fact, String value, String said) throws Exception {
        String household = "/reviews/" + review("NK3") + "/households/NK3";
        String facts = "{\"clean_water\": \"có\", \"%s\": \"%s\"}".formatted(fact, value);
        String correction = "{\"facts\": %s, \"reason\": \"thử\"}".formatted(facts);
        for (HttpResponse<String> answer : List.of(
                reviewer.json(
                        "/api/v1" + household + "/whatif", facts, "Authorization", token, "Accept-Language", "en"),
                reviewer.json(
                        "/api/v1" + household + "/corrections",
                        correction,
                        "Authorization",
                        token,
                        "Accept-Language",
                        "en"))) {
            assertThat(answer.statusCode()).isEqualTo(422);
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.get("fact").asString()).isEqualTo(fact);
            assertThat(problem.get("detail").asString()).contains(said);
        }
    }

    @Test
    void aCorrectionWithoutFactsOrReasonIsRefusedAndOnlyReviewersMay() throws Exception {
        String corrections = "/reviews/" + review("NK4") + "/households/NK4/corrections";
        for (String incomplete : List.of("{}", "{\"reason\": \"x\"}", "{\"facts\": {\"member#2.tax_duty\": \"\"}}")) {
            assertThat(post(corrections, incomplete).statusCode())
                    .as(incomplete)
                    .isEqualTo(400);
        }
        String officers = "Bearer " + unreviewed.tokens().issue("can-bo", "thử");
        String facts = "{\"facts\": {\"member#2.tax_duty\": \"\"}, \"reason\": \"x\"}";
        assertThat(reviewer.json("/api/v1" + corrections, facts, "Authorization", officers)
                        .statusCode())
                .isEqualTo(403);
        assertThat(unreviewed
                        .visitor("can-bo")
                        .submit("/tai-khoan", "/ho/NK4/dinh-chinh", "member#2.tax_duty", "FULFILLED")
                        .statusCode())
                .isEqualTo(403);
    }
}
