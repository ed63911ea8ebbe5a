package vn.binhxet.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests, as people and programs write them. */
final class WorkbookWriter implements AutoCloseable {
    private final XSSFWorkbook workbook = new XSSFWorkbook();

    /** One workbook of all CSV files in a folder, a sheet for each. */
    static Path ofFolder(Path folder, Path file) {
        try (WorkbookWriter writer = new WorkbookWriter();
                Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.sorted().toList()) {
                writer.sheet(Sources.stem(Sources.name(path)), 0, rows(path));
            }
            return writer.save(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static List<List<String>> rows(Path csv) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(csv)) {
            List<List<String>> rows = new ArrayList<>();
            reader.forEach(record -> rows.add(record.getFields()));
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** A sheet of texts; digits become number cells, as when somebody types them. */
    XSSFSheet sheet(String name, int firstRow, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int row = 0; row < rows.size(); row++) {
            Row line = sheet.createRow(firstRow + row);
            for (int column = 0; column < rows.get(row).size(); column++) {
                type(line.createCell(column), rows.get(row).get(column));
            }
        }
        return sheet;
    }

    private static void type(Cell cell, String text) {
        if (text.matches("[1-9][0-9]{0,8}")) {
            cell.setCellValue(Integer.parseInt(text));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    CellStyle format(String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    Path save(Path file) {
        try (OutputStream output = Files.newOutputStream(file)) {
            workbook.write(output);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
