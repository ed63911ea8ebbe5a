package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.binhxet.web.accounts.Role;

/** The description of the API is whole and true: a client can be generated from it. */
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final RunningDesk desk = RunningDesk.open();
    private final JsonNode described =
            JSON.readTree(desk.visitor().get("/api/v1/openapi").body());

    private void eachOperation(BiConsumer<String, JsonNode> check) {
        described
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation ->
                                check.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<JsonNode> references = described.findValues("$ref");
        assertThat(references).isNotEmpty();
        references.forEach(reference -> assertThat(
                        described.at(reference.asString().substring(1)).isMissingNode())
                .as(reference.asString())
                .isFalse());
    }

    @Test
    void everyOperationHasItsOwnNameASummaryAndAnswersWithSchemas() {
        Set<String> names = new HashSet<>();
        eachOperation((place, operation) -> {
            assertThat(names.add(operation.path("operationId").asString()))
                    .as(place)
                    .isTrue();
            assertThat(operation.path("summary").asString()).as(place).isNotBlank();
            assertThat(operation.path("responses").isEmpty()).as(place).isFalse();
            operation
                    .get("responses")
                    .properties()
                    .forEach(answer -> answer.getValue()
                            .path("content")
                            .forEach(content ->
                                    assertThat(content.has("schema")).as(place).isTrue()));
            boolean takesBody = place.startsWith("post");
            assertThat(operation.path("requestBody").path("content").isEmpty())
                    .as(place)
                    .isEqualTo(!takesBody);
        });
        assertThat(names).hasSizeGreaterThan(12);
    }

    @Test
    void everyParameterOfAPathIsDescribed() {
        described
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> {
                            List<String> named = new ArrayList<>();
                            operation.getValue().path("parameters").forEach(parameter -> {
                                assertThat(parameter.has("schema")).isTrue();
                                if (parameter.get("in").asString().equals("path")) {
                                    named.add("{" + parameter.get("name").asString() + "}");
                                }
                            });
                            named.forEach(name -> assertThat(path.getKey()).contains(name));
                            assertThat(path.getKey().split("\\{", -1)).hasSize(named.size() + 1);
                        }));
    }

    @Test
    void whatIsDescribedAnswersAsDescribed() {
        desk.add("chuong-trinh", Role.AUDITOR, Set.of());
        String token = "Bearer " + desk.tokens().issue("chuong-trinh", "thử");
        String review = JSON.readTree(desk.visitor()
                        .get("/api/v1/reviews", "Authorization", token)
                        .body())
                .get(0)
                .get("id")
                .asString();
        Map<String, String> values = Map.of(
                "review", review,
                "group", "T00001",
                "household", RunningDesk.HOUSEHOLD,
                "title", "GDVH-86",
                "job", "khong-co",
                "version", "in-force",
                "id", "GDVH-86",
                "from", "in-force");
        eachOperation((place, operation) -> {
            if (place.startsWith("get ")) {
                HttpResponse<String> answer =
                        desk.visitor().get(asked(place, operation, values), "Authorization", token);
                String status = Integer.toString(answer.statusCode());
                boolean isTold = operation.get("responses").has(answer.statusCode() < 400 ? status : "default");
                assertThat(isTold).as(place + ": " + status).isTrue();
                assertThat(answer.statusCode()).as(place).isEqualTo(isNothingThere(place) ? 404 : 200);
            }
        });
    }

    /** There is no such job, and rules that nobody has handed in are no version. */
    private static boolean isNothingThere(String place) {
        return place.contains("/jobs/") || place.endsWith("/versions/{version}") || place.endsWith("/package");
    }

    /** The address with every parameter that is required. */
    private static String asked(String place, JsonNode operation, Map<String, String> values) {
        String path = place.substring("get ".length());
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asString();
            if (parameter.get("in").asString().equals("path")) {
                path = path.replace("{" + name + "}", values.get(name));
            } else if (parameter.path("required").asBoolean()) {
                query.add(name + "=" + values.get(name));
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
