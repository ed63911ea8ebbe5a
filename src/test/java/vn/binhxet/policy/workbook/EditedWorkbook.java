package vn.binhxet.policy.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as somebody edits it in a spreadsheet program. */
final class EditedWorkbook {
    private EditedWorkbook() {}

    static byte[] edit(byte[] workbook, Consumer<XSSFWorkbook> edit) {
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.accept(opened);
            opened.write(out);
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param place such as {@code Tiêu chí!F12} */
    static Cell cell(XSSFWorkbook workbook, String place) {
        CellReference reference = new CellReference(place.substring(place.indexOf('!') + 1));
        Sheet sheet = workbook.getSheet(place.substring(0, place.indexOf('!')));
        Row row = sheet.getRow(reference.getRow()) == null
                ? sheet.createRow(reference.getRow())
                : sheet.getRow(reference.getRow());
        return row.getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    static Consumer<XSSFWorkbook> text(String place, String text) {
        return workbook -> cell(workbook, place).setCellValue(text);
    }

    static Consumer<XSSFWorkbook> row(String sheet, int row, String... cells) {
        return workbook -> {
            for (int i = 0; i < cells.length; i++) {
                cell(workbook, sheet + "!" + CellReference.convertNumToColString(i) + row)
                        .setCellValue(cells[i]);
            }
        };
    }

    static Consumer<XSSFWorkbook> removed(String sheet, int row) {
        return workbook -> {
            Sheet edited = workbook.getSheet(sheet);
            edited.removeRow(edited.getRow(row - 1));
        };
    }
}
