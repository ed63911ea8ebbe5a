package vn.binhxet.policy.workbook;

import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lists to pick a cell's value from. */
final class XlsxChoices {
    /** Spreadsheet programs refuse longer lists. */
    private static final int LONGEST = 255;

    private static final int LAST_ROW = 999;

    private XlsxChoices() {}

    static void offer(XSSFSheet sheet, Column column, int index) {
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        String[] words = column.words().values().toArray(String[]::new);
        if (!column.choicesOf().isEmpty()) {
            String range = "'" + column.choicesOf() + "'!$A$2:$A$" + (LAST_ROW + 1);
            offer(sheet, helper, helper.createFormulaListConstraint(range), index);
        } else if (words.length > 0 && String.join(",", words).length() <= LONGEST && !hasComma(column.words())) {
            offer(sheet, helper, helper.createExplicitListConstraint(words), index);
        }
    }

    private static boolean hasComma(Map<String, String> words) {
        return words.values().stream().anyMatch(word -> word.contains(","));
    }

    private static void offer(
            XSSFSheet sheet, XSSFDataValidationHelper helper, DataValidationConstraint choices, int column) {
        CellRangeAddressList cells = new CellRangeAddressList(1, LAST_ROW, column, column);
        DataValidation validation = helper.createValidation(choices, cells);
        validation.setShowErrorBox(true);
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        sheet.addValidationData(validation);
    }
}
