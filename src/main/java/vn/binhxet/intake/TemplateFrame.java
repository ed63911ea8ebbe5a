package vn.binhxet.intake;

import java.util.List;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;

/** How a sheet of a template behaves: what stays in sight, how it prints, what is locked without a password. */
final class TemplateFrame {
    private TemplateFrame() {}

    /** @param heading the row of the headings */
    static void around(XSSFSheet sheet, List<Field> columns, int heading) {
        int keys = (int) columns.stream()
                .filter(field -> field.required() && field.type() == FieldType.ID)
                .count();
        sheet.createFreezePane(keys, heading + 1);
        sheet.setAutoFilter(new CellRangeAddress(heading, heading, 0, columns.size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
        sheet.getPrintSetup().setOrientation(PrintOrientation.LANDSCAPE);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
    }
}
