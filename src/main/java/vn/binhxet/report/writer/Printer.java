package vn.binhxet.report.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.binhxet.model.Progress;
import vn.binhxet.report.Format;
import vn.binhxet.report.paper.Paper;

/** Writes papers to a file, which gets its name only when it is whole. */
public final class Printer {
    private static final String UNFINISHED = ".part";

    private Printer() {}

    /**
     * @param papers of one review, at least one; a workbook holds one
     * @param threads that lay out pages
     * @param progress is told of the papers laid out, where they are many
     */
    public static void write(List<Paper> papers, Format format, Path file, int threads, Progress progress)
            throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                switch (format) {
                    case DOCX -> DocxWriter.write(papers, out, progress);
                    case PDF -> PdfWriter.write(papers, out, threads, progress);
                    case XLSX -> XlsxWriter.write(papers.get(0), out);
                }
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
