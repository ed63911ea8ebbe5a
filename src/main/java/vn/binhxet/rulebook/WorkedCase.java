package vn.binhxet.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhxet.rulebook.condition.Setting;

/**
 * One worked case of a title: facts, and what must come of them. What the case leaves out is taken from the base of its
 * file.
 *
 * @param line where it stands in its file
 * @param parameters values that replace those of the plan; null unsets one
 * @param registers the state of each register, by category
 * @param households those of the case's group; a title for households judges the only one
 */
public record WorkedCase(
        String name,
        int line,
        Expectation expected,
        Map<String, @Nullable Setting> parameters,
        CaseRow ward,
        CaseRow group,
        CaseRow registers,
        List<Homes> households) {
    public WorkedCase {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        households = List.copyOf(households);
    }

    WorkedCase with(List<Homes> others) {
        return new WorkedCase(name, line, expected, parameters, ward, group, registers, others);
    }

    /** Several households that are alike. */
    public record Homes(int count, CaseRow household, List<CaseRow> members, List<Incident> incidents) {
        public Homes {
            members = List.copyOf(members);
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * An incident of somebody in a household.
     *
     * @param member the member's place among those of the household, from 1
     */
    public record Incident(int member, CaseRow row) {}
}
