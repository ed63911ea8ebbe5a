package vn.binhxet.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A residential group with its households, ordered by id: the unit of work of a review.
 *
 * @param isListed whether the dataset has a row of it; an unlisted one is no subject, only the place of its households
 * @param wardId null only where the group is not listed
 * @param facts blank where the group is not listed
 * @param ward the ward's row, blank where the dataset has none
 * @param registers by place in the list of register categories, whether that register is reconciled for this group
 */
public record ResidentialGroup(
        String id,
        boolean isListed,
        @Nullable String wardId,
        Facts facts,
        Facts ward,
        List<Boolean> registers,
        List<Household> households) {
    public ResidentialGroup {
        registers = List.copyOf(registers);
        households = List.copyOf(households);
    }
}
