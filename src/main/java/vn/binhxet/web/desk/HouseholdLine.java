package vn.binhxet.web.desk;

import java.util.List;
import vn.binhxet.model.DecisionCode;

/**
 * A household as lists show it.
 *
 * @param head name of its head; "" where not reported or erased
 * @param folded the name as it is searched
 * @param codes its decisions, by title for households
 */
public record HouseholdLine(String id, String group, String head, String folded, List<DecisionCode> codes) {
    public HouseholdLine {
        codes = List.copyOf(codes);
    }
}
