package vn.binhxet.intake;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A part of a file, to be read by anybody who finds the file under the same path.
 *
 * @param number where it stands among the slices
 * @param table the number of its table
 * @param first its first row group; 0 in a file without
 * @param end the row group after its last
 */
public record Slice(int number, int table, String path, int first, int end) implements Serializable {
    /** Its rows below the heading. */
    HeadedTable open(Columns columns) {
        Path file = Path.of(path);
        Table opened = path.toLowerCase(Locale.ROOT).endsWith(Sources.COLUMNS)
                ? ParquetTable.open(file, first, end)
                : CsvTable.open(file);
        return first == 0 ? HeadedTable.of(opened, columns.entity()).orElseThrow() : HeadedTable.below(opened);
    }
}
