package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import vn.binhxet.model.Intake;
import vn.binhxet.model.Problem;

/** How the reading of a dataset went, as compressed JSON. */
public final class IntakeJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private IntakeJson() {}

    public static byte[] write(Intake intake) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode rows = root.putObject("rows");
        intake.rows().forEach(rows::put);
        ObjectNode dropped = root.putObject("dropped");
        intake.dropped().forEach(dropped::put);
        ArrayNode problems = root.putArray("problems");
        for (Problem problem : intake.problems()) {
            problems.addObject()
                    .put("severity", problem.severity().name())
                    .put("file", problem.file())
                    .put("row", problem.row())
                    .put("column", problem.column())
                    .put("field", problem.field())
                    .put("value", problem.value())
                    .put("effect", problem.effect().name())
                    .set("message", MessageJson.node(problem.message()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(JSON.writeValueAsBytes(root));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException if the bytes are no intake */
    public static Intake read(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            JsonNode root = JSON.readTree(zip.readAllBytes());
            List<Problem> problems = new ArrayList<>();
            root.get("problems").forEach(problem -> problems.add(problem(problem)));
            return new Intake(counts(root.get("rows")), counts(root.get("dropped")), problems);
        } catch (IOException | RuntimeException wrong) {
            throw new IllegalArgumentException("no intake", wrong);
        }
    }

    private static Map<String, Long> counts(JsonNode node) {
        Map<String, Long> counts = new TreeMap<>();
        node.properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        return counts;
    }

    private static Problem problem(JsonNode node) {
        return new Problem(
                Problem.Severity.valueOf(node.get("severity").asText()),
                node.get("file").asText(),
                node.get("row").asLong(),
                node.get("column").asText(),
                node.get("field").asText(),
                node.get("value").asText(),
                MessageJson.message(node.get("message")),
                Problem.Effect.valueOf(node.get("effect").asText()));
    }
}
