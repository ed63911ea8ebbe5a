package vn.binhxet.intake;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Message;

/** The first sheet of a template: for which plan and period it is, what to do, and what the plan's figures are. */
final class TemplateGuide {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final List<String> STEPS = List.of(
            "template.step.keys",
            "template.step.blank",
            "template.step.example",
            "template.step.paste",
            "template.step.review");
    private static final int CODE_WIDTH = 26 * 256;
    private static final int TEXT_WIDTH = 96 * 256;
    private static final int TITLE_HEIGHT = 30;
    private static final int STEP_HEIGHT = 34;

    private final Template template;
    private final List<Entity> entities;
    private final TemplateStyles styles;
    private int used;

    TemplateGuide(Template template, List<Entity> entities, TemplateStyles styles) {
        this.template = template;
        this.entities = entities;
        this.styles = styles;
    }

    void write(XSSFSheet sheet) {
        sheet.setColumnWidth(0, CODE_WIDTH);
        sheet.setColumnWidth(1, TEXT_WIDTH);
        sheet.setDisplayGridlines(false);
        XSSFRow title = row(sheet, said("template.title"), "", styles.title());
        title.setHeightInPoints(TITLE_HEIGHT);
        row(sheet, said("template.plan"), template.plan(), styles.plain());
        row(sheet, said("template.period"), period(), styles.plain());
        used++;
        heading(sheet, said("template.todo"), "");
        for (int step = 0; step < STEPS.size(); step++) {
            row(sheet, Integer.toString(step + 1), said(STEPS.get(step)), styles.plain())
                    .setHeightInPoints(STEP_HEIGHT);
        }
        used++;
        heading(sheet, said("template.sheet"), said("template.keeper"));
        entities.forEach(entity -> row(sheet, Template.sheetName(entity), keepers(entity), styles.plain()));
        if (!template.indicators().isEmpty()) {
            used++;
            heading(sheet, said("template.indicator"), said("template.indicatorName"));
            template.indicators().forEach((code, name) -> row(sheet, code, name, styles.plain()));
        }
        sheet.enableLocking();
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private String period() {
        return DAY.format(template.period().start()) + " – "
                + DAY.format(template.period().end());
    }

    private static String keepers(Entity entity) {
        return String.join(
                ", ",
                entity.fields().stream()
                        .map(field -> field.keptBy())
                        .filter(keeper -> !keeper.isEmpty())
                        .distinct()
                        .toList());
    }

    private void heading(XSSFSheet sheet, String left, String right) {
        if (right.isEmpty()) {
            sheet.addMergedRegion(new CellRangeAddress(used, used, 0, 1));
        }
        row(sheet, left, right, styles.heading());
    }

    private XSSFRow row(XSSFSheet sheet, String left, String right, XSSFCellStyle style) {
        XSSFRow row = sheet.createRow(used++);
        for (String text : List.of(left, right)) {
            XSSFCell cell = row.createCell(Math.max(0, row.getLastCellNum()));
            cell.setCellValue(text);
            cell.setCellStyle(style);
        }
        return row;
    }

    private static String said(String code) {
        return Message.of(code).in(Message.Language.VI);
    }
}
