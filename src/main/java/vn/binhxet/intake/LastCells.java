package vn.binhxet.intake;

import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;

/**
 * What the last cell of each field was read as, where values are whole numbers: registers say the same row after row, and
 * what was read need not be read again.
 */
final class LastCells {
    private final @Nullable String[] texts;
    private final long[] values;

    LastCells(Entity entity) {
        this.texts = new String[entity.codedCount()];
        this.values = new long[entity.codedCount()];
    }

    /**
     * Puts the value of a cell into a row, if the last cell of its field said the same.
     *
     * @return whether it did
     */
    boolean repeat(Field field, String text, Facts.Builder row) {
        boolean isSame = field.type().isCoded() && text.equals(texts[field.slot()]);
        if (isSame) {
            row.code(field, values[field.slot()]);
        }
        return isSame;
    }

    /** Keeps what a cell was read as. */
    void keep(Field field, String text, Facts.Builder row) {
        if (field.type().isCoded()) {
            texts[field.slot()] = text;
            values[field.slot()] = row.coded(field);
        }
    }
}
