package vn.binhxet.intake;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;

/** How a template looks: dark headings, keys darkest, a pale example row, open cells in the format of their field. */
final class TemplateStyles {
    private static final String FONT = "Times New Roman";
    private static final int KEY_COLOUR = 0x1F4E79;
    private static final int HEADING_COLOUR = 0x2E75B6;
    private static final int EXAMPLE_COLOUR = 0xFFF2CC;
    private static final int GIVEN_COLOUR = 0xEDEDED;
    private static final int LINE_COLOUR = 0xBFBFBF;
    private static final int GREY = 0x7F6000;
    private static final int WHITE = 0xFFFFFF;
    private static final short TITLE_SIZE = 14;
    private static final short TEXT_SIZE = 11;

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle keyHeading;
    private final XSSFCellStyle given;
    private final XSSFCellStyle plain;
    private final Map<FieldType, XSSFCellStyle> open = new EnumMap<>(FieldType.class);
    private final Map<FieldType, XSSFCellStyle> example = new EnumMap<>(FieldType.class);

    TemplateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.title = workbook.createCellStyle();
        title.setFont(font(TITLE_SIZE, true, false, KEY_COLOUR));
        title.setVerticalAlignment(VerticalAlignment.CENTER);
        this.heading = heading(HEADING_COLOUR);
        this.keyHeading = heading(KEY_COLOUR);
        this.given = filled(GIVEN_COLOUR);
        given.setFont(font(TEXT_SIZE, true, false, 0));
        this.plain = workbook.createCellStyle();
        plain.setFont(font(TEXT_SIZE, false, false, 0));
        plain.setWrapText(true);
        plain.setVerticalAlignment(VerticalAlignment.TOP);
        for (FieldType type : FieldType.values()) {
            XSSFCellStyle value = bordered();
            value.setFont(font(TEXT_SIZE, false, false, 0));
            value.setDataFormat(workbook.createDataFormat().getFormat(format(type)));
            value.setLocked(false);
            open.put(type, value);
            XSSFCellStyle shown = filled(EXAMPLE_COLOUR);
            shown.setFont(font(TEXT_SIZE, false, true, GREY));
            shown.setDataFormat(value.getDataFormat());
            example.put(type, shown);
        }
    }

    private static String format(FieldType type) {
        return switch (type) {
            case ID, TEXT -> "@";
            case INT -> "0";
            case DATE -> "dd/mm/yyyy";
            case PERCENT, DECIMAL -> "0.######";
            case TRI, ENUM -> "General";
        };
    }

    private static XSSFColor colour(int rgb) {
        byte[] parts = {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb};
        return new XSSFColor(parts, new DefaultIndexedColorMap());
    }

    private XSSFFont font(short size, boolean isBold, boolean isItalic, int rgb) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints(size);
        font.setBold(isBold);
        font.setItalic(isItalic);
        font.setColor(colour(rgb));
        return font;
    }

    private XSSFCellStyle bordered() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(colour(LINE_COLOUR));
        style.setTopBorderColor(colour(LINE_COLOUR));
        style.setLeftBorderColor(colour(LINE_COLOUR));
        style.setRightBorderColor(colour(LINE_COLOUR));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        return style;
    }

    private XSSFCellStyle filled(int rgb) {
        XSSFCellStyle style = bordered();
        style.setFillForegroundColor(colour(rgb));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private XSSFCellStyle heading(int rgb) {
        XSSFCellStyle style = filled(rgb);
        style.setFont(font(TEXT_SIZE, true, false, WHITE));
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.CENTER);
        return style;
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle heading(Field field) {
        return field.required() ? keyHeading : heading;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    XSSFCellStyle plain() {
        return plain;
    }

    /** A key that is known beforehand. */
    XSSFCellStyle given() {
        return given;
    }

    XSSFCellStyle open(Field field) {
        return java.util.Objects.requireNonNull(open.get(field.type()));
    }

    XSSFCellStyle example(Field field) {
        return java.util.Objects.requireNonNull(example.get(field.type()));
    }
}
