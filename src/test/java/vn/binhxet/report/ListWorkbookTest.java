package vn.binhxet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.explain.Listing;

/** A list kept as a workbook holds what it says, and ids stay ids. */
class ListWorkbookTest {
    @TempDir
    Path folder;

    private Path saved(List<List<String>> rows) throws IOException {
        Path file = folder.resolve("list.xlsx");
        ListWorkbook.save(new Listing(List.of("hộ", "điểm", "lý do"), Set.of(1), rows), file);
        return file;
    }

    @Test
    void numbersAreNumbersAndIdsAreTexts() throws IOException {
        Path file = saved(List.of(
                List.of("00123", "82,5", "F.II.3 Tham gia sinh hoạt cộng đồng"),
                List.of("124", "80–100", "=1+1"),
                List.of("125", "1.234", "")));
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0)).hasToString("hộ");
            assertThat(sheet.getRow(1).getCell(0)).hasToString("00123");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(82.5);
            assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(1)).hasToString("80–100");
            assertThat(sheet.getRow(2).getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(3).getCell(1)).hasToString("1.234");
        }
    }

    @Test
    void anEmptyListIsAHeading() throws IOException {
        try (InputStream in = Files.newInputStream(saved(List.of()));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isZero();
        }
    }
}
