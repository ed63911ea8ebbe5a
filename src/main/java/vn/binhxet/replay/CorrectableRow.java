package vn.binhxet.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;

/**
 * A row of a household in which facts can be corrected: its own, a member's, an incident's.
 *
 * @param member the place of the member in the household, from 1, also of an incident's; 0 for the household itself
 * @param row as a setting calls it; "" for the household itself
 */
public record CorrectableRow(Facts facts, int member, String row) {
    /** The household itself first, then each member, followed by its incidents; every incident once. */
    public static List<CorrectableRow> of(Household household) {
        List<CorrectableRow> rows = new ArrayList<>();
        rows.add(new CorrectableRow(household.facts(), 0, ""));
        Set<String> incidents = new HashSet<>();
        for (int place = 0; place < household.memberships().size(); place++) {
            Membership membership = household.memberships().get(place);
            rows.add(new CorrectableRow(membership.member(), place + 1, FactSetting.member(place)));
            for (Facts incident : membership.incidents()) {
                String id =
                        Objects.requireNonNull(incident.text(incident.entity().require("id")));
                if (incidents.add(id)) {
                    rows.add(new CorrectableRow(incident, place + 1, FactSetting.incident(id)));
                }
            }
        }
        return rows;
    }

    /** What may be set, in the dictionary's order: neither what is personal nor what ties rows together. */
    public List<Field> fields() {
        return facts.entity().fields().stream()
                .filter(field -> !Correction.isFixed(field))
                .toList();
    }

    /** What a setting calls a fact of this row. */
    public String name(Field field) {
        return row.isEmpty() ? field.name() : row + "." + field.name();
    }
}
