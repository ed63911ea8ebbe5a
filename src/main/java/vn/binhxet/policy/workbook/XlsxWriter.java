package vn.binhxet.policy.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lays sheets out as a workbook: headings that explain themselves, choices to pick from, locked keys. */
final class XlsxWriter implements AutoCloseable {
    static final String SUBJECT = "binhxet";
    static final String FILE = "binhxet:";

    private static final int LINE_HEIGHT = 16;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XlsxStyles styles = new XlsxStyles(workbook);

    /** @param rows of each sheet, in the order of the sheets */
    static byte[] write(Origin origin, List<Sheet> sheets, List<List<SheetRow>> rows) {
        try (XlsxWriter writer = new XlsxWriter();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < sheets.size(); i++) {
                writer.sheet(sheets.get(i), rows.get(i));
            }
            writer.label(origin);
            writer.workbook.setForceFormulaRecalculation(true);
            writer.workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void label(Origin origin) {
        POIXMLProperties.CustomProperties properties = workbook.getProperties().getCustomProperties();
        properties.addProperty(SUBJECT, origin.subject());
        origin.digests().forEach((path, digest) -> properties.addProperty(FILE + path, digest));
    }

    private void sheet(Sheet sheet, List<SheetRow> rows) {
        XSSFSheet made = workbook.createSheet(sheet.name());
        if (sheet.isForm()) {
            form(made, sheet.columns(), rows.get(0));
        } else {
            table(made, sheet.columns(), rows);
        }
        made.lockInsertRows(false);
        made.lockDeleteRows(false);
        made.lockFormatRows(false);
        made.lockFormatColumns(false);
        made.lockFormatCells(false);
        made.lockAutoFilter(false);
        made.lockSort(false);
        made.enableLocking();
    }

    private void form(XSSFSheet made, List<Column> columns, SheetRow row) {
        made.setColumnWidth(0, 28 * 256);
        made.setColumnWidth(1, 90 * 256);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            XSSFRow line = made.createRow(i);
            heading(line.createCell(0), column, styles.label());
            fill(line.createCell(1), column, row.cell(column.key()));
            line.setHeightInPoints(LINE_HEIGHT * (1 + row.cell(column.key()).length() / 95f) + 4);
        }
    }

    private void table(XSSFSheet made, List<Column> columns, List<SheetRow> rows) {
        XSSFRow head = made.createRow(0);
        head.setHeightInPoints(LINE_HEIGHT * 2);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            made.setColumnWidth(i, (column.width() + 1) * 256);
            made.setDefaultColumnStyle(i, styles.body(column, false));
            heading(head.createCell(i), column, styles.heading());
            XlsxChoices.offer(made, column, i);
        }
        for (int i = 0; i < rows.size(); i++) {
            row(made.createRow(i + 1), columns, rows.get(i));
        }
        made.createFreezePane(1, 1);
        made.setAutoFilter(new CellRangeAddress(0, Math.max(1, rows.size()), 0, columns.size() - 1));
        made.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        made.getPrintSetup().setLandscape(true);
        made.setFitToPage(true);
        made.getPrintSetup().setFitHeight((short) 0);
    }

    private void row(XSSFRow line, List<Column> columns, SheetRow row) {
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String text = row.cell(column.key());
            fill(line.createCell(i), column, text);
            int needed = text.lines()
                    .mapToInt(part -> 1 + part.length() / column.width())
                    .sum();
            lines = Math.max(lines, needed);
        }
        line.setHeightInPoints(LINE_HEIGHT * lines + 2f);
    }

    private void fill(XSSFCell cell, Column column, String text) {
        cell.setCellStyle(styles.body(column, true));
        if (column.kind() == ColumnKind.CHECK) {
            cell.setCellFormula(column.formula().replace("#", Integer.toString(cell.getRowIndex() + 1)));
            return;
        }
        RawCell raw = column.show(text);
        switch (raw.kind()) {
            case NUMBER -> cell.setCellValue(new BigDecimal(raw.text()).doubleValue());
            case DAY -> cell.setCellValue(LocalDate.parse(raw.text()));
            default -> {
                if (!raw.isBlank()) {
                    cell.setCellValue(raw.text());
                }
            }
        }
    }

    private void heading(XSSFCell cell, Column column, CellStyle style) {
        cell.setCellValue(column.heading());
        cell.setCellStyle(style);
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 5);
        XSSFComment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(workbook.getCreationHelper().createRichTextString(column.help()));
        comment.setAddress(new CellReference(cell).getRow(), cell.getColumnIndex());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
