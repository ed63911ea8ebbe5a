package vn.binhxet.intake;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** Rows of cells under headings, read one after the other. */
interface Table extends Closeable {
    /** The file, or the sheet of a workbook. */
    String file();

    List<String> headings();

    /** @throws IntakeException if the rest cannot be read */
    Optional<Row> next();

    @Override
    void close();

    /** @param number the row as a person counts it */
    record Row(long number, List<String> cells) {}
}
