package vn.binhxet.intake;

import java.util.Comparator;
import java.util.List;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;

/**
 * The values of one row while the dataset is put together.
 *
 * @param origins where they came from; several where registers were merged
 */
record Row(List<Origin> origins, Facts.Builder values) {
    /** One row of one table. */
    record Origin(Columns columns, long number) {
        Place place(Field field) {
            return columns.place(number, field);
        }
    }

    /** By every value in turn: the same order whatever the order of the files. */
    static final Comparator<Facts> BY_VALUES = (left, right) -> {
        for (Field field : left.entity().fields()) {
            int order = field.type().isCoded()
                    ? Long.compare(left.coded(field), right.coded(field))
                    : String.valueOf(left.value(field)).compareTo(String.valueOf(right.value(field)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    };

    String text(String field) {
        String text = values.text(values.entity().require(field));
        return text == null ? "" : text;
    }

    /** The row as a person counts it, in the first table it came from. */
    long number() {
        return origins.get(0).number();
    }

    Place place(String field) {
        return place(values.entity().require(field));
    }

    /** Where a value stands: in the first table that has a column for it. */
    Place place(Field field) {
        return place(origins, field);
    }

    /** Where a value of a row with these origins stands. */
    static Place place(List<Origin> origins, Field field) {
        return origins.stream()
                .filter(origin -> origin.columns().has(field))
                .findFirst()
                .orElse(origins.get(0))
                .place(field);
    }

    /** Whether anything was written, a blank that has a meaning left out. */
    boolean says(Field field) {
        if (!field.type().isCoded()) {
            return values.isKnown(field);
        }
        long value = values.coded(field);
        return value != Facts.MISSING && value != Facts.ALWAYS && value != Facts.NEVER;
    }
}
