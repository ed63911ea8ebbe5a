package vn.binhxet.intake;

import java.util.Comparator;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;

/** The values of one row while the dataset is put together, with the place they came from. */
record Row(String file, long number, Columns columns, Facts.Builder values) {
    String text(String field) {
        String text = values.text(values.entity().require(field));
        return text == null ? "" : text;
    }

    String heading(String field) {
        return columns.heading(values.entity().require(field));
    }

    String heading(Field field) {
        return columns.heading(field);
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
}
