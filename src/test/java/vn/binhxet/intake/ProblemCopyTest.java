package vn.binhxet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;

/** Problems written back to the cells they are about. */
class ProblemCopyTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("id", "group_id", "clean_water", "member_count"),
            List.of("H1", "T1", "có"),
            List.of("H2", "T1", "chắc có"));

    @TempDir
    Path folder;

    private XSSFWorkbook copy(Path data) throws IOException {
        return copy(data, Message.Language.VI);
    }

    private XSSFWorkbook copy(Path data, Message.Language language) throws IOException {
        Path copy = folder.resolve("loi.xlsx");
        new ProblemCopy(TestRules.book().vocabulary().dictionary(), language)
                .write(data, TestRules.dataset(TestRules.book(), data).intake().problems(), copy);
        return new XSSFWorkbook(Files.newInputStream(copy));
    }

    private static void assertMarked(Cell cell) {
        assertThat(cell.getStringCellValue()).isEqualTo("chắc có");
        assertThat(cell.getCellComment().getString().getString()).contains("coi là chưa ghi", "Nước sạch");
        assertThat(cell.getCellStyle().getFillForegroundColor()).isNotZero();
    }

    @Test
    void inACopyOfTheWorkbookTheWrongCellIsMarkedAndListed() throws IOException {
        Path data = folder.resolve("so-lieu.xlsx");
        try (WorkbookWriter writer = new WorkbookWriter()) {
            writer.sheet("households", 3, ROWS);
            writer.save(data);
        }
        byte[] before = Files.readAllBytes(data);
        try (XSSFWorkbook copy = copy(data)) {
            assertMarked(copy.getSheet("households").getRow(5).getCell(2));
            XSSFSheet list = copy.getSheet("Lỗi");
            assertThat(copy.getSheetIndex(list)).isZero();
            assertThat(list.getHyperlinkList())
                    .extracting(link -> link.getAddress())
                    .contains("'households'!C6");
        }
        assertThat(Files.readAllBytes(data)).isEqualTo(before);
    }

    @Test
    void ofTextFilesTheRowsConcernedAreShownWithTheirNumbers() throws IOException {
        Path data = Files.createDirectory(folder.resolve("du-lieu"));
        TestRules.write(
                data.resolve("households.csv"),
                String.join(
                        "\n", ROWS.stream().map(row -> String.join(",", row)).toList()));
        TestRules.write(data.resolve("groups.csv"), "id,ward_id\nT1,P1\n");
        try (XSSFWorkbook copy = copy(data)) {
            XSSFSheet rows = copy.getSheet("households.csv");
            assertThat(rows.getPhysicalNumberOfRows()).isEqualTo(2);
            assertThat(rows.getRow(1).getCell(0).getStringCellValue()).isEqualTo("3");
            assertMarked(rows.getRow(1).getCell(3));
        }
    }

    @Test
    void headingsAreInTheReadersLanguage() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        TestRules.write(
                data.resolve("households.csv"),
                String.join(
                        "\n", ROWS.stream().map(row -> String.join(",", row)).toList()));
        TestRules.write(data.resolve("groups.csv"), "id,ward_id\nT1,P1\n");
        try (XSSFWorkbook copy = copy(data, Message.Language.EN)) {
            assertThat(copy.getSheet("Problems").getRow(0).getCell(1)).hasToString("Row");
            assertThat(copy.getSheet("households.csv").getRow(0).getCell(0)).hasToString("Row");
        }
        try (XSSFWorkbook copy = copy(data)) {
            assertThat(copy.getSheet("Lỗi").getRow(0).getCell(1)).hasToString("Dòng");
        }
    }
}
