package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;
import vn.binhxet.model.TargetResult;

/** Targets and indicators as JSON, in the plan's order. */
final class TargetJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private TargetJson() {}

    static byte[] write(List<TargetResult> targets) throws java.io.IOException {
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
        node.put("percent", count == null ? null : count.percent());
        node.put("shortfall", count == null ? null : count.shortfall());
        node.put("surplus", count == null ? null : count.surplus());
    }
}
