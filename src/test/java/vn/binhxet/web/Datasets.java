package vn.binhxet.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files that somebody brings to the desk, good and bad. */
final class Datasets {
    private Datasets() {}

    /** The fixture's tables, zipped with their folder as people do. */
    static byte[] zipped() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("fixtures/minh-tan-2024/data"))) {
            for (Path file : files.sorted().toList()) {
                entries.put("data/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Two households; the second has a day that is none, and a name is where it should not be. */
    static byte[] faultyWorkbook() {
        return workbook(List.of(
                List.of("id", "group_id", "head_name", "meetings_attended"),
                List.of("H1", "T1", "Nguyễn Thị Mười", "2"),
                List.of("H2", "T1", "Trần Văn Chín", "Trần Văn Chín")));
    }

    private static byte[] workbook(List<List<String>> households) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("households");
            for (int number = 0; number < households.size(); number++) {
                Row row = sheet.createRow(number);
                for (int column = 0; column < households.get(number).size(); column++) {
                    row.createCell(column).setCellValue(households.get(number).get(column));
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A workbook that says it carries macros. */
    static byte[] macros() {
        String types =
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>"
                        + "</Types>";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text(types));
        parts.put("xl/workbook.xml", text("<workbook/>"));
        parts.put("xl/vbaProject.bin", new byte[] {1});
        return zip(parts);
    }
}
