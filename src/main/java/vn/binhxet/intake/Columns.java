package vn.binhxet.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;

/**
 * Which column of a table holds which field: by field name or Vietnamese label, in any case, with or without
 * diacritics.
 */
final class Columns {
    private final List<@Nullable Field> fields = new ArrayList<>();
    private final List<String> headings;

    private Columns(List<String> headings) {
        this.headings = headings;
    }

    static Columns match(Table table, Entity entity, Problems problems) {
        Map<String, Field> known = new HashMap<>();
        entity.fields().forEach(field -> known.put(key(field.label()), field));
        entity.fields().forEach(field -> known.put(key(field.name()), field));
        Columns columns = new Columns(table.headings());
        Set<Field> taken = new HashSet<>();
        for (String heading : table.headings()) {
            Field field = known.get(key(heading));
            if (field == null) {
                if (!heading.isBlank()) {
                    problems.warn(table.file(), 1, heading, "", Message.of("intake.unknownColumn"));
                }
            } else if (!taken.add(field)) {
                problems.ignore(
                        table.file(), 1, heading, field.name(), "", Message.of("intake.twiceColumn", field.label()));
                field = null;
            }
            columns.fields.add(field);
        }
        for (Field field : entity.fields()) {
            if (field.required() && !taken.contains(field)) {
                throw new IntakeException(
                        table.file(), 1, Message.of("intake.noKeyColumn", field.label(), field.name()));
            }
        }
        return columns;
    }

    /** The heading as it is compared: plain letters and digits, single spaces. */
    static String key(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    int count() {
        return fields.size();
    }

    @Nullable
    Field field(int column) {
        return fields.get(column);
    }

    String heading(int column) {
        return headings.get(column);
    }

    /** The heading under which a field stands, or its label where it has no column. */
    String heading(Field field) {
        int column = fields.indexOf(field);
        return column < 0 ? field.label() : headings.get(column);
    }
}
