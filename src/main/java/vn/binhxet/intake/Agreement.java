package vn.binhxet.intake;

import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Message;

/**
 * One row out of several about the same subject: what one leaves blank is filled in from another, and what they
 * contradict each other about is unknown. Where they contradict each other about a key, nothing else is trusted.
 */
final class Agreement {
    private Agreement() {}

    static Row of(List<Row> rows, Problems problems) {
        if (rows.size() == 1) {
            return rows.get(0);
        }
        List<Field> fields = rows.get(0).values().entity().fields();
        List<Field> disputed =
                fields.stream().filter(field -> !agree(rows, field)).toList();
        disputed.forEach(field -> report(rows, field, problems));
        boolean isKeyDisputed = disputed.stream().anyMatch(Field::required);
        Facts.Builder values = new Facts.Builder(rows.get(0).values().entity());
        for (Field field : fields) {
            if (field.blank() == Field.Blank.NO) {
                values.code(field, Facts.MISSING);
            }
            boolean isTrusted = field.required() || (!isKeyDisputed && !disputed.contains(field));
            rows.stream()
                    .filter(row -> isTrusted && row.says(field))
                    .min((left, right) -> text(left, field).compareTo(text(right, field)))
                    .ifPresent(row -> values.copy(field, row.values()));
        }
        return new Row(rows.stream().flatMap(row -> row.origins().stream()).toList(), values);
    }

    private static boolean agree(List<Row> rows, Field field) {
        return rows.stream()
                        .filter(row -> row.says(field))
                        .map(row -> field.type() == FieldType.TEXT ? Columns.key(text(row, field)) : text(row, field))
                        .distinct()
                        .count()
                <= 1;
    }

    private static String text(Row row, Field field) {
        return String.valueOf(row.values().build().value(field));
    }

    private static void report(List<Row> rows, Field field, Problems problems) {
        for (Row row : rows) {
            if (row.says(field)) {
                String others = rows.stream()
                        .filter(other ->
                                other.says(field) && !text(other, field).equals(text(row, field)))
                        .map(other -> where(other, field))
                        .collect(Collectors.joining("; "));
                problems.clear(
                        row.place(field),
                        field,
                        text(row, field),
                        Message.of("intake.disagree", field.label(), others));
            }
        }
    }

    private static String where(Row row, Field field) {
        Place place = row.place(field);
        return place.file() + ":" + (place.cell().isEmpty() ? place.row() : place.cell());
    }
}
