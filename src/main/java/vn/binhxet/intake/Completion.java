package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;

/** The last look at rows of one entity once they are read and merged: keys must be there, parts fit into their whole. */
final class Completion {
    private final Problems problems;
    private final List<Field> keys;
    private final List<Part> parts;
    private final List<Field> silentlyNo;

    Completion(Entity entity, Problems problems) {
        this.problems = problems;
        this.keys = entity.fields().stream().filter(Field::required).toList();
        this.parts = entity.fields().stream()
                .filter(part -> part.whole() != null && !part.whole().startsWith(Dictionary.GROUP + "."))
                .map(part -> new Part(part, entity.require(String.valueOf(part.whole()))))
                .toList();
        this.silentlyNo = entity.fields().stream()
                .filter(field -> field.blank() == Field.Blank.NO)
                .toList();
    }

    /** A count and what it is a part of. */
    private record Part(Field part, Field whole) {}

    /** Whether a row stays: with all its keys. */
    boolean keeps(Row row) {
        if (!hasKeys(row)) {
            return false;
        }
        clearParts(row);
        settleBlanks(row);
        return true;
    }

    private boolean hasKeys(Row row) {
        for (Field key : keys) {
            if (!row.values().isKnown(key)) {
                problems.drop(row.place(key), key, Message.of("intake.noKey", key.label()));
                return false;
            }
        }
        return true;
    }

    /** A part greater than its whole: neither can be trusted. */
    private void clearParts(Row row) {
        List<Field> untrusted = new ArrayList<>(0);
        for (Part pair : parts) {
            Field part = pair.part();
            Field whole = pair.whole();
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
        for (Field field : silentlyNo) {
            if (!row.says(field)) {
                row.values().clear(field);
            }
        }
    }
}
