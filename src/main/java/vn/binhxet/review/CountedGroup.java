package vn.binhxet.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.rulebook.condition.Tally;

/**
 * A group whose households are decided and counted.
 *
 * @param group households without incidents may be left out: nobody asks for them any more
 * @param tally over the households in scope
 */
record CountedGroup(ResidentialGroup group, Tally tally) {
    /** What stays of a group once its households are decided. */
    CountedGroup small() {
        return new CountedGroup(
                new ResidentialGroup(
                        group.id(),
                        group.isListed(),
                        group.wardId(),
                        group.facts(),
                        group.ward(),
                        group.registers(),
                        group.households().stream()
                                .filter(household -> household.memberships().stream()
                                        .anyMatch(membership ->
                                                !membership.incidents().isEmpty()))
                                .toList()),
                tally);
    }

    /** What is counted over wards, by their ids. */
    static Map<String, Tally> wards(List<CountedGroup> groups) {
        Map<String, Tally> wards = new TreeMap<>();
        for (CountedGroup group : groups) {
            String ward = group.group().wardId();
            if (ward != null) {
                wards.computeIfAbsent(ward, id -> new Tally(group.tally().aggregates()))
                        .merge(group.tally());
            }
        }
        return wards;
    }
}
