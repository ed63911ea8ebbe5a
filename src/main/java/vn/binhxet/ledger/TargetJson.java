package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;
import vn.binhxet.model.TargetResult;

/** Targets and indicators as JSON, in the plan's order. */
public final class TargetJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private TargetJson() {}

    /** The array as {@code targets.json} has it. */
    public static String text(List<TargetResult> targets) {
        try {
            return new String(write(targets), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] write(List<TargetResult> targets) throws IOException {
        return (JSON.writeValueAsString(array(targets)) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    static ArrayNode array(List<TargetResult> targets) {
        ArrayNode all = JSON.createArrayNode();
        targets.forEach(target -> all.add(node(target)));
        return all;
    }

    private static ObjectNode node(TargetResult target) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", target.id());
        node.put("name", target.name());
        node.put("outcome", target.outcome().name());
        node.put("op", target.op());
        node.put("value", target.limit());
        node.put("unit", target.unit());
        count(node, target.count());
        if (target.count() == null) {
            node.put("actual", target.actual());
        }
        ObjectNode readings = node.putObject("readings");
        target.readings().forEach((name, reading) -> {
            ObjectNode one = readings.putObject(name);
            one.put("outcome", reading.outcome().name());
            count(one, reading.count());
        });
        if (!target.places().isEmpty()) {
            ArrayNode places = node.putArray("places");
            target.places()
                    .forEach(place -> places.addObject()
                            .put("id", place.id())
                            .put("value", place.value())
                            .put("outcome", place.outcome().name()));
        }
        ArrayNode warnings = node.putArray("warnings");
        target.warnings().forEach(warning -> warnings.add(warning.in(Message.Language.VI)));
        node.put("source", target.source());
        return node;
    }

    private static void count(ObjectNode node, TargetResult.@Nullable Count count) {
        node.put("numerator", count == null ? null : (Long) count.numerator());
        node.put("undetermined", count == null ? null : (Long) count.undetermined());
        node.put("denominator", count == null ? null : count.denominator());
        if (count != null && count.undeterminedDenominator() > 0) {
            node.put("undeterminedDenominator", count.undeterminedDenominator());
        }
        node.put("percent", count == null ? null : count.percent());
        node.put("shortfall", count == null ? null : count.shortfall());
        node.put("surplus", count == null ? null : count.surplus());
    }

    /** Reads back what was written; warnings as the texts they were. */
    static List<TargetResult> read(JsonNode array) {
        List<TargetResult> targets = new ArrayList<>();
        array.forEach(target -> targets.add(target(target)));
        return targets;
    }

    private static TargetResult target(JsonNode node) {
        Map<String, TargetResult.Reading> readings = new LinkedHashMap<>();
        node.get("readings")
                .properties()
                .forEach(reading -> readings.put(
                        reading.getKey(),
                        new TargetResult.Reading(
                                outcome(reading.getValue()), Objects.requireNonNull(count(reading.getValue())))));
        List<TargetResult.Place> places = new ArrayList<>();
        node.path("places")
                .forEach(place -> places.add(new TargetResult.Place(
                        place.get("id").asText(),
                        place.get("value").isNull() ? null : place.get("value").asLong(),
                        outcome(place))));
        List<Message> warnings = new ArrayList<>();
        node.get("warnings").forEach(warning -> warnings.add(Message.of("text", warning.asText())));
        return new TargetResult(
                node.get("id").asText(),
                node.get("name").asText(),
                outcome(node),
                node.get("op").asText(),
                node.get("value").decimalValue(),
                node.get("unit").asText(),
                count(node),
                node.path("actual").isNumber() ? node.get("actual").decimalValue() : null,
                readings,
                places,
                warnings,
                node.get("source").asText());
    }

    private static TargetResult.Outcome outcome(JsonNode node) {
        return TargetResult.Outcome.valueOf(node.get("outcome").asText());
    }

    private static TargetResult.@Nullable Count count(JsonNode node) {
        if (node.get("numerator").isNull()) {
            return null;
        }
        return new TargetResult.Count(
                node.get("numerator").asLong(),
                node.get("undetermined").asLong(),
                node.get("denominator").isNull()
                        ? null
                        : node.get("denominator").asLong(),
                node.path("undeterminedDenominator").asLong(0),
                whole(node.get("shortfall")),
                whole(node.get("surplus")));
    }

    private static @Nullable BigInteger whole(JsonNode node) {
        return node.isNull() ? null : node.bigIntegerValue();
    }
}
