package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.web.RunningDesk.HOUSEHOLD;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.binhxet.web.accounts.Role;

/** What programs get. */
class ApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningDesk desk = RunningDesk.open();
    private final Visitor program = desk.visitor();
    private final String officer = "Bearer " + desk.tokens().issue("can-bo", "thử");

    private HttpResponse<String> get(String path, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = officer;
        return program.get("/api/v1" + path, all);
    }

    private JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private String review() {
        return "/reviews/" + json("/reviews").get(0).get("id").asString();
    }

    @Test
    void whoBringsNothingIsToldWhatToBring() {
        HttpResponse<String> answer = program.get("/api/v1/reviews");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Visitor.header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Cần mã truy cập");
    }

    @Test
    void nameAndPasswordLetAProgramInToo() {
        String basic = Base64.getEncoder()
                .encodeToString(("to-chuc:" + RunningDesk.PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(program.get("/api/v1/events", "Authorization", "Basic " + basic)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aProgramMayDoWhatItsAccountMay() {
        assertThat(get("/events").statusCode()).isEqualTo(403);
        assertThat(get(review() + "/households").statusCode()).isEqualTo(200);
        String admin = "Bearer " + desk.tokens().issue("quan-tri", "thử");
        assertThat(program.get("/api/v1" + review() + "/households", "Authorization", admin)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aLimitedAccountGetsItsGroupsAlone() {
        desk.add("to-3", Role.OFFICER, Set.of("T00003"));
        String token = "Bearer " + desk.tokens().issue("to-3", "thử");
        HttpResponse<String> groups = program.get("/api/v1" + review() + "/groups", "Authorization", token);
        assertThat(JSON.readTree(groups.body())).hasSize(1);
        assertThat(program.get("/api/v1" + review() + "/households/" + HOUSEHOLD, "Authorization", token)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void householdsComePageByPage() {
        JsonNode first = json(review() + "/households?outcome=FAIL&title=GDVH-86&size=5");
        assertThat(first.get("total").asInt()).isEqualTo(8);
        assertThat(first.get("households")).hasSize(5);
        assertThat(json(review() + "/households?outcome=FAIL&title=GDVH-86&size=5&page=2")
                        .get("households"))
                .hasSize(3);
        assertThat(get(review() + "/households?page=0").statusCode()).isEqualTo(400);
    }

    @Test
    void targetsAreTheSameUntilTheReviewIsCorrected() {
        HttpResponse<String> first = get(review() + "/targets");
        String tag = Visitor.header(first, "ETag");
        assertThat(JSON.readTree(first.body()).get(0).get("numerator").asInt()).isEqualTo(392);
        assertThat(get(review() + "/targets", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void whyTellsDecisionsWithReasons() {
        JsonNode why = json(review() + "/households/" + HOUSEHOLD);
        assertThat(why).hasSize(2);
        assertThat(why.get(0).get("decision").get("outcome").asString()).isEqualTo("FAIL");
        assertThat(why.get(0).get("reasons").get(0).get("criterion").asString()).isEqualTo("F.III.2");
    }

    @Test
    void otherFactsGiveOtherDecisions() {
        HttpResponse<String> answer = program.json(
                "/api/v1" + review() + "/households/" + HOUSEHOLD + "/whatif",
                "{\"population_policy\": \"true\", \"joins_movements\": \"true\"}",
                "Authorization",
                officer);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 422);
    }

    @Test
    void whatCannotBeFoundIsToldInTheLanguageAskedFor() {
        assertThat(get(review() + "/households/KHONG").body()).contains("Không có hộ KHONG");
        assertThat(get(review() + "/households/KHONG", "Accept-Language", "en").body())
                .contains("There is no household KHONG");
    }

    @Test
    void aPostedHouseholdIsDecidedAtOnceAndNotRecorded() {
        int before = json("/reviews").size();
        HttpResponse<String> answer = program.json(
                "/api/v1/decisions",
                "{\"groups\": [{\"id\": \"T1\", \"ward_id\": \"P1\"}], \"households\": [{\"id\": \"H1\", \"group_id\": \"T1\"}]}",
                "Authorization",
                officer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode decided = JSON.readTree(answer.body());
        assertThat(decided.get("decisions").get(0).get("subject").asString()).isEqualTo("H1");
        assertThat(decided.get("decisions").get(0).get("outcome").asString()).isEqualTo("UNDETERMINED");
        assertThat(json("/reviews")).hasSize(before);
    }

    @Test
    void itsDescriptionIsOpenApi31() {
        JsonNode described = JSON.readTree(program.get("/api/v1/openapi").body());
        assertThat(described.get("openapi").asString()).startsWith("3.1");
        assertThat(described.get("paths").propertyNames())
                .contains("/api/v1/reviews/{review}/households/{household}", "/api/v1/decisions");
    }

    @Test
    void aWrongPasswordIsAProblemToo() {
        String wrong = Base64.getEncoder().encodeToString("can-bo:sai".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                RunningDesk.open().visitor().get("/api/v1/reviews", "Authorization", "Basic " + wrong);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Visitor.header(answer, "Content-Type")).startsWith("application/problem+json");
    }
}
