package vn.binhxet.report.writer;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.binhxet.report.paper.Block;

/** The looks of cells, each made once for a workbook. */
final class XlsxStyles {
    private final XSSFWorkbook workbook;
    private final CellStyle plain;
    private final CellStyle heading;
    private final CellStyle bold;
    private final CellStyle italic;
    private final CellStyle small;
    private final CellStyle head;
    private final CellStyle band;
    private final CellStyle[] cells = new CellStyle[Block.Align.values().length * Kind.values().length];

    /** What a cell of a list holds. */
    enum Kind {
        WORDS("@"),
        WHOLE("#,##0"),
        DECIMAL("#,##0.00"),
        TOTAL_WORDS("@"),
        TOTAL_WHOLE("#,##0"),
        TOTAL_DECIMAL("#,##0.00");

        private final String pattern;

        Kind(String pattern) {
            this.pattern = pattern;
        }

        private boolean isTotal() {
            return compareTo(TOTAL_WORDS) >= 0;
        }
    }

    XlsxStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.plain = free(font(Layout.CELL, false, false), HorizontalAlignment.LEFT);
        this.heading = free(font(Layout.BODY + 1, true, false), HorizontalAlignment.CENTER);
        this.bold = free(font(Layout.CELL, true, false), HorizontalAlignment.CENTER);
        this.italic = free(font(Layout.SMALL, false, true), HorizontalAlignment.LEFT);
        this.small = free(font(Layout.FOOT, false, false), HorizontalAlignment.LEFT);
        this.head = ruled(font(Layout.CELL, true, false), HorizontalAlignment.CENTER);
        this.band = ruled(font(Layout.CELL, true, false), HorizontalAlignment.LEFT);
        band.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        band.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        for (Kind kind : Kind.values()) {
            for (Block.Align align : Block.Align.values()) {
                CellStyle style = ruled(font(Layout.CELL, kind.isTotal(), false), of(align));
                style.setDataFormat(workbook.createDataFormat().getFormat(kind.pattern));
                cells[kind.ordinal() * Block.Align.values().length + align.ordinal()] = style;
            }
        }
    }

    CellStyle plain() {
        return plain;
    }

    CellStyle heading() {
        return heading;
    }

    CellStyle bold() {
        return bold;
    }

    CellStyle italic() {
        return italic;
    }

    CellStyle small() {
        return small;
    }

    CellStyle head() {
        return head;
    }

    CellStyle band() {
        return band;
    }

    CellStyle cell(Kind kind, Block.Align align) {
        return cells[kind.ordinal() * Block.Align.values().length + align.ordinal()];
    }

    private Font font(int points, boolean isBold, boolean isItalic) {
        Font font = workbook.createFont();
        font.setFontName(DocxText.FAMILY);
        font.setFontHeightInPoints((short) points);
        font.setBold(isBold);
        font.setItalic(isItalic);
        return font;
    }

    private CellStyle free(Font font, HorizontalAlignment align) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setAlignment(align);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    private CellStyle ruled(Font font, HorizontalAlignment align) {
        CellStyle style = free(font, align);
        if (align == HorizontalAlignment.RIGHT) {
            style.setIndention((short) 1);
        }
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }

    private static HorizontalAlignment of(Block.Align align) {
        return switch (align) {
            case LEFT -> HorizontalAlignment.LEFT;
            case CENTRE -> HorizontalAlignment.CENTER;
            case RIGHT -> HorizontalAlignment.RIGHT;
        };
    }
}
