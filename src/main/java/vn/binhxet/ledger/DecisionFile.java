package vn.binhxet.ledger;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Citation;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.CriterionKind;
import vn.binhxet.model.Curable;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Mark;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Period;
import vn.binhxet.model.Points;
import vn.binhxet.model.Score;
import vn.binhxet.model.Standard;
import vn.binhxet.model.StandardScore;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Verdict;

/** Reads decisions back from {@code decisions.jsonl}. */
public final class DecisionFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path file;

    public DecisionFile(Path file) {
        this.file = file;
    }

    /**
     * The decisions about one subject, in the order they were written.
     *
     * @throws IOException if the file cannot be read
     */
    public List<Decision> about(String subject) throws IOException {
        String key = "\"subject\":" + JSON.writeValueAsString(subject) + ",";
        List<Decision> decisions = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(key)) {
                    decisions.add(read(JSON.readTree(line)));
                }
            }
        }
        return decisions.stream()
                .filter(decision -> decision.subject().equals(subject))
                .toList();
    }

    /** Reads what {@link DecisionJson} wrote. */
    static Decision read(JsonNode json) {
        List<StandardScore> scores = new ArrayList<>();
        for (JsonNode standard : json.get("standards")) {
            Score score = score(standard);
            Standard of = new Standard(text(standard, "id"), "", score.max());
            scores.add(new StandardScore(of, score, floor(standard.get("floor"))));
        }
        List<Finding> findings = new ArrayList<>();
        json.get("criteria").forEach(criterion -> findings.add(finding(criterion)));
        Map<String, String> parameters = new LinkedHashMap<>();
        json.get("parameters")
                .properties()
                .forEach(
                        field -> parameters.put(field.getKey(), field.getValue().asText()));
        JsonNode mark = json.get("passMark");
        return new Decision(
                text(json, "title"),
                text(json, "titleName"),
                SubjectKind.valueOf(text(json, "subjectKind").toUpperCase(Locale.ROOT)),
                text(json, "subject"),
                text(json, "group"),
                new Period(
                        LocalDate.parse(text(json.get("period"), "start")),
                        LocalDate.parse(text(json.get("period"), "end"))),
                Outcome.valueOf(text(json, "outcome")),
                score(json.get("score")),
                new Mark(points(mark, "low"), points(mark, "high")),
                scores,
                findings,
                parameters,
                text(json, "rules"),
                text(json, "input"));
    }

    private static Finding finding(JsonNode json) {
        Criterion criterion = new Criterion(
                text(json, "id"),
                json.get("standard").isNull() ? null : text(json, "standard"),
                CriterionKind.valueOf(text(json, "kind").toUpperCase(Locale.ROOT)),
                points(json, "points"),
                json.has("partialPoints") ? points(json, "partialPoints") : Points.ZERO,
                text(json, "phrase"),
                Curable.valueOf(text(json, "curable").toUpperCase(Locale.ROOT)),
                new Citation(text(json, "source"), text(json, "basis")),
                Map.of());
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        json.get("facts")
                .properties()
                .forEach(field -> facts.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class)));
        List<String> said = new ArrayList<>();
        json.path("said").forEach(reason -> said.add(reason.asText()));
        return new Finding(criterion, Verdict.valueOf(text(json, "verdict")), facts, text(json, "limit"), said);
    }

    private static String text(JsonNode json, String name) {
        return json.get(name).asText();
    }

    private static Points points(JsonNode json, String name) {
        return Points.of(json.get(name).decimalValue());
    }

    private static Score score(JsonNode json) {
        return new Score(points(json, "low"), points(json, "high"), points(json, "max"));
    }

    private static @Nullable Fraction floor(JsonNode floor) {
        if (floor.isNull()) {
            return null;
        }
        return floor.isTextual() ? Fraction.parse(floor.asText()) : Fraction.of(new BigDecimal(floor.asText()));
    }
}
