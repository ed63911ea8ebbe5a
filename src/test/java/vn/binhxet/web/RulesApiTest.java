package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.binhxet.ledger.RulePackage;
import vn.binhxet.web.accounts.Role;

/** Rules as programs read, check, hand in and put in force. */
class RulesApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TITLE = "titles/KHOM-VMDT/title.yaml";
    private static final RunningDesk DESK = RunningDesk.forRules();
    private static final String EDITOR = "Bearer " + DESK.tokens().issue("soan-thao", "thử");
    private static final String APPROVER = "Bearer " + DESK.tokens().issue("duyet", "thử");

    private final Visitor program = DESK.visitor();

    private HttpResponse<String> get(String path, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = EDITOR;
        return program.get("/api/v1/rules" + path, all);
    }

    private HttpResponse<String> post(String who, String path, Object body) {
        return program.json("/api/v1/rules" + path, JSON.writeValueAsString(body), "Authorization", who);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** The desk's rules with another name of one title. */
    private static Map<String, String> files(String name) {
        Map<String, String> files = new TreeMap<>(DESK.rules().texts());
        files.computeIfPresent(TITLE, (path, text) -> text.replaceFirst("(?m)^name: .*$", "name: " + name));
        return files;
    }

    @Test
    void aProgramHandsInAnotherPersonsProgramPutsInForceAndTakesBack() {
        String first = handIn("Khóm văn minh một");
        assertThat(json(get("/versions/" + first)).get("state").asString()).isEqualTo("WAITING");
        activate(first);
        HttpResponse<byte[]> packed = program.bytes("/api/v1/rules/versions/" + first + "/package", EDITOR);
        assertThat(RulePackage.read(packed.body()).orElseThrow().files().rules().digest())
                .isEqualTo(first);
        String second = handIn("Khóm văn minh hai");
        int leaving = activate(second).get("event").asInt();
        assertThat(json(get("")).get("digest").asString()).isEqualTo(second);
        JsonNode changes = json(get("/versions/in-force/difference?from=" + first));
        assertThat(changes.get(0).get("details").get(0).get("after").asString()).isEqualTo("Khóm văn minh hai");
        JsonNode back = json(post(APPROVER, "/rollback?leaving=" + leaving, Map.of("note", "sai tên")));
        assertThat(back.get("version").asString()).isEqualTo(first);
        assertThat(post(APPROVER, "/rollback?leaving=" + leaving, Map.of("note", "lần nữa"))
                        .statusCode())
                .isEqualTo(409);
    }

    private String handIn(String name) {
        Map<String, Object> posted = Map.of("files", files(name), "note", name);
        return json(post(EDITOR, "/versions", posted)).get("digest").asString();
    }

    private JsonNode activate(String version) {
        return json(post(APPROVER, "/versions/" + version + "/activation", Map.of("note", "đã xem")));
    }

    @Test
    void whoHandedInDoesNotPutInForce() {
        Map<String, String> note = Map.of("note", "tự duyệt");
        assertThat(post(EDITOR, "/versions/in-force/activation", note).statusCode())
                .isEqualTo(403);
        DESK.add("ca-hai", Role.POLICY_EDITOR, java.util.Set.of());
        DESK.accounts().entitle("ca-hai", java.util.Set.of(Role.POLICY_EDITOR, Role.APPROVER), java.util.Set.of());
        String both = "Bearer " + DESK.tokens().issue("ca-hai", "thử");
        String own = json(post(both, "/versions", Map.of("files", files("Khóm của tôi"), "note", "thử")))
                .get("digest")
                .asString();
        HttpResponse<String> refused = post(both, "/versions/" + own + "/activation", note);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Visitor.header(refused, "Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("hai người khác nhau");
    }

    @Test
    void postedFilesAreCheckedAndNothingIsKept() {
        int before = json(get("/versions")).size();
        Map<String, String> files = files("Khóm");
        files.computeIfPresent(TITLE, (path, text) -> text.replaceFirst("kind: \\w+", "kind: la-lung"));
        JsonNode faults = json(post(EDITOR, "/check", Map.of("files", files)));
        assertThat(faults.get(0).get("file").asString()).isEqualTo(TITLE);
        assertThat(faults.get(0).get("line").asInt()).isPositive();
        HttpResponse<String> refused = post(EDITOR, "/versions", Map.of("files", files, "note", "thử"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body())
                        .get("faults")
                        .get(0)
                        .get("message")
                        .asString())
                .contains("la-lung");
        assertThat(json(get("/versions"))).hasSize(before);
    }

    @Test
    void filesThatHaveNoPlaceInRulesAreRefused() {
        Map<String, String> files = files("Khóm");
        files.put("titles/../../x.drl", "");
        assertThat(post(EDITOR, "/check", Map.of("files", files)).statusCode()).isEqualTo(400);
        assertThat(post(EDITOR, "/check", Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void aTitleIsReadAsSentencesUntilItsVersionChanges() {
        HttpResponse<String> page = get("/versions/in-force/pages/GDVH-86");
        assertThat(json(page).get("sections").get(0).get("items").get(0).get("sentences"))
                .isNotEmpty();
        assertThat(get("/versions/in-force/pages/GDVH-86", "If-None-Match", Visitor.header(page, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/versions/in-force/pages/KHONG-CO", "Accept-Language", "en")
                        .body())
                .contains("There is no title, criterion or plan");
        assertThat(get("/versions/khong-co").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayNotWriteRulesMayReadThem() {
        String officer = "Bearer " + DESK.tokens().issue("can-bo", "thử");
        assertThat(program.get("/api/v1/rules", "Authorization", officer).statusCode())
                .isEqualTo(200);
        assertThat(post(officer, "/check", Map.of("files", files("Khóm"))).statusCode())
                .isEqualTo(403);
    }
}
