package vn.binhxet.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a review decided in one group, as it is recorded.
 *
 * @param households by household title, then in the group's order
 * @param own by group title; empty where the group is not listed
 * @param counts what was counted over the households in scope, as the rules want it: how many there are, then for each
 *     count what is sure and what is not
 */
public record GroupDecisions(
        ResidentialGroup group,
        List<List<DecisionCode>> households,
        List<DecisionCode> own,
        List<Long> counts,
        InputDigest inputs) {
    public GroupDecisions {
        List<List<DecisionCode>> copies = new ArrayList<>(households.size());
        households.forEach(title -> copies.add(List.copyOf(title)));
        households = List.copyOf(copies);
        own = List.copyOf(own);
        counts = List.copyOf(counts);
    }

    /** The id of the ward; "" for none. */
    public String ward() {
        String ward = group.wardId();
        return ward == null ? "" : ward;
    }

    /** The wards of some groups, by id. */
    public static Map<String, Ward> wards(List<GroupDecisions> groups) {
        return Ward.byId(
                groups,
                GroupDecisions::ward,
                GroupDecisions::counts,
                group -> group.inputs().all());
    }
}
