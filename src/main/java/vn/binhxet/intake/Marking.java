package vn.binhxet.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/** Colours and comments cells of a workbook, and lists what was wrong with links to them. */
final class Marking {
    private static final List<String> HEADINGS =
            List.of("marking.file", "marking.row", "marking.column", "marking.value", "marking.problem");
    /** A list longer than this is read by nobody; all problems are in problems.jsonl. */
    private static final int MOST_LISTED = 10_000;

    private static final int[] WIDTHS = {36, 8, 24, 20, 90};
    private static final int WIDTH_UNIT = 256;

    private final XSSFWorkbook workbook;
    private final Message.Language language;
    private final Map<CellStyle, CellStyle> coloured = new HashMap<>();
    private final Map<XSSFSheet, TemplateNotes> notes = new HashMap<>();
    private final Map<Problem, XSSFCell> marked = new HashMap<>();

    Marking(XSSFWorkbook workbook, Message.Language language) {
        this.workbook = workbook;
        this.language = language;
    }

    /** Marks cells where they stand in a copy of the workbook that was read. */
    void markInPlace(List<Problem> problems) {
        for (Problem problem : problems.subList(0, Math.min(MOST_LISTED, problems.size()))) {
            int sheet = workbook.getSheetIndex(
                    problem.file().substring(problem.file().indexOf(Workbook.SHEET) + 1));
            if (sheet >= 0 && problem.row() > 0) {
                mark(problem, workbook.getSheetAt(sheet), (int) problem.row() - 1, column(problem));
            }
        }
    }

    private static int column(Problem problem) {
        return problem.message().code().equals("intake.inCell")
                ? new CellReference(problem.message().arguments().get(0).toString()).getCol()
                : 0;
    }

    void mark(Problem problem, XSSFSheet sheet, int rowNumber, int column) {
        XSSFRow row = sheet.getRow(rowNumber) == null ? sheet.createRow(rowNumber) : sheet.getRow(rowNumber);
        XSSFCell cell = row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
        cell.setCellStyle(coloured.computeIfAbsent(cell.getCellStyle(), this::coloured));
        comment(cell, problem.message().in(language));
        marked.put(problem, cell);
    }

    private CellStyle coloured(CellStyle style) {
        CellStyle copy = workbook.createCellStyle();
        copy.cloneStyleFrom(style);
        copy.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        copy.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return copy;
    }

    private void comment(XSSFCell cell, String text) {
        XSSFComment earlier = cell.getCellComment();
        if (earlier == null) {
            notes.computeIfAbsent(cell.getSheet(), TemplateNotes::new).add(cell, text);
        } else if (!earlier.getString().getString().contains(text)) {
            earlier.setString(earlier.getString().getString() + "\n" + text);
        }
    }

    /** The list comes first and leads to the cells that were marked. */
    void list(List<Problem> problems) {
        XSSFSheet list = workbook.createSheet(freeName());
        workbook.setSheetOrder(list.getSheetName(), 0);
        workbook.setActiveSheet(0);
        TemplateStyles styles = new TemplateStyles(workbook);
        row(list, 0, HEADINGS.stream().map(this::said).toList(), styles.heading());
        int listed = Math.min(MOST_LISTED, problems.size());
        for (int number = 0; number < listed; number++) {
            Problem problem = problems.get(number);
            String row = problem.row() == 0 ? "" : Long.toString(problem.row());
            String text = problem.message().in(language);
            row(
                    list,
                    number + 1,
                    List.of(problem.file(), row, problem.column(), problem.value(), text),
                    styles.plain());
            link(list.getRow(number + 1).getCell(0), marked.get(problem));
        }
        if (listed < problems.size()) {
            row(list, listed + 1, List.of(said("problems.more", problems.size() - listed)), styles.plain());
        }
        for (int column = 0; column < WIDTHS.length; column++) {
            list.setColumnWidth(column, WIDTHS[column] * WIDTH_UNIT);
        }
        list.createFreezePane(0, 1);
    }

    /** In the language of those who read the list. */
    String said(String code, Object... arguments) {
        return Message.of(code, arguments).in(language);
    }

    private String freeName() {
        String name = said("marking.list");
        while (workbook.getSheet(name) != null) {
            name = WorkbookUtil.createSafeSheetName(name + " binhxet");
        }
        return name;
    }

    private static void row(XSSFSheet sheet, int number, List<String> texts, CellStyle style) {
        XSSFRow row = sheet.createRow(number);
        for (int column = 0; column < texts.size(); column++) {
            Cell cell = row.createCell(column);
            cell.setCellValue(texts.get(column));
            cell.setCellStyle(style);
        }
    }

    private void link(XSSFCell from, @Nullable XSSFCell to) {
        if (to == null) {
            return;
        }
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        String sheet = to.getSheet().getSheetName().replace("'", "''");
        link.setAddress("'" + sheet + "'!" + to.getAddress().formatAsString());
        from.setHyperlink(link);
    }
}
