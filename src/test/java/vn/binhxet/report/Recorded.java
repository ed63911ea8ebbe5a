package vn.binhxet.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.binhxet.TestRules;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Progress;
import vn.binhxet.replay.Contents;
import vn.binhxet.replay.Replay;
import vn.binhxet.report.form.Press;
import vn.binhxet.report.form.Templates;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Cell;
import vn.binhxet.report.paper.Paper;
import vn.binhxet.report.writer.Printer;

/** Reviews on record, and papers made of them. */
record Recorded(Ledger ledger) implements AutoCloseable {
    static final List<String> PLANS =
            List.of("yen-bai-city-2023", "my-phu-2024", "nguyen-dai-nang-2026", "yen-bai-ward-2026", "minh-tan-2024");
    static final String LARGEST = "minh-tan-2024";
    static final Author AUTHOR = new Author("test", Instant.EPOCH, Optional.empty());

    /** @param plans whose fixtures are reviewed */
    static Recorded of(Path folder, List<String> plans) {
        return of(folder, plans, plan -> Path.of("fixtures", plan, "data"));
    }

    /** Where the data of a plan are. */
    interface Data {
        Path of(String plan);
    }

    static Recorded of(Path folder, List<String> plans, Data data) {
        Ledger ledger = Ledger.write(folder.resolve("ledger.db").toString());
        for (String plan : plans) {
            ledger.record(
                    Contents.of(TestRules.review(TestRules.book(), plan, data.of(plan)), "test"),
                    false,
                    2,
                    AUTHOR,
                    () -> {},
                    Progress.SILENT);
        }
        return new Recorded(ledger);
    }

    Replay replay(String plan) {
        RecordedReview review = ledger.reviews().stream()
                .filter(known -> known.campaign().plan().equals(plan))
                .findFirst()
                .orElseThrow();
        return new Replay(ledger, review);
    }

    List<Paper> papers(String plan, Form form) {
        return papers(replay(plan), request(form, Optional.empty(), Formalities.unknown()));
    }

    static List<Paper> papers(Replay replay, Request request) {
        return new Press(replay, Optional.empty(), request, new Templates(Optional.empty())).papers(Progress.SILENT);
    }

    static Request request(Form form, Optional<String> group, Formalities formalities) {
        return new Request(form, Optional.empty(), group, Optional.empty(), Optional.empty(), formalities);
    }

    static Path written(Path folder, List<Paper> papers, Format format) throws IOException {
        Path file = Files.createTempFile(folder, "paper", format.ending());
        Printer.write(papers, format, file, 2, Progress.SILENT);
        return file;
    }

    static String pdfText(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    static Stream<Block.Table> tables(List<Paper> papers) {
        return papers.stream()
                .flatMap(paper -> paper.blocks().stream())
                .filter(block -> block instanceof Block.Table)
                .map(block -> (Block.Table) block);
    }

    static Stream<List<Cell>> rows(Block.Table table) {
        return table.rows().stream()
                .filter(row -> row instanceof Block.Row.Cells)
                .map(row -> ((Block.Row.Cells) row).cells());
    }

    /** Every word of a paper. */
    static String words(List<Paper> papers) {
        StringBuilder words = new StringBuilder();
        for (Paper paper : papers) {
            for (Block block : paper.blocks()) {
                words.append(block).append('\n');
            }
        }
        return words.toString();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
