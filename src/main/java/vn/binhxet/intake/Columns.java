package vn.binhxet.intake;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.CellReference;
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
    private final Heading heading;
    private final Entity entity;

    private Columns(Heading heading, Entity entity) {
        this.heading = heading;
        this.entity = entity;
    }

    /** A row that names the columns of a table. */
    record Heading(String entity, String file, boolean isSheet, long row, List<String> cells) implements Serializable {
        Heading {
            cells = List.copyOf(cells);
        }

        static Heading of(Entity entity, Table table, Table.Row row) {
            return new Heading(entity.name(), table.file(), table.isSheet(), row.number(), row.cells());
        }
    }

    /** Reads the heading of a table of some entity; columns that mean nothing to it are told. */
    static Columns match(Heading heading, Entity entity, Problems problems) {
        Map<String, Field> known = known(entity);
        Columns columns = new Columns(heading, entity);
        Set<Field> taken = new HashSet<>();
        for (String text : heading.cells()) {
            Field field = known.get(key(text));
            Place place = columns.place(heading.row(), columns.fields.size());
            if (field == null) {
                if (!text.isBlank() && !Template.isOwn(text)) {
                    problems.warn(place, "", Message.of("intake.unknownColumn"));
                }
            } else if (!taken.add(field)) {
                problems.ignore(place, field.name(), "", Message.of("intake.twiceColumn", field.label()));
                field = null;
            }
            columns.fields.add(field);
        }
        return columns;
    }

    /** The fields that a row would be the heading of. */
    static Set<Field> named(Table.Row row, Entity entity) {
        Map<String, Field> known = known(entity);
        Set<Field> named = new HashSet<>();
        for (String text : row.cells()) {
            Field field = known.get(key(text));
            if (field != null) {
                named.add(field);
            }
        }
        return named;
    }

    private static Map<String, Field> known(Entity entity) {
        Map<String, Field> known = new HashMap<>();
        entity.fields().forEach(field -> known.put(key(field.label()), field));
        entity.fields().forEach(field -> known.put(key(field.name()), field));
        return known;
    }

    /** A name as it is compared: plain letters and digits, single spaces. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    /** @throws IntakeException if one of the fields has no column */
    void require(List<Field> required) {
        for (Field field : required) {
            if (!has(field)) {
                throw new IntakeException(
                        heading.file(), heading.row(), Message.of("intake.noKeyColumn", field.label(), field.name()));
            }
        }
    }

    Entity entity() {
        return entity;
    }

    Heading heading() {
        return heading;
    }

    int count() {
        return fields.size();
    }

    boolean has(Field field) {
        return fields.contains(field);
    }

    @Nullable
    Field field(int column) {
        return fields.get(column);
    }

    Place place(long row, int column) {
        String cell = heading.isSheet() ? CellReference.convertNumToColString(column) + row : "";
        return new Place(heading.file(), row, heading.cells().get(column), cell);
    }

    /** Where a field stands; under its label where it has no column. */
    Place place(long row, Field field) {
        int column = fields.indexOf(field);
        return column < 0 ? new Place(heading.file(), row, field.label(), "") : place(row, column);
    }

    /** The row as a whole. */
    Place place(long row) {
        return Place.of(heading.file(), row);
    }
}
