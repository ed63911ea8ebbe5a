package vn.binhxet.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.binhxet.intake.Template;
import vn.binhxet.rulebook.FieldsRead;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.RuleBook;

/** The workbook to fill in for a plan, as its rules ask for it. */
public final class PlanTemplate {
    private PlanTemplate() {}

    /**
     * @param isWhole whether the fields that the plan does not read follow behind those it reads
     * @param households how many rows are ready to be filled in
     * @throws vn.binhxet.rulebook.RulesException if there is no such plan
     */
    public static Template of(RuleBook book, String plan, boolean isWhole, int households) {
        Plan chosen = book.plan(plan);
        Map<String, String> indicators = new LinkedHashMap<>();
        chosen.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator.name()));
        return new Template(
                chosen.name(),
                chosen.period(),
                indicators,
                FieldsRead.of(book.forReview(plan, chosen.period())),
                isWhole,
                households);
    }
}
