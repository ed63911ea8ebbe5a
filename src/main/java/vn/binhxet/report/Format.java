package vn.binhxet.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of file a paper is written as. */
public enum Format {
    /** to be edited and signed */
    DOCX,
    /** to be printed and sent */
    PDF,
    /** to be counted with */
    XLSX;

    /** With the dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name ends in; empty where it is none of these. */
    public static Optional<Format> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending()))
                .findFirst();
    }
}
