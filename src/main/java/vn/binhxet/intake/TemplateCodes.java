package vn.binhxet.intake;

import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.binhxet.model.Field;

/** What may be typed into a column of a template: drop-downs of codes by their labels, kept in a hidden sheet, and ranges. */
final class TemplateCodes {
    private static final String YES_OR_NO = "có,không";
    private static final String FIRST_DAY = "DATE(1900,3,1)";
    private static final String LAST_DAY = "DATE(2100,12,31)";

    private final XSSFSheet lists;
    private int used;

    TemplateCodes(XSSFSheet lists) {
        this.lists = lists;
    }

    void restrict(XSSFSheet sheet, Field field, int column, int firstRow) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint allowed = switch (field.type()) {
            case TRI -> helper.createExplicitListConstraint(YES_OR_NO.split(","));
            case ENUM -> helper.createFormulaListConstraint(list(field.labels()));
            case INT ->
                helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, Long.toString(field.least()), null);
            case DATE -> helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, "dd/mm/yyyy");
            case PERCENT -> helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100");
            case ID, TEXT, DECIMAL -> null;
        };
        if (allowed == null) {
            return;
        }
        int lastRow = SpreadsheetVersion.EXCEL2007.getLastRowIndex();
        DataValidation validation =
                helper.createValidation(allowed, new CellRangeAddressList(firstRow, lastRow, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox(field.label(), TemplateNotes.howToFill(field));
        sheet.addValidationData(validation);
    }

    /** A column of the hidden sheet. */
    private String list(List<String> labels) {
        for (int row = 0; row < labels.size(); row++) {
            XSSFRow line = lists.getRow(row) == null ? lists.createRow(row) : lists.getRow(row);
            line.createCell(used).setCellValue(labels.get(row));
        }
        String column = CellReference.convertNumToColString(used++);
        return "'%s'!$%s$1:$%s$%d".formatted(Template.CODES, column, column, labels.size());
    }
}
