package vn.binhxet.report.writer;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.binhxet.model.Message;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Cell;

/** One sheet of a workbook, filled from top to bottom. */
final class XlsxSheet {
    private static final int COLUMNS = 6;
    private static final int NARROWEST = 6;
    /** The width of a page in widths of a letter. */
    private static final int LETTERS = 96;

    private static final int LETTER = 256;
    private static final int POINTS_IN_LINE = 15;

    private final XSSFSheet sheet;
    private final XlsxStyles styles;
    private final int columns;
    private int next;
    private boolean hasList;
    private boolean hasChart;

    /** @param wanted the columns of its first list; they give the sheet its own */
    XlsxSheet(XSSFSheet sheet, XlsxStyles styles, String foot, List<Block.Column> wanted) {
        this.sheet = sheet;
        this.styles = styles;
        this.columns = wanted.isEmpty() ? COLUMNS : Math.max(2, wanted.size());
        int whole = wanted.stream().mapToInt(Block.Column::width).sum();
        for (int i = 0; i < columns; i++) {
            int width = i < wanted.size() ? wanted.get(i).width() * LETTERS / whole : LETTERS / COLUMNS;
            sheet.setColumnWidth(i, Math.max(NARROWEST, width) * LETTER);
        }
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft(foot.replace("&", "&&"));
        sheet.getFooter().setRight(Message.of("paper.page", "&P", "&N").in(Message.Language.VI));
    }

    void letterhead(Block.Letterhead head) {
        String issuer = String.join("\n", head.issuer());
        String state = say("paper.state") + "\n" + say("paper.motto");
        sides(issuer, state, styles.bold());
        sides(head.number(), head.day(), styles.plain());
        next++;
    }

    private void sides(String left, String right, CellStyle style) {
        XSSFRow row = sheet.createRow(next++);
        int middle = columns / 2;
        cell(row, 0, left, style);
        cell(row, middle, right, style);
        merge(row, 0, middle - 1);
        merge(row, middle, columns - 1);
        row.setHeightInPoints(POINTS_IN_LINE * Math.max(lines(left), lines(right)));
    }

    void text(Block.Text paragraph) {
        String words = paragraph.spans().stream().map(Block.Span::text).collect(Collectors.joining());
        text(
                words,
                switch (paragraph.style()) {
                    case BODY -> styles.plain();
                    case GROUND, NOTE -> styles.italic();
                    case CENTRED, SECTION, MARK -> styles.bold();
                });
    }

    void text(String words, CellStyle style) {
        if (!words.isEmpty()) {
            XSSFRow row = sheet.createRow(next++);
            cell(row, 0, words, style);
            merge(row, 0, columns - 1);
            row.setHeightInPoints(POINTS_IN_LINE * Lines.count(words, LETTERS));
        }
    }

    void table(Block.Table table) {
        if (!hasList) {
            hasList = true;
            sheet.setRepeatingRows(new CellRangeAddress(next, next, -1, -1));
        }
        XSSFRow head = sheet.createRow(next++);
        for (int i = 0; i < table.columns().size(); i++) {
            cell(head, i, table.columns().get(i).heading(), styles.head());
        }
        fit(head);
        if (table.rows().isEmpty()) {
            band(say("paper.none"), table.columns().size());
        }
        for (Block.Row row : table.rows()) {
            if (row instanceof Block.Row.Band band) {
                band(band.text(), table.columns().size());
            } else if (row instanceof Block.Row.Cells cells) {
                cells(cells, table.columns());
            }
        }
        next++;
    }

    private void band(String words, int width) {
        XSSFRow row = sheet.createRow(next++);
        for (int i = 0; i < width; i++) {
            cell(row, i, i == 0 ? words : "", styles.band());
        }
        merge(row, 0, width - 1);
    }

    private void cells(Block.Row.Cells row, List<Block.Column> wanted) {
        XSSFRow written = sheet.createRow(next++);
        for (int i = 0; i < wanted.size(); i++) {
            Block.Align align = wanted.get(i).align();
            if (row.cells().get(i) instanceof Cell.Figure number) {
                XlsxStyles.Kind kind = number.value().scale() > 0 ? XlsxStyles.Kind.DECIMAL : XlsxStyles.Kind.WHOLE;
                XSSFCell cell = written.createCell(i);
                cell.setCellValue(number.value().doubleValue());
                cell.setCellStyle(styles.cell(kind(kind, row.isTotal()), align));
            } else {
                CellStyle style = styles.cell(kind(XlsxStyles.Kind.WORDS, row.isTotal()), align);
                cell(written, i, row.cells().get(i).shown(), style);
            }
        }
        fit(written);
    }

    /** Gives a row the height that its words need: not every program works it out when it opens a file. */
    static void fit(XSSFRow row) {
        int most = 1;
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
            if (cell.getCellType() == CellType.STRING) {
                int width = row.getSheet().getColumnWidth(cell.getColumnIndex()) / LETTER;
                most = Math.max(most, Lines.count(cell.getStringCellValue(), width));
            }
        }
        row.setHeightInPoints(POINTS_IN_LINE * most);
    }

    private static XlsxStyles.Kind kind(XlsxStyles.Kind kind, boolean isTotal) {
        return isTotal ? XlsxStyles.Kind.values()[kind.ordinal() + XlsxStyles.Kind.TOTAL_WORDS.ordinal()] : kind;
    }

    void chart(Block.Chart chart) {
        if (hasChart) {
            sheet.setRowBreak(next - 1);
        }
        hasChart = true;
        next = XlsxChart.draw(sheet, styles, chart, next) + 1;
    }

    void closing(Block.Closing closing) {
        next++;
        XSSFRow row = sheet.createRow(next++);
        int most = 1;
        int width = columns / closing.parties().size();
        for (int i = 0; i < closing.parties().size(); i++) {
            String words = words(closing.parties().get(i));
            cell(row, i * width, words, styles.plain());
            merge(row, i * width, (i + 1) * width - 1);
            most = Math.max(most, lines(words));
        }
        row.setHeightInPoints(POINTS_IN_LINE * most);
    }

    private static String words(Block.Party party) {
        if (party instanceof Block.Party.Signatory signatory) {
            return String.join("\n", signatory.office()) + "\n\n\n\n" + signatory.name();
        }
        Block.Party.Recipients recipients = (Block.Party.Recipients) party;
        return recipients.heading() + "\n- " + String.join("\n- ", recipients.lines());
    }

    void seal(Block.Seal seal) {
        next++;
        seal.lines().forEach(line -> text(line, styles.small()));
    }

    private static void cell(XSSFRow row, int column, String words, CellStyle style) {
        XSSFCell cell = row.createCell(column);
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }

    private void merge(XSSFRow row, int from, int to) {
        if (to > from) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to));
        }
    }

    private static int lines(String words) {
        return (int) words.lines().count();
    }

    private static String say(String code) {
        return Message.of(code).in(Message.Language.VI);
    }
}
