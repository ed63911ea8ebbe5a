package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;

/** Two rows with one key: neither is trusted. The subject stays once, where it sorts first, its other facts unknown. */
final class Duplicates {
    private Duplicates() {}

    /** @return rows by key, in the order of their first row */
    static Map<String, Row> resolve(List<Row> rows, String key, Problems problems) {
        Map<String, Row> single = new LinkedHashMap<>(rows.size() * 2);
        Map<String, List<Row>> clashes = new LinkedHashMap<>();
        for (Row row : rows) {
            Row earlier = single.putIfAbsent(row.text(key), row);
            if (earlier != null) {
                clashes.computeIfAbsent(row.text(key), id -> new ArrayList<>(List.of(earlier)))
                        .add(row);
            }
        }
        clashes.forEach((id, clashing) -> single.put(id, untrusted(clashing, key, problems)));
        return single;
    }

    private static Row untrusted(List<Row> clashing, String key, Problems problems) {
        Entity entity = clashing.get(0).values().entity();
        Field keyField = entity.require(key);
        for (Row row : clashing) {
            problems.clear(
                    row.place(key),
                    keyField,
                    row.text(key),
                    Message.of("intake.duplicate", keyField.label(), numbers(clashing, row)));
        }
        Row first = clashing.stream()
                .min(Comparator.comparing(row -> required(row.values())))
                .orElseThrow();
        Facts.Builder kept = new Facts.Builder(entity);
        for (Field field : entity.fields()) {
            if (field.required()) {
                kept.copy(field, first.values());
            }
        }
        return new Row(first.origins(), kept);
    }

    private static String numbers(List<Row> clashing, Row except) {
        List<String> numbers = new ArrayList<>();
        for (Row row : clashing) {
            if (row.number() != except.number()) {
                numbers.add(Long.toString(row.number()));
            }
        }
        return String.join(", ", numbers);
    }

    private static String required(Facts.Builder values) {
        StringBuilder required = new StringBuilder();
        for (Field field : values.entity().fields()) {
            if (field.required()) {
                required.append(
                                field.type().isCoded()
                                        ? field.codes().get((int) values.coded(field))
                                        : String.valueOf(values.text(field)))
                        .append('\0');
            }
        }
        return required.toString();
    }
}
