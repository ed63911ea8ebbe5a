package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reviews as a program asks for them. */
class JobsApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HOUSEHOLD =
            "{\"groups\": [{\"id\": \"T1\", \"ward_id\": \"P1\"}], \"households\": [{\"id\": \"H1\", \"group_id\": \"T1\"}]}";

    private final RunningDesk desk = RunningDesk.unreviewed();
    private final Visitor program = desk.visitor();
    private final String reviewer = "Bearer " + desk.tokens().issue("to-chuc", "thử");
    private final String officer = "Bearer " + desk.tokens().issue("can-bo", "thử");

    private HttpResponse<String> post(String path, String body) {
        return program.json("/api/v1" + path, body, "Authorization", reviewer);
    }

    private JsonNode ended(String job) throws InterruptedException {
        return program.ended(job, reviewer);
    }

    @Test
    void aPostedDocumentBecomesAJobWithProgressAndAReview() throws Exception {
        HttpResponse<String> accepted = post("/reviews?plan=my-phu-2024", HOUSEHOLD);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String job = Visitor.location(accepted);
        assertThat(job).startsWith("/api/v1/jobs/");
        HttpResponse<String> events = program.get(job + "/events", "Authorization", reviewer);
        assertThat(Visitor.header(events, "Content-Type")).startsWith("text/event-stream");
        assertThat(events.body()).contains("event: end", "\"state\":\"DONE\"");
        JsonNode done = ended(job);
        assertThat(done.get("result").asString()).startsWith("my-phu-2024-");
        assertThat(program.get("/api/v1/reviews/" + done.get("result").asString(), "Authorization", reviewer)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPostedFileBecomesAJobToo() throws Exception {
        HttpResponse<String> accepted = program.multipart(
                "/api/v1/reviews?plan=minh-tan-2024",
                "file",
                "minh-tan.zip",
                Datasets.zipped(),
                Map.of(),
                "Authorization",
                reviewer);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(ended(Visitor.location(accepted)).get("state").asString()).isEqualTo("DONE");
    }

    @Test
    void whatCannotBeTakenIsToldAsAProblem() throws Exception {
        assertThat(post("/reviews?plan=khong-co", HOUSEHOLD).statusCode()).isEqualTo(422);
        assertThat(post("/reviews?plan=my-phu-2024&asOf=2020-01-01", HOUSEHOLD).statusCode())
                .isEqualTo(422);
        assertThat(post("/reviews?plan=my-phu-2024", "").statusCode()).isEqualTo(422);
        HttpResponse<String> large = post("/reviews?plan=my-phu-2024", "{" + " ".repeat(RunningDesk.MOST_BYTES) + "}");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(Visitor.header(large, "Content-Type")).startsWith("application/problem+json");
        assertThat(program.json("/api/v1/reviews?plan=my-phu-2024", HOUSEHOLD, "Authorization", officer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.get("/api/v1/jobs/khong-co", "Authorization", reviewer)
                        .statusCode())
                .isEqualTo(404);
        String unusable = Visitor.location(post("/reviews?plan=my-phu-2024", "{\"households\": [{\"id\": 1,}]}"));
        JsonNode failed = ended(unusable);
        assertThat(failed.get("state").asString()).isEqualTo("FAILED");
        assertThat(failed.get("text").asString()).contains("Sai cú pháp JSON");
        assertThat(program.get(unusable, "Authorization", officer).statusCode()).isEqualTo(404);
    }

    @Test
    void factsAreCorrectedAsAJob() throws Exception {
        String review = ended(Visitor.location(post("/reviews?plan=my-phu-2024", HOUSEHOLD)))
                .get("result")
                .asString();
        String corrections = "/reviews/" + review + "/households/H1/corrections";
        assertThat(post(corrections, "{\"facts\": {}, \"reason\": \"\"}").statusCode())
                .isEqualTo(400);
        assertThat(post(corrections, "{\"facts\": {\"khong_co\": \"1\"}, \"reason\": \"thử\"}")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> accepted =
                post(corrections, "{\"facts\": {\"housing\": \"KIEN_CO\"}, \"reason\": \"bổ sung\"}");
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        assertThat(ended(Visitor.location(accepted)).get("result").asString()).isEqualTo("H1");
    }

    @Test
    void whoMaySeeAJobMayCancelItAndOneThatHasEndedStaysAsItIs() throws Exception {
        String job = Visitor.location(post("/reviews?plan=my-phu-2024", HOUSEHOLD));
        assertThat(program.delete(job, "Authorization", officer).statusCode()).isEqualTo(404);
        String state = ended(job).get("state").asString();
        HttpResponse<String> answer = program.delete(job, "Authorization", reviewer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).get("state").asString()).isEqualTo(state);
    }
}
