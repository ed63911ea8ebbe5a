package vn.binhxet.policy.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.CTProperty;
import vn.binhxet.model.Message;

/**
 * A workbook as cells.
 *
 * @param origin what it says it was made from; its subject is empty where it does not say
 */
record XlsxReader(Origin origin, List<Grid> grids) {
    private static final int MOST_ROWS = 5000;
    private static final int MOST_COLUMNS = 200;

    /** @throws WorkbookException if it is no workbook that may be read */
    static XlsxReader read(byte[] file) {
        XlsxGuard.check(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<Grid> grids = new ArrayList<>();
            workbook.sheetIterator().forEachRemaining(sheet -> grids.add(grid((XSSFSheet) sheet)));
            return new XlsxReader(origin(workbook), grids);
        } catch (IOException | POIXMLException | IllegalArgumentException broken) {
            throw new WorkbookException("", Message.of("workbook.notXlsx"));
        }
    }

    private static Origin origin(XSSFWorkbook workbook) {
        Map<String, String> digests = new TreeMap<>();
        String subject = "";
        for (CTProperty property : workbook.getProperties()
                .getCustomProperties()
                .getUnderlyingProperties()
                .getPropertyList()) {
            if (property.getName().equals(XlsxWriter.SUBJECT)) {
                subject = String.valueOf(property.getLpwstr());
            } else if (property.getName().startsWith(XlsxWriter.FILE)) {
                digests.put(
                        property.getName().substring(XlsxWriter.FILE.length()), String.valueOf(property.getLpwstr()));
            }
        }
        return new Origin(subject, digests);
    }

    private static Grid grid(XSSFSheet sheet) {
        Map<Grid.At, RawCell> cells = new HashMap<>();
        int rows = 0;
        int columns = 0;
        for (Row row : sheet) {
            for (Cell cell : row) {
                RawCell raw = raw((XSSFCell) cell);
                if (!raw.isBlank()) {
                    cells.put(new Grid.At(cell.getRowIndex(), cell.getColumnIndex()), raw);
                    rows = Math.max(rows, cell.getRowIndex() + 1);
                    columns = Math.max(columns, cell.getColumnIndex() + 1);
                }
            }
        }
        if (rows > MOST_ROWS || columns > MOST_COLUMNS) {
            throw new WorkbookException(sheet.getSheetName(), Message.of("workbook.large"));
        }
        return new Grid(sheet.getSheetName(), cells, rows, columns, false);
    }

    private static RawCell raw(XSSFCell cell) {
        boolean isFormula = cell.getCellType() == CellType.FORMULA;
        CellType type = isFormula ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (isFormula && cell.getRawValue() == null) {
            return new RawCell(RawCell.Kind.WRONG, "=");
        }
        return switch (type) {
            case STRING -> new RawCell(RawCell.Kind.TEXT, cell.getStringCellValue());
            case BOOLEAN -> new RawCell(RawCell.Kind.FLAG, Boolean.toString(cell.getBooleanCellValue()));
            case NUMERIC -> number(cell);
            case ERROR ->
                new RawCell(
                        RawCell.Kind.WRONG,
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> RawCell.BLANK;
        };
    }

    private static RawCell number(XSSFCell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            return new RawCell(
                    RawCell.Kind.DAY,
                    cell.getLocalDateTimeCellValue().toLocalDate().toString());
        }
        String number = NumberToTextConverter.toText(cell.getNumericCellValue());
        boolean isPercent =
                String.valueOf(cell.getCellStyle().getDataFormatString()).contains("%");
        return new RawCell(isPercent ? RawCell.Kind.PERCENT : RawCell.Kind.NUMBER, number);
    }
}
