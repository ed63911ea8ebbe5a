package vn.binhxet.explain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.ledger.DecisionJson;
import vn.binhxet.ledger.JsonText;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Points;

/**
 * Why, for other programs: {@code {"decision": …, "gap", "scopeOpen", "markFacts", "reasons": [{criterion, verdict, low, high,
 * outcome, sameIncidentAs}], "deciders": [{criterion, missing, ifMet, ifNot}], "history": [{revision, outcome, leaf}]}};
 * low, high and outcome of a reason are those without it.
 */
public final class WhyJson {
    private WhyJson() {}

    /** @param history the decisions under the same title, oldest first */
    public static String of(Why why, List<Ledger.Past> history) {
        Map<String, Object> rest = new LinkedHashMap<>();
        rest.put("gap", number(why.gap()));
        rest.put("scopeOpen", why.isScopeOpen());
        rest.put("markFacts", why.markFacts().stream().map(Why.MarkFact::name).toList());
        rest.put("reasons", why.reasons().stream().map(WhyJson::reason).toList());
        rest.put("deciders", why.deciders().stream().map(WhyJson::decider).toList());
        List<Map<String, Object>> past = new ArrayList<>();
        for (Ledger.Past one : history) {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("revision", one.revision());
            node.put("outcome", one.outcome().name());
            node.put("leaf", one.leaf());
            past.add(node);
        }
        rest.put("history", past);
        String decision = new String(DecisionJson.write(why.decision()), StandardCharsets.UTF_8);
        return "{\"decision\":" + decision + "," + JsonText.of(rest).substring(1);
    }

    private static Map<String, @Nullable Object> reason(Why.Reason reason) {
        Map<String, @Nullable Object> node = of(reason.finding());
        node.put("low", number(reason.lowWithout()));
        node.put("high", number(reason.highWithout()));
        node.put("outcome", reason.without().name());
        node.put("sameIncidentAs", reason.sameIncident().orElse(null));
        return node;
    }

    private static Map<String, @Nullable Object> decider(Why.Decider decider) {
        Map<String, @Nullable Object> node = of(decider.finding());
        node.put("missing", decider.finding().missing());
        node.put("ifMet", decider.ifMet().name());
        node.put("ifNot", decider.ifNot().name());
        return node;
    }

    private static Map<String, @Nullable Object> of(Finding finding) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("criterion", finding.criterion().id());
        node.put("verdict", finding.verdict().name());
        return node;
    }

    private static BigDecimal number(Points points) {
        return points.value();
    }
}
