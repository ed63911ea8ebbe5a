package vn.binhxet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/**
 * Writes problems back to where they stand: a copy of the workbook with the wrong cells coloured and commented, and a
 * list of them that leads to each. Of CSV files and of large workbooks it holds only the rows concerned.
 */
public final class ProblemCopy {
    /** A workbook beyond it does not fit into memory as a whole. */
    private static final long LARGEST_WHOLE = 3 << 20;

    private final Dictionary dictionary;
    private final Message.Language language;

    public ProblemCopy(Dictionary dictionary, Message.Language language) {
        this.dictionary = dictionary;
        this.language = language;
    }

    /**
     * Writes the copy.
     *
     * @param data the workbook or folder that was read
     */
    public void write(Path data, List<Problem> problems, Path file) throws IOException {
        try (XSSFWorkbook workbook = isCopiedWhole(data) ? whole(data) : new XSSFWorkbook()) {
            Marking marking = new Marking(workbook, language);
            if (isCopiedWhole(data)) {
                marking.markInPlace(problems);
            } else {
                new Excerpt(dictionary, workbook).write(data, problems, marking);
            }
            marking.list(problems);
            try (OutputStream output = Files.newOutputStream(file)) {
                workbook.write(output);
            }
        }
    }

    private static boolean isCopiedWhole(Path data) throws IOException {
        return Files.isRegularFile(data)
                && Sources.name(data).toLowerCase(Locale.ROOT).endsWith(Sources.WORKBOOK)
                && Files.size(data) <= LARGEST_WHOLE;
    }

    /** Read from a stream, so that the original is never written to. */
    private static XSSFWorkbook whole(Path data) throws IOException {
        try (InputStream input = Files.newInputStream(data)) {
            return new XSSFWorkbook(input);
        }
    }
}
