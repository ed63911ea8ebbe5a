package vn.binhxet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import vn.binhxet.model.Outcome;
import vn.binhxet.replay.Replay;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Cell;
import vn.binhxet.report.paper.Paper;

/** The files that papers are written to, opened again. */
class FilesTest {
    private static final String GROUP = "T00002";
    private static final int TWIPS_IN_30_MM = 1700;
    private static final int TWIPS_IN_20_MM = 1133;
    private static final int TWIPS_IN_15_MM = 850;

    @TempDir
    static Path folder;

    private static Recorded recorded;
    private static Replay replay;
    private static List<Paper> list;
    private static Path pages;

    @BeforeAll
    static void record() throws IOException {
        recorded = Recorded.of(folder, List.of(Recorded.LARGEST));
        replay = recorded.replay(Recorded.LARGEST);
        list = ofGroup(Form.PASSED);
        pages = Recorded.written(folder, list, Format.PDF);
    }

    @AfterAll
    static void close() {
        recorded.close();
    }

    private static List<Paper> ofGroup(Form form) {
        return Recorded.papers(replay, Recorded.request(form, Optional.of(GROUP), Formalities.unknown()));
    }

    @Test
    void aPdfHoldsEveryNameAsItIsWrittenAndCanBeSearched() throws IOException {
        String text = Recorded.pdfText(pages);
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        Recorded.tables(list)
                .flatMap(Recorded::rows)
                .map(row -> row.get(1).shown())
                .forEach(name -> assertThat(text).contains(name));
        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Trang 1/")
                .contains(replay.review().id(), replay.review().root());
    }

    @Test
    void everyVietnameseLetterIsInThePdf() throws IOException {
        String letters = "đ ỹ ượ ỡ ặ ẵ ậ ẫ ể ễ ộ ỗ ử ữ ỵ Đ Ỹ ƯỢ Ỡ Ặ Phường “Nguyễn” & <tổ> số 1";
        Block.Text text = new Block.Text(Block.Style.BODY, List.of(new Block.Span(letters, true)));
        Paper paper = new Paper("Chữ", List.of(text), new Block.Seal("x", List.of("ỡ"), "ặ"));
        assertThat(Recorded.pdfText(Recorded.written(folder, List.of(paper), Format.PDF)))
                .contains(letters);
    }

    @Test
    void headingsOfAListRepeatOnEveryPageAndTheFontIsWhole() throws IOException {
        try (PDDocument document = Loader.loadPDF(pages.toFile())) {
            int count = document.getNumberOfPages();
            assertThat(count).isGreaterThan(2);
            assertThat(Recorded.pdfText(pages).split("Họ và tên chủ hộ", -1)).hasSizeGreaterThanOrEqualTo(count);
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name).isEmbedded())
                        .isTrue();
            }
        }
    }

    @Test
    void lettersAreBoundIntoOnePdfEachCountingItsOwnPages() throws IOException {
        List<Paper> letters = ofGroup(Form.NOTICE);
        String text = Recorded.pdfText(Recorded.written(folder, letters, Format.PDF));
        assertThat(text.split("Trang 1/", -1)).hasSize(letters.size() + 1);
    }

    @Test
    void aDocumentHasTheDecreesPageAndLetters() throws IOException {
        Path file = Recorded.written(folder, recorded.papers(Recorded.LARGEST, Form.DECISION), Format.DOCX);
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            CTPageMar margins = document.getDocument().getBody().getSectPr().getPgMar();
            assertThat(margins.getLeft()).isEqualTo(BigInteger.valueOf(TWIPS_IN_30_MM));
            assertThat(margins.getRight()).isEqualTo(BigInteger.valueOf(TWIPS_IN_15_MM));
            assertThat(margins.getTop()).isEqualTo(BigInteger.valueOf(TWIPS_IN_20_MM));
            assertThat(margins.getBottom()).isEqualTo(BigInteger.valueOf(TWIPS_IN_20_MM));
            assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg())
                    .isTrue();
            assertThat(document.getParagraphs())
                    .flatExtracting(paragraph -> paragraph.getRuns())
                    .filteredOn(run -> !run.text().isBlank())
                    .allSatisfy(FilesTest::isOfThePapersFont);
            assertThat(document.getHeaderList())
                    .anyMatch(header -> header._getHdrFtr().toString().contains("PAGE"));
            assertThat(document.getFooterList())
                    .allMatch(footer -> footer._getHdrFtr().toString().contains("NUMPAGES"));
        }
    }

    private static void isOfThePapersFont(XWPFRun run) {
        assertThat(run.getFontFamily()).isEqualTo("Times New Roman");
        assertThat(run.getFontSizeAsDouble()).isBetween(11.0, 14.0);
    }

    @Test
    void aDocumentsListsRepeatTheirHeadingsAndHoldEveryRow() throws IOException {
        try (InputStream in = Files.newInputStream(Recorded.written(folder, list, Format.DOCX));
                XWPFDocument document = new XWPFDocument(in)) {
            List<XWPFTable> lists = document.getTables().stream()
                    .filter(table -> table.getText().contains("Họ và tên chủ hộ"))
                    .toList();
            assertThat(lists).hasSize(2).allMatch(list -> list.getRow(0).isRepeatHeader());
            assertThat(lists.get(0).getNumberOfRows() - 1L)
                    .isEqualTo(Recorded.rows(Recorded.tables(list).findFirst().orElseThrow())
                            .count());
        }
    }

    @Test
    void aListOfNobodySaysSoInEveryFormat() throws IOException {
        List<Paper> papers = Recorded.papers(
                replay,
                new Request(
                        Form.FAILED,
                        Optional.of("TDPVH-86"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Formalities.unknown()));
        assertThat(Recorded.tables(papers)).allMatch(table -> table.rows().isEmpty());
        assertThat(Recorded.pdfText(Recorded.written(folder, papers, Format.PDF)))
                .contains("Không có");
        try (InputStream in = Files.newInputStream(Recorded.written(folder, papers, Format.DOCX));
                XWPFDocument document = new XWPFDocument(in)) {
            assertThat(document.getTables()).anyMatch(table -> table.getText().contains("Không có"));
        }
    }

    @Test
    void theStatisticsAreAWorkbookOfNumbersWithItsOwnCharts() throws IOException {
        List<Paper> papers = recorded.papers(Recorded.LARGEST, Form.STATISTICS);
        try (InputStream in = Files.newInputStream(Recorded.written(folder, papers, Format.XLSX));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet groups = workbook.getSheet("GDVH-86 theo tổ");
            assertThat(groups.getDrawingPatriarch().getCharts()).hasSize(2);
            long pass = replay.groups().stream()
                    .flatMap(group -> group.households().get(0).stream())
                    .filter(code -> code.outcome() == Outcome.PASS)
                    .count();
            assertThat(groups).anySatisfy(row -> {
                assertThat(row.getCell(1)).hasToString("Tổng cộng");
                assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(pass);
            });
            assertThat(workbook.getNumberOfSheets()).isEqualTo(10);
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysText() throws IOException {
        Block.Table table = new Block.Table(
                List.of(new Block.Column("Tên", 1, Block.Align.LEFT)),
                List.of(new Block.Row.Cells(List.of(Cell.of("=1+1")), false)));
        Paper paper = new Paper("Bảng: [1]/2", List.of(table), new Block.Seal("x", List.of(), "y & z"));
        try (InputStream in = Files.newInputStream(Recorded.written(folder, List.of(paper), Format.XLSX));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("=1+1");
        }
    }

    private static List<String> pageTexts(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<String> texts = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(document));
            }
            return texts;
        }
    }

    private static Block.Text words(String words, boolean isBold) {
        return new Block.Text(Block.Style.BODY, List.of(new Block.Span(words, isBold)));
    }

    private static Block.Table list(int rows) {
        List<Block.Row> made = new ArrayList<>(List.of(new Block.Row.Band("Tổ Ượng")));
        for (int i = 0; i < rows; i++) {
            made.add(new Block.Row.Cells(List.of(Cell.of("dòng " + i)), false));
        }
        return new Block.Table(List.of(new Block.Column("Họ và tên", 1, Block.Align.LEFT)), made);
    }

    @Test
    void headingsNeverEndAPageAndSignaturesAndSealNeverBeginOne() throws IOException {
        Block.Closing closing =
                new Block.Closing(List.of(new Block.Party.Signatory(List.of("TM. ỦY BAN NHÂN DÂN"), "Trần Thị Ỷ")));
        Block.Seal seal = new Block.Seal("x", List.of("Niêm phong cuối"), "chân trang");
        for (int rows = 20; rows < 80; rows += 7) {
            List<Block> blocks = List.of(
                    list(rows), words("1.2. Chưa đủ căn cứ: 8.", true), list(12), words("Lời cuối./.", false), closing);
            List<String> pages =
                    pageTexts(Recorded.written(folder, List.of(new Paper("Thử", blocks, seal)), Format.PDF));
            assertThat(pages)
                    .anySatisfy(page -> assertThat(page)
                            .containsSubsequence("1.2. Chưa đủ căn cứ: 8.", "Họ và tên", "Tổ Ượng", "dòng 0"));
            assertThat(pages.get(pages.size() - 1))
                    .containsSubsequence("Lời cuối./.", "TM. ỦY BAN NHÂN DÂN", "Trần Thị Ỷ", "Niêm phong cuối");
        }
    }

    @Test
    void inADocumentWhatIntroducesStaysWithWhatFollowsAndTheSealIsInTheRowOfTheSignatures() throws IOException {
        try (InputStream in = Files.newInputStream(Recorded.written(folder, ofGroup(Form.FAILED), Format.DOCX));
                XWPFDocument document = new XWPFDocument(in)) {
            assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> paragraph.getText().contains("Chưa đủ căn cứ:"))
                    .isNotEmpty()
                    .allMatch(paragraph -> paragraph.isKeepNext());
            XWPFTable last = document.getTables().get(document.getTables().size() - 1);
            assertThat(last.getRows()).hasSize(1).allMatch(row -> row.isCantSplitRow());
            assertThat(last.getRow(0).getCell(0).getTables())
                    .extracting(XWPFTable::getText)
                    .satisfiesExactly(
                            signed -> assertThat(signed).contains("NGƯỜI LẬP DANH SÁCH"),
                            proof -> assertThat(proof).contains(replay.review().root()));
        }
    }

    @Test
    void everyTableOfADocumentIsAsWideAsItsText() throws IOException {
        try (InputStream in = Files.newInputStream(Recorded.written(folder, list, Format.DOCX));
                XWPFDocument document = new XWPFDocument(in)) {
            assertThat(document.getTables())
                    .allSatisfy(table -> assertThat(table.getWidth()).isBetween(9340, 9360));
        }
    }

    @Test
    void aCitationIsNotTornApartAtTheEndOfALine() throws IOException {
        StringBuilder citations = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            citations.append("x".repeat(i % 7)).append(" 86/2023/NĐ-CP mục I.1.");
        }
        Paper paper = new Paper("Thử", List.of(words(citations.toString(), false)), new Block.Seal("x", List.of(), ""));
        String text = Recorded.pdfText(Recorded.written(folder, List.of(paper), Format.PDF));
        assertThat(text.split("86/2023/NĐ-CP", -1)).hasSize(61);
        assertThat(text.split("I\\.1\\.", -1)).hasSize(61);
    }

    @Test
    void aListsSheetIsAsWideAsItsListAndHasOneHeadOfThePaper() throws IOException {
        try (InputStream in = Files.newInputStream(Recorded.written(folder, list, Format.XLSX));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getMergedRegions()).allMatch(region -> region.getLastColumn() < 4);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).startsWith("CỘNG HÒA XÃ HỘI");
        }
    }
}
