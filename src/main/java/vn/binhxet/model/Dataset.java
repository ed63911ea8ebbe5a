package vn.binhxet.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The facts of one review, read, repaired and joined. Groups are ordered by id.
 *
 * @param wardIds every ward that has a row or a listed group, ordered
 * @param indicators reported values of ward indicators by code
 * @param intake what was read and what was wrong with it
 */
public record Dataset(
        List<ResidentialGroup> groups,
        List<String> wardIds,
        List<Facts> units,
        Map<String, BigDecimal> indicators,
        Intake intake) {
    public Dataset {
        groups = List.copyOf(groups);
        wardIds = List.copyOf(wardIds);
        units = List.copyOf(units);
        indicators = Map.copyOf(indicators);
    }

    public long householdCount() {
        return groups.stream().mapToLong(group -> group.households().size()).sum();
    }
}
