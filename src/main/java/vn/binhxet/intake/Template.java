package vn.binhxet.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;

/**
 * The workbook that a ward fills in for one plan: a sheet for each entity with the columns that the plan reads.
 *
 * @param plan the plan's name
 * @param indicators names of the figures the plan asks for, by code
 * @param read the fields the review looks at
 * @param isWhole whether all other fields follow behind them
 * @param households how many rows are ready to be filled in
 */
public record Template(
        String plan, Period period, Map<String, String> indicators, Set<Field> read, boolean isWhole, int households) {
    static final String GUIDE = "Hướng dẫn";
    static final String CODES = "Danh mục";

    private static final int TITLE_ROW = 0;
    private static final int HEADING_ROW = 1;
    private static final int EXAMPLE_ROW = 2;
    private static final int FIRST_ROW = 3;
    private static final int MEMBERS_PER_HOUSEHOLD = 4;
    private static final int OTHER_ROWS = 100;
    private static final int HEADING_HEIGHT = 48;
    private static final int TITLE_HEIGHT = 26;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 24;
    private static final int NAME_WIDTH = 60;
    private static final int WIDTH_UNIT = 256;

    public void write(Dictionary dictionary, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream output = java.nio.file.Files.newOutputStream(file)) {
            TemplateStyles styles = new TemplateStyles(workbook);
            XSSFSheet guide = workbook.createSheet(GUIDE);
            TemplateCodes codes = new TemplateCodes(workbook.createSheet(CODES));
            List<Entity> entities =
                    dictionary.entities().stream().filter(this::isNeeded).toList();
            new TemplateGuide(this, entities, styles).write(guide);
            for (Entity entity : entities) {
                sheet(workbook.createSheet(sheetName(entity)), entity, styles, codes);
            }
            workbook.setSheetOrder(CODES, workbook.getNumberOfSheets() - 1);
            workbook.setSheetHidden(workbook.getSheetIndex(CODES), true);
            workbook.setActiveSheet(0);
            workbook.write(output);
        }
    }

    /** Households with what surrounds them always; persons also where only their incidents are read. */
    private boolean isNeeded(Entity entity) {
        return switch (entity.name()) {
            case Dictionary.HOUSEHOLD, Dictionary.GROUP, Dictionary.WARD -> true;
            case Dictionary.INDICATOR -> isWhole || !indicators.isEmpty();
            case Dictionary.MEMBER -> isWhole || reads(Dictionary.MEMBER) || reads(Dictionary.INCIDENT);
            default -> isWhole || reads(entity.name());
        };
    }

    private boolean reads(String entity) {
        return read.stream().anyMatch(field -> field.entity().equals(entity));
    }

    /** Whether a heading is a template's own and of no field. */
    static boolean isOwn(String heading) {
        return heading.equals(indicatorName());
    }

    private static String indicatorName() {
        return Message.of("template.indicatorName").in(Message.Language.VI);
    }

    /** Whether a sheet is part of a template and no table. */
    static boolean isOwn(Source sheet) {
        return sheet.names().contains(GUIDE) || sheet.names().contains(CODES);
    }

    static String sheetName(Entity entity) {
        return org.apache.poi.ss.util.WorkbookUtil.createSafeSheetName(entity.label());
    }

    /** Keys first, then what the plan reads, then the rest where it is wanted. */
    private List<Field> columns(Entity entity) {
        List<Field> columns = new ArrayList<>(entity.fields().stream()
                .filter(field -> isWhole || isRead(field))
                .toList());
        columns.sort(Comparator.comparingInt(field -> field.required() ? 0 : isRead(field) ? 1 : 2));
        return columns;
    }

    private boolean isRead(Field field) {
        return read.contains(field)
                || field.required()
                || field.name().equals(Dictionary.HEAD_NAME)
                || Dictionary.TIES.getOrDefault(field.entity(), List.of()).contains(field.name());
    }

    private void sheet(XSSFSheet sheet, Entity entity, TemplateStyles styles, TemplateCodes codes) {
        List<Field> columns = columns(entity);
        XSSFRow title = sheet.createRow(TITLE_ROW);
        title.setHeightInPoints(TITLE_HEIGHT);
        text(title.createCell(0), entity.label().toUpperCase(java.util.Locale.ROOT) + " – " + plan)
                .setCellStyle(styles.title());
        XSSFRow heading = sheet.createRow(HEADING_ROW);
        heading.setHeightInPoints(HEADING_HEIGHT);
        XSSFRow example = sheet.createRow(EXAMPLE_ROW);
        TemplateNotes notes = new TemplateNotes(sheet);
        for (int column = 0; column < columns.size(); column++) {
            Field field = columns.get(column);
            text(heading.createCell(column), field.label()).setCellStyle(styles.heading(field));
            notes.add(heading.getCell(column), TemplateNotes.about(field));
            new ExampleValue(period).put(field, example.createCell(column));
            example.getCell(column).setCellStyle(styles.example(field));
            codes.restrict(sheet, field, column, FIRST_ROW);
            sheet.setDefaultColumnStyle(column, styles.open(field));
            sheet.setColumnWidth(column, width(field) * WIDTH_UNIT);
        }
        notes.add(example.getCell(0), TemplateNotes.aboutExample());
        rows(sheet, entity, columns, styles);
        TemplateFrame.around(sheet, columns, HEADING_ROW);
        if (entity.name().equals(Dictionary.INDICATOR)) {
            names(sheet, columns.size(), styles);
        }
    }

    /** What each indicator is called, beside the columns to fill in. */
    private void names(XSSFSheet sheet, int column, TemplateStyles styles) {
        text(sheet.getRow(HEADING_ROW).createCell(column), indicatorName()).setCellStyle(styles.given());
        int at = FIRST_ROW;
        for (String name : indicators.values()) {
            text(sheet.getRow(at++).createCell(column), name).setCellStyle(styles.plain());
        }
        sheet.setColumnWidth(column, NAME_WIDTH * WIDTH_UNIT);
    }

    private static XSSFCell text(XSSFCell cell, String text) {
        cell.setCellValue(text);
        return cell;
    }

    private static int width(Field field) {
        return Math.max(NARROWEST, Math.min(WIDEST, field.label().length() + 2));
    }

    private void rows(XSSFSheet sheet, Entity entity, List<Field> columns, TemplateStyles styles) {
        List<String> given = given(entity);
        int count = Math.max(given.size(), rowCount(entity));
        for (int number = 0; number < count; number++) {
            XSSFRow row = sheet.createRow(FIRST_ROW + number);
            for (int column = 0; column < columns.size(); column++) {
                XSSFCell cell = row.createCell(column);
                boolean isGiven = column == 0 && number < given.size();
                cell.setCellStyle(isGiven ? styles.given() : styles.open(columns.get(column)));
                if (isGiven) {
                    cell.setCellValue(given.get(number));
                }
            }
        }
    }

    private int rowCount(Entity entity) {
        return switch (entity.name()) {
            case Dictionary.HOUSEHOLD -> households;
            case Dictionary.MEMBER -> households * MEMBERS_PER_HOUSEHOLD;
            case Dictionary.WARD -> 1;
            default -> Math.min(households, OTHER_ROWS);
        };
    }

    /** Keys that are known beforehand. */
    private List<String> given(Entity entity) {
        if (entity.name().equals(Dictionary.INDICATOR)) {
            return List.copyOf(indicators.keySet());
        }
        if (entity.name().equals(Dictionary.REGISTER)) {
            return entity.require("category").labels();
        }
        return List.of();
    }
}
