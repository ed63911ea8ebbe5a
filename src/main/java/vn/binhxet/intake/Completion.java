package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;

/** The last look at rows of one entity once they are read and merged: keys must be there, parts fit into their whole. */
final class Completion {
    private final Entity entity;
    private final Problems problems;

    Completion(Entity entity, Problems problems) {
        this.entity = entity;
        this.problems = problems;
    }

    /** The rows that stay: those with all their keys. */
    List<Row> of(List<Row> rows) {
        List<Row> kept = new ArrayList<>(rows.size());
        for (Row row : rows) {
            if (hasKeys(row)) {
                clearParts(row);
                settleBlanks(row);
                kept.add(row);
            }
        }
        return kept;
    }

    private boolean hasKeys(Row row) {
        for (Field field : entity.fields()) {
            if (field.required() && !row.values().isKnown(field)) {
                problems.drop(row.place(field), field, Message.of("intake.noKey", field.label()));
                return false;
            }
        }
        return true;
    }

    /** A part greater than its whole: neither can be trusted. */
    private void clearParts(Row row) {
        List<Field> untrusted = new ArrayList<>();
        for (Field part : entity.fields()) {
            String name = part.whole();
            if (name == null || name.startsWith(Dictionary.GROUP + ".")) {
                continue;
            }
            Field whole = entity.require(name);
            if (row.values().isKnown(part)
                    && row.values().isKnown(whole)
                    && row.values().coded(part) > row.values().coded(whole)) {
                reportPart(row, part, whole, row.values().coded(whole));
                untrusted.add(part);
                untrusted.add(whole);
            }
        }
        untrusted.forEach(row.values()::clear);
    }

    private void reportPart(Row row, Field part, Field whole, long most) {
        long value = row.values().coded(part);
        Message message = Message.of("intake.part", part.label(), value, whole.label(), most);
        problems.clear(row.place(part), part, Long.toString(value), message);
        problems.clear(row.place(whole), whole, Long.toString(most), message);
    }

    /** A yes/no answer whose blank means no was kept apart from a written "no" until now. */
    private void settleBlanks(Row row) {
        for (Field field : entity.fields()) {
            if (field.blank() == Field.Blank.NO && !row.says(field)) {
                row.values().clear(field);
            }
        }
    }
}
