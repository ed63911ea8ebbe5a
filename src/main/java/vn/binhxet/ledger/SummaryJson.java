package vn.binhxet.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Problem;
import vn.binhxet.model.ReviewSummary;

/** A summary for other programs. */
public final class SummaryJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SummaryJson() {}

    public static String write(ReviewSummary summary) {
        ObjectNode root = JSON.createObjectNode();
        root.put("review", summary.review());
        root.put("plan", summary.plan());
        root.put("name", summary.planName());
        root.putObject("period")
                .put("start", summary.period().start().toString())
                .put("end", summary.period().end().toString());
        ArrayNode titles = root.putArray("titles");
        summary.titles().forEach(title -> {
            ObjectNode node = titles.addObject().put("id", title.id()).put("name", title.name());
            ObjectNode outcomes = node.putObject("outcomes");
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(outcome.name(), title.outcomes().getOrDefault(outcome, 0L));
            }
            node.put("total", title.total());
        });
        ArrayNode targets = root.putArray("targets");
        summary.targets()
                .forEach(target -> targets.addObject()
                        .put("id", target.id())
                        .put("name", target.name())
                        .put("outcome", target.outcome().name()));
        ObjectNode rows = root.putObject("rows");
        rows.put("read", summary.intake().rowsRead());
        rows.put("dropped", summary.intake().rowsDropped());
        rows.put("repaired", summary.intake().rowsRepaired());
        ObjectNode tables = rows.putObject("tables");
        summary.intake()
                .rows()
                .forEach((table, read) -> tables.putObject(table)
                        .put("read", read)
                        .put("dropped", summary.intake().dropped().getOrDefault(table, 0L)));
        ObjectNode problems = root.putObject("problems");
        for (Problem.Severity severity : Problem.Severity.values()) {
            problems.put(
                    severity.name().toLowerCase(java.util.Locale.ROOT),
                    summary.intake().problems().stream()
                            .filter(problem -> problem.severity() == severity)
                            .count());
        }
        root.put("decisions", summary.decisions());
        if (summary.isTimed()) {
            root.put("seconds", summary.seconds());
            root.put("decisionsPerSecond", summary.decisionsPerSecond());
            root.put("threads", summary.threads());
        }
        root.putObject("digests").put("rules", summary.rules()).put("dataset", summary.dataset());
        root.put("root", summary.root());
        root.put("program", summary.program());
        try {
            return JSON.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
