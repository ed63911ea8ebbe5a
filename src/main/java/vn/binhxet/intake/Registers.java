package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;

/** Which official registers are reconciled for which groups: a row names the group, or means the whole ward. */
final class Registers {
    private record Reconciled(long category, String group) {}

    private final List<Row> rows;
    private final int categories;
    private final Set<Reconciled> reconciled = new HashSet<>();

    Registers(List<Row> rows, Entity register) {
        this.rows = rows;
        Field category = register.require("category");
        Field state = register.require("reconciled");
        this.categories = category.codes().size();
        for (Row row : rows) {
            if (row.values().coded(state) == 1) {
                reconciled.add(new Reconciled(row.values().coded(category), row.text("group_id")));
            }
        }
    }

    /** By place in the list of categories. */
    List<Boolean> reconciled(String group) {
        List<Boolean> states = new ArrayList<>();
        for (int category = 0; category < categories; category++) {
            states.add(reconciled.contains(new Reconciled(category, group))
                    || reconciled.contains(new Reconciled(category, "")));
        }
        return states;
    }

    void reportStrangers(Set<String> listed, Set<String> used, Problems problems) {
        for (Row row : rows) {
            String group = row.text("group_id");
            if (!group.isEmpty() && !listed.contains(group) && !used.contains(group)) {
                problems.warn(row.place("group_id"), group, Message.of("intake.registerGroup"));
            }
        }
    }
}
