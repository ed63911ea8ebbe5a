package vn.binhxet.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Household;
import vn.binhxet.model.Membership;
import vn.binhxet.model.ResidentialGroup;

/**
 * A row of a household or a group in which facts can be corrected: its own, a member's, an incident's, a register's.
 *
 * @param member the place of the member in the household, from 1, also of an incident's; 0 for what is no member's
 * @param row as a setting calls it; "" for the household or the group itself
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

    /**
     * The group itself first, then each register.
     *
     * @param register the dictionary's entity
     */
    public static List<CorrectableRow> of(ResidentialGroup group, Entity register) {
        List<CorrectableRow> rows = new ArrayList<>();
        rows.add(new CorrectableRow(group.facts(), 0, ""));
        Field category = register.require(FactSetting.CATEGORY);
        for (int code = 0; code < category.codes().size(); code++) {
            Facts.Builder row = new Facts.Builder(register);
            row.code(category, code);
            row.code(register.require(FactSetting.RECONCILED), group.registers().get(code) ? 1 : 0);
            rows.add(new CorrectableRow(
                    row.build(), 0, FactSetting.register(category.codes().get(code))));
        }
        return rows;
    }

    /** What may be set, in the dictionary's order: neither what is personal nor what ties rows together. */
    public List<Field> fields() {
        return isRegister()
                ? List.of(facts.entity().require(FactSetting.RECONCILED))
                : facts.entity().fields().stream()
                        .filter(field -> !Correction.isFixed(field))
                        .toList();
    }

    /** What a setting calls a fact of this row. */
    public String name(Field field) {
        if (isRegister()) {
            return row;
        }
        return row.isEmpty() ? field.name() : row + "." + field.name();
    }

    /** What a fact of this row is called in words: of a register, what is kept there. */
    public String label(Field field) {
        if (isRegister()) {
            Field category = facts.entity().require(FactSetting.CATEGORY);
            return category.labels().get((int) facts.coded(category));
        }
        return field.label();
    }

    private boolean isRegister() {
        return FactSetting.isRegister(row);
    }
}
