package vn.binhxet.policy.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells. */
final class XlsxStyles {
    private static final String FONT = "Times New Roman";

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> made = new HashMap<>();

    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    CellStyle heading() {
        return made.computeIfAbsent("heading", name -> {
            XSSFCellStyle style = filled(IndexedColors.DARK_TEAL);
            style.setFont(font(true, IndexedColors.WHITE));
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            return style;
        });
    }

    CellStyle label() {
        return made.computeIfAbsent("label", name -> {
            XSSFCellStyle style = filled(IndexedColors.LIGHT_TURQUOISE);
            style.setFont(font(true, IndexedColors.BLACK));
            return style;
        });
    }

    /** @param isFilled whether the cell is of a row that is there; a key is locked only then */
    CellStyle body(Column column, boolean isFilled) {
        boolean isLocked = isFilled && (column.isKey() || column.kind() == ColumnKind.CHECK);
        String format = format(column.kind());
        return made.computeIfAbsent(format + isLocked + isFilled, name -> {
            XSSFCellStyle style = isLocked ? filled(IndexedColors.GREY_25_PERCENT) : isFilled ? bordered() : plain();
            style.setLocked(isLocked);
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            return style;
        });
    }

    /** Text, so that what is typed is not turned into a date or a rounded number. */
    private static String format(ColumnKind kind) {
        return switch (kind) {
            case NUMBER, CHECK -> "General";
            case DAY -> "dd/mm/yyyy";
            default -> "@";
        };
    }

    private XSSFCellStyle plain() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font(false, IndexedColors.BLACK));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle bordered() {
        XSSFCellStyle style = plain();
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private XSSFCellStyle filled(IndexedColors colour) {
        XSSFCellStyle style = bordered();
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFFont font(boolean isBold, IndexedColors colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) 12);
        font.setBold(isBold);
        font.setColor(colour.getIndex());
        return font;
    }
}
