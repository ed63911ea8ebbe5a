package vn.binhxet.intake;

import java.io.Serializable;

/**
 * A place in the input as a person finds it.
 *
 * @param file the file's name, or {@code file.xlsx!sheet}
 * @param row the line or row as a person counts it; 0 where the whole file is meant
 * @param column the column's heading
 * @param cell the address in a sheet, such as C7; empty in a text file
 */
record Place(String file, long row, String column, String cell) implements Serializable {
    static Place of(String file) {
        return of(file, 0);
    }

    static Place of(String file, long row) {
        return new Place(file, row, "", "");
    }
}
