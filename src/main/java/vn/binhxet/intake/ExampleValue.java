package vn.binhxet.intake;

import org.apache.poi.ss.usermodel.Cell;
import vn.binhxet.model.Field;
import vn.binhxet.model.Period;

/** What the example row of a template shows for a field. */
record ExampleValue(Period period) {
    private static final int COUNT = 2;

    void put(Field field, Cell cell) {
        switch (field.type()) {
            case ID -> cell.setCellValue(TableReader.EXAMPLE);
            case TEXT -> cell.setCellValue("…");
            case TRI -> cell.setCellValue("có");
            case INT -> cell.setCellValue(COUNT);
            case ENUM -> cell.setCellValue(field.labels().get(0));
            case DATE -> cell.setCellValue(period.start());
            case PERCENT, DECIMAL -> cell.setCellValue("95,5");
        }
    }
}
