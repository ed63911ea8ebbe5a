package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;

/**
 * Rows of one entity from several files or sheets (police, tax, poverty list) become one row for each key.
 *
 * <p>A table may leave out the later columns of a key: a list of persons without their household speaks of every
 * household the person belongs to. Where one table has several rows for a key, such as a person who left a household and
 * came back, the others' facts go to each of them.
 */
final class Merge {
    /** What ties rows of different tables together. */
    private static final Map<String, List<String>> KEYS = Map.of(
            Dictionary.HOUSEHOLD, List.of("id"),
            Dictionary.MEMBER, List.of("id", "household_id"),
            Dictionary.INCIDENT, List.of("id"),
            Dictionary.REGISTER, List.of("category", "group_id"),
            Dictionary.GROUP, List.of("id"),
            Dictionary.WARD, List.of("id"),
            Dictionary.UNIT, List.of("id"),
            Dictionary.INDICATOR, List.of("code"));
    /** Entities of which one table may have several rows for a key. */
    private static final Set<String> REPEATED = Set.of(Dictionary.MEMBER, Dictionary.INCIDENT, Dictionary.REGISTER);

    private final Entity entity;
    private final Problems problems;
    private final List<Field> key;

    Merge(Entity entity, Problems problems) {
        this.entity = entity;
        this.problems = problems;
        this.key = key(entity);
    }

    private static List<Field> key(Entity entity) {
        return Objects.requireNonNull(KEYS.get(entity.name())).stream()
                .map(entity::require)
                .toList();
    }

    /** The field that every table of an entity must have a column for. */
    static Field firstKey(Entity entity) {
        return key(entity).get(0);
    }

    /** @param tables rows by table, in an order that does not depend on how files were listed */
    List<Row> of(List<List<Row>> tables) {
        List<Row> merged = new ArrayList<>();
        Map<List<Object>, List<List<Row>>> byKey = new LinkedHashMap<>();
        Map<Object, List<Row>> partial = new LinkedHashMap<>();
        for (int table = 0; table < tables.size(); table++) {
            for (Row row : single(tables.get(table))) {
                List<Object> values = key(row);
                if (values.isEmpty()) {
                    merged.add(row);
                } else if (values.size() < key.size()) {
                    partial.computeIfAbsent(values.get(0), first -> new ArrayList<>())
                            .add(row);
                } else {
                    byKey.computeIfAbsent(values, first -> blankTables(tables.size()))
                            .get(table)
                            .add(row);
                }
            }
        }
        addPartial(byKey, partial).forEach(merged::add);
        byKey.values().forEach(rows -> merged.addAll(joined(rows)));
        return merged;
    }

    private Collection<Row> single(List<Row> rows) {
        return REPEATED.contains(entity.name())
                ? rows
                : Duplicates.resolve(rows, key.get(0).name(), problems).values();
    }

    private static List<List<Row>> blankTables(int count) {
        List<List<Row>> tables = new ArrayList<>();
        for (int table = 0; table < count; table++) {
            tables.add(new ArrayList<>(1));
        }
        return tables;
    }

    /** The key's values from the first that is missing on left out; a register without a group means the whole ward. */
    private List<Object> key(Row row) {
        List<Object> values = new ArrayList<>(key.size());
        for (Field field : key) {
            if (row.says(field)) {
                values.add(field.type().isCoded() ? (Object) row.values().coded(field) : row.text(field.name()));
            } else if (field.required()) {
                break;
            } else {
                values.add("");
            }
        }
        return values;
    }

    /** @return rows with part of a key that no other row has */
    private static List<Row> addPartial(Map<List<Object>, List<List<Row>>> byKey, Map<Object, List<Row>> partial) {
        byKey.forEach((values, tables) -> {
            List<Row> rows = partial.get(values.get(0));
            if (rows != null) {
                rows.forEach(row -> tables.add(List.of(row)));
            }
        });
        byKey.keySet().forEach(values -> partial.remove(values.get(0)));
        return partial.values().stream().flatMap(List::stream).toList();
    }

    private List<Row> joined(List<List<Row>> tables) {
        List<Row> once = new ArrayList<>();
        List<Row> repeated = new ArrayList<>();
        tables.forEach(rows -> (rows.size() > 1 ? repeated : once).addAll(rows));
        if (repeated.isEmpty()) {
            return List.of(Agreement.of(once, problems));
        }
        return repeated.stream()
                .map(row -> {
                    List<Row> all = new ArrayList<>(List.of(row));
                    all.addAll(once);
                    return Agreement.of(all, problems);
                })
                .toList();
    }
}
