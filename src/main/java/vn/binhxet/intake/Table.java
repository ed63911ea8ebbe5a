package vn.binhxet.intake;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Message;

/** Rows of cells, read one after the other; a heading stands somewhere above the data. */
interface Table extends Closeable {
    /** The file, or {@code file.xlsx!sheet}. */
    String file();

    /** @throws IntakeException if the rest cannot be read */
    Optional<Row> next();

    /** Whether its cells have addresses such as C7. */
    boolean isSheet();

    /** Tells what is unusual about the table as a whole, once it is read. */
    default void report(Problems problems) {}

    @Override
    void close();

    /**
     * One row.
     *
     * @param number the row as a person counts it
     * @param wrong cells that hold no value to read, by column: an error, a formula never calculated
     * @param fromAbove columns whose cell is merged with one above and repeats its text
     */
    record Row(long number, List<String> cells, Map<Integer, Message> wrong, Set<Integer> fromAbove) {
        static Row of(long number, List<String> cells) {
            return new Row(number, cells, Map.of(), Set.of());
        }

        /** Whether its cells are nothing but their texts. */
        boolean isPlain() {
            return wrong.isEmpty() && fromAbove.isEmpty();
        }
    }
}
