package vn.binhxet.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Points;
import vn.binhxet.model.Score;
import vn.binhxet.model.StandardScore;
import vn.binhxet.model.Verdict;

/** The canonical form of a decision: one JSON object in one line of UTF-8, equal bytes for equal decisions. */
public final class DecisionJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final Map<String, SerializedString> CONSTANTS = new ConcurrentHashMap<>();
    private static final int USUAL_SIZE = 12 << 10;

    private DecisionJson() {}

    /** The bytes without a line end. */
    public static byte[] write(Decision decision) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            write(decision, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Decision decision, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", decision.title());
        constant(json, "titleName", decision.titleName());
        json.writeStringField("subject", decision.subject());
        json.writeStringField("subjectKind", lower(decision.subjectKind()));
        json.writeStringField("group", decision.group());
        json.writeNumberField("year", decision.period().year());
        json.writeStringField("outcome", decision.outcome().name());
        json.writeObjectFieldStart("score");
        ends(json, decision.score().low(), decision.score().high());
        number(json, "max", decision.score().max());
        json.writeEndObject();
        json.writeObjectFieldStart("passMark");
        ends(json, decision.passMark().low(), decision.passMark().high());
        json.writeEndObject();
        standards(decision.standards(), json);
        json.writeArrayFieldStart("criteria");
        for (Finding finding : decision.findings()) {
            finding(finding, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("reasons");
        for (Finding reason : decision.reasons()) {
            reason(reason, json);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("parameters");
        for (Map.Entry<String, String> parameter : decision.parameters().entrySet()) {
            json.writeStringField(parameter.getKey(), parameter.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("period");
        json.writeStringField("start", decision.period().start().toString());
        json.writeStringField("end", decision.period().end().toString());
        json.writeEndObject();
        json.writeStringField("rules", decision.rules());
        json.writeStringField("input", decision.input());
        json.writeEndObject();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A text of the catalogue: the same in thousands of decisions, so its bytes are kept. */
    private static void constant(JsonGenerator json, String name, String text) throws IOException {
        json.writeFieldName(name);
        json.writeString(CONSTANTS.computeIfAbsent(text, SerializedString::new));
    }

    private static void number(JsonGenerator json, String name, Points points) throws IOException {
        json.writeFieldName(name);
        if (points.isWhole()) {
            json.writeNumber(points.thousandths() / 1000);
        } else {
            json.writeNumber(points.value());
        }
    }

    private static void ends(JsonGenerator json, Points low, Points high) throws IOException {
        number(json, "low", low);
        number(json, "high", high);
    }

    private static void standards(List<StandardScore> standards, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("standards");
        for (StandardScore standard : standards) {
            Score score = standard.score();
            json.writeStartObject();
            json.writeStringField("id", standard.standard().id());
            ends(json, score.low(), score.high());
            number(json, "max", score.max());
            json.writeFieldName("floor");
            floor(standard.floor(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A number where it has an exact decimal, else the fraction as text. */
    private static void floor(@Nullable Fraction floor, JsonGenerator json) throws IOException {
        if (floor == null) {
            json.writeNull();
            return;
        }
        try {
            json.writeNumber(new BigDecimal(floor.numerator()).divide(new BigDecimal(floor.denominator())));
        } catch (ArithmeticException endless) {
            json.writeString(floor.toString());
        }
    }

    private static void finding(Finding finding, JsonGenerator json) throws IOException {
        Criterion criterion = finding.criterion();
        json.writeStartObject();
        json.writeStringField("id", criterion.id());
        json.writeFieldName("standard");
        json.writeString(criterion.standard());
        json.writeStringField("kind", lower(criterion.kind()));
        json.writeStringField("verdict", finding.verdict().name());
        ends(json, finding.low(), finding.high());
        number(json, "points", criterion.points());
        if (!criterion.partialPoints().equals(Points.ZERO)) {
            number(json, "partialPoints", criterion.partialPoints());
        }
        constant(json, "phrase", criterion.phrase());
        json.writeFieldName("facts");
        value(finding.facts(), json);
        constant(json, "limit", finding.limit());
        constant(json, "source", criterion.citation().source());
        json.writeStringField("basis", criterion.citation().basis());
        json.writeStringField("curable", lower(criterion.curable()));
        if (!finding.said().isEmpty()) {
            json.writeFieldName("said");
            value(finding.said(), json);
        }
        json.writeEndObject();
    }

    private static void reason(Finding reason, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("criterion", reason.criterion().id());
        json.writeStringField("kind", lower(reason.criterion().kind()));
        json.writeStringField("verdict", reason.verdict().name());
        number(json, "lost", reason.lost());
        json.writeFieldName("said");
        value(reason.said(), json);
        if (reason.verdict() == Verdict.UNKNOWN) {
            json.writeFieldName("missing");
            value(reason.missing(), json);
        }
        json.writeEndObject();
    }

    private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                value(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                value(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
