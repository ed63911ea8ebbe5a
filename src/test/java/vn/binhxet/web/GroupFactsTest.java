package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.binhxet.web.accounts.Role;

/** Facts of a group and its registers, tried and corrected at the desk. */
class GroupFactsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TRY = "/to/T00001/thu-xem";

    private static final String DOCUMENT = """
            {"groups": [{"id": "%s", "ward_id": "P1", "security_title": "không"}],
             "registers": [{"category": "THUE", "group_id": "%s", "reconciled": "không"}],
             "households": [{"id": "H-%s", "group_id": "%s"}]}""";

    private final RunningDesk desk = RunningDesk.open();
    private final Visitor officer = desk.visitor("can-bo");

    private String tried(String fact, String value) {
        return officer.submit(TRY, TRY, fact, value).body();
    }

    @Test
    void aFactOfTheGroupTurnsItsOwnOutcome() {
        String body = tried("law_outreach", "false");
        assertThat(body)
                .containsPattern("is-pass\">đạt</span> <span>100</span> → <span class=\"outcome is-pass\">đạt</span>"
                        + " <span>94</span>")
                .contains("Không hộ nào của tổ đổi kết quả");
        assertThat(officer.get("/to/T00001").body()).contains("100");
    }

    @Test
    void aRegisterTurnsTheHouseholdsToo() {
        assertThat(tried("register:HINH_SU", "false"))
                .containsPattern("Gia đình văn hóa</b>: <span>\\d+ hộ</span> <span class=\"outcome is-pass\">đạt"
                        + "</span> → <span class=\"outcome is-undetermined\">")
                .doesNotContain("Không hộ nào của tổ");
    }

    @Test
    void whatRulesReadComesFirstAndTheRestIsFolded() {
        String body = officer.get(TRY).body();
        assertThat(body)
                .contains("<b>Sổ đối chiếu</b> <small>đã đối chiếu cả</small>", "Dữ kiện khác, không luật nào")
                .doesNotContain("details open", "name=\"ward_id\"", "name=\"id\"");
        assertThat(body.indexOf("name=\"security_title\"")).isLessThan(body.indexOf("name=\"register:THUE\""));
        assertThat(body.indexOf("name=\"register:THUE\"")).isLessThan(body.indexOf("name=\"urban_civility\""));
        String register = body.substring(body.indexOf("name=\"register:THUE\""));
        assertThat(register.substring(0, register.indexOf("</select>")))
                .as("not reconciled is the only other answer")
                .doesNotContain("value=\"\"");
    }

    @ParameterizedTest
    @CsvSource({
        "law_outreach, nữa, “Tuyên truyền pháp luật” không nhận giá trị “nữa”",
        "meeting_present, 100000, không thể lớn hơn “Số người triệu tập”",
        "register:THUE, đôi khi, “Đã đối chiếu” không nhận giá trị “đôi khi”"
    })
    void whatIsWrongIsToldAtItsField(String fact, String value, String said) {
        String body = tried(fact, value);
        int field = body.indexOf("name=\"" + fact + "\"");
        String label = body.substring(body.lastIndexOf("<label", field), body.indexOf("</label>", field));
        assertThat(label).contains("aria-invalid=\"true\"", said);
    }

    @Test
    void theHouseholdsThatAGroupStillWantsAreNamedAndCountAsLookedAt() {
        String body = officer.get("/to/T00001/khac-phuc").body();
        assertThat(body)
                .contains("T.2 Tỷ lệ Gia đình hạnh phúc: hiện 102/110 hộ đạt Gia đình hạnh phúc; cần thêm 2 hộ.")
                .contains("Hộ H0000073", "Hộ H0000077");
        assertThat(desk.visitor("giam-sat").get("/luot-xem").body()).contains("H0000073", "H0000077");

        String token = "Bearer " + desk.tokens().issue("can-bo", "khắc phục");
        JsonNode remedies = JSON.readTree(
                officer.get("/api/v1/reviews/" + desk.review() + "/groups/T00001/remedy", "Authorization", token)
                        .body());
        assertThat(remedies).hasSize(1);
        assertThat(remedies.get(0).get("title").asString()).isEqualTo("TDPHP-YB");
        assertThat(remedies.get(0).get("exists").asBoolean()).isTrue();
        assertThat(remedies.get(0).get("sentences").toString()).contains("H0000073");
        assertThat(officer.get("/to/T00003/khac-phuc").body())
                .contains("chỉ cần thêm hộ đạt danh hiệu")
                .doesNotContain("Hộ đã đạt mọi");
    }

    @Test
    void aGroupThatIsNotForTheReaderIsNotThere() {
        desk.add("to-3-du-kien", Role.OFFICER, Set.of("T00003"));
        Visitor other = desk.visitor("to-3-du-kien");
        assertThat(other.get(TRY).statusCode()).isEqualTo(404);
        assertThat(other.get("/to/T00003/thu-xem").statusCode()).isEqualTo(200);
        assertThat(other.submit("/tai-khoan", TRY, "law_outreach", "false").statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/to/T00001/dinh-chinh").statusCode()).isEqualTo(403);
        assertThat(officer.get("/to/T00001").body()).doesNotContain("/dinh-chinh");
    }

    // ---- corrected ----

    private final RunningDesk unreviewed = RunningDesk.unreviewed();
    private final Visitor reviewer = unreviewed.visitor("to-chuc");
    private final String token = "Bearer " + unreviewed.tokens().issue("to-chuc", "thử");

    private HttpResponse<String> post(String path, String body) {
        return reviewer.json("/api/v1" + path, body, "Authorization", token, "Accept-Language", "en");
    }

    private JsonNode ended(String job) throws InterruptedException {
        return reviewer.ended(job, token);
    }

    /** @return the id of a review of one group, which is not known to be safe and one of whose registers is open */
    private String review(String group) throws InterruptedException {
        String document = DOCUMENT.formatted(group, group, group, group);
        return ended(Visitor.location(post("/reviews?plan=minh-tan-2024", document)))
                .get("result")
                .asString();
    }

    @Test
    void aCorrectionIsRecordedWithItsReasonAndShownWithTheGroup() throws Exception {
        String form = "/to/TG1/dinh-chinh?dot=" + review("TG1");
        String page = reviewer.get(form).body();
        assertThat(page).contains("chưa đối chiếu: ", "Tổ TG1");
        assertThat(reviewer.submit(form, form, "security_title", "true").body()).contains("Hãy ghi lý do");
        HttpResponse<String> asked = reviewer.submit(
                form, form, "security_title", "true", "register:THUE", "true", "ly-do", "Biên bản ngày 5/11");
        assertThat(asked.statusCode()).isEqualTo(302);
        String job = Visitor.location(asked).replaceFirst(".*(/dot-xet/viec/)", "$1");
        assertThat(ended(job.replace("/dot-xet/viec/", "/api/v1/jobs/"))
                        .get("state")
                        .asString())
                .isEqualTo("DONE");
        String then = Visitor.location(reviewer.get(job));
        assertThat(then).contains("/to/TG1?dot=");
        assertThat(reviewer.get(form.replace("/dinh-chinh", "")).body())
                .contains("Biên bản ngày 5/11", "An toàn về ANTT: không → có")
                .contains("Sổ thuế: chưa đối chiếu → đã đối chiếu");
        assertThat(reviewer.get(form).body()).doesNotContain("thuế,").contains("chưa đối chiếu: ");
    }

    @Test
    void aProgramReadsTriesAndCorrectsAGroup() throws Exception {
        String group = "/reviews/" + review("TG2") + "/groups/TG2";
        JsonNode before = JSON.readTree(
                reviewer.get("/api/v1" + group, "Authorization", token).body());
        assertThat(before).hasSize(2);
        assertThat(before.get(0).get("decision").get("subject").asString()).isEqualTo("TG2");

        JsonNode tried = JSON.readTree(
                post(group + "/whatif", "{\"security_title\": \"true\"}").body());
        assertThat(points(tried)).isGreaterThan(points(before));

        String correction = "{\"facts\": {\"security_title\": \"true\"}, \"reason\": \"bổ sung\"}";
        HttpResponse<String> accepted = post(group + "/corrections", correction);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(ended(Visitor.location(accepted)).get("state").asString()).isEqualTo("DONE");
        JsonNode after = JSON.readTree(
                reviewer.get("/api/v1" + group, "Authorization", token).body());
        assertThat(points(after)).isEqualTo(points(tried));
    }

    private static double points(JsonNode decisions) {
        return decisions.get(0).get("decision").get("score").get("low").asDouble();
    }

    @Test
    void aFormThatWasOvertakenIsShownAgainAndUndoesNothing() throws Exception {
        String form = "/to/TG4/dinh-chinh?dot=" + review("TG4");
        String group = form.replaceFirst("/to/(.*)/dinh-chinh.dot=(.*)", "/reviews/$2/groups/$1");
        String seen = reviewer.get(form).body().replaceAll("(?s).*name=\"da-xem\" value=\"([^\"]+)\".*", "$1");
        String burials = "{\"facts\": {\"burials\": \"7\"}, \"reason\": \"kiểm lại\"}";
        ended(Visitor.location(post(group + "/corrections", burials)));

        HttpResponse<String> late = reviewer.submit(
                form, form, "da-xem", seen, "burials", "6", "lighting_share", "99", "ly-do", "chỉ sửa chiếu sáng");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("đã được đính chính ở nơi khác", "chỉ sửa chiếu sáng");
        assertThat(reviewer.get(form).body()).contains("name=\"burials\" value=\"7\"");
    }

    @Test
    void whatWasCorrectedElsewhereInTheWardIsToldWithoutWhoseFactsAndWhy() throws Exception {
        String review = review("TG5");
        unreviewed.add("to-khac", Role.OFFICER, Set.of("TG5"));
        String household = "/reviews/" + review + "/groups/TG5";
        String correction = "{\"facts\": {\"register:THUE\": \"true\"}, \"reason\": \"biên bản của tổ\"}";
        assertThat(ended(Visitor.location(post(household + "/corrections", correction)))
                        .get("state")
                        .asString())
                .isEqualTo("DONE");
        assertThat(unreviewed.visitor("to-khac").get("/to/TG5?dot=" + review).body())
                .contains("biên bản của tổ");
        String own = "{\"facts\": {\"clean_water\": \"true\"}, \"reason\": \"Ông Nguyễn Văn Ất\"}";
        assertThat(ended(Visitor.location(post("/reviews/" + review + "/households/H-TG5/corrections", own)))
                        .get("state")
                        .asString())
                .isEqualTo("DONE");
        String group =
                unreviewed.visitor("to-khac").get("/to/TG5?dot=" + review).body();
        assertThat(group).contains("do một đính chính ở nơi khác").doesNotContain("Ông Nguyễn Văn Ất");
        assertThat(unreviewed.visitor("to-khac").get("/ho/H-TG5?dot=" + review).body())
                .contains("Ông Nguyễn Văn Ất");
    }

    @Test
    void aReasonIsHeldToItsLengthAndATextToItsSize() throws Exception {
        String group = "/reviews/" + review("TG6") + "/groups/TG6";
        String facts = "{\"facts\": {\"burials\": \"7\"}, \"reason\": \"%s\"}";
        assertThat(post(group + "/corrections", facts.formatted("dài ".repeat(200)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(group + "/whatif", "{\"a\": \"" + "b".repeat(1 << 20) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whoIsLimitedToGroupsHasNoListOfEverybodysLooks() {
        desk.add("giam-sat-to-3", Role.AUDITOR, Set.of("T00003"));
        assertThat(desk.visitor("giam-sat-to-3").get("/luot-xem").statusCode()).isEqualTo(403);
        desk.add("can-bo-to-3", Role.OFFICER, Set.of("T00003"));
        assertThat(desk.visitor("can-bo-to-3").get("/to/T00003").body()).contains("H0000389");
        assertThat(desk.visitor("giam-sat").get("/luot-xem").body()).contains("can-bo-to-3", "H0000389");
    }

    @ParameterizedTest
    @CsvSource({
        "member#1.tax_duty, FULFILLED, There is no member#1",
        "register:KHAC, true, There is no register register:KHAC",
        "safety, true, There is no fact “safety”",
        "ward_id, P2, is an id or personal"
    })
    void aProblemNamesTheFactThatIsWrong(String fact, String value, String said) throws Exception {
        String group = "/reviews/" + review("TG3") + "/groups/TG3";
        String facts = "{\"%s\": \"%s\"}".formatted(fact, value);
        for (HttpResponse<String> answer : List.of(
                post(group + "/whatif", facts),
                post(group + "/corrections", "{\"facts\": %s, \"reason\": \"thử\"}".formatted(facts)))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.get("fact").asString()).isEqualTo(fact);
            assertThat(problem.get("detail").asString()).contains(said);
        }
    }
}
