package vn.binhxet.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.binhxet.explain.Listing;

/** A list as a workbook to sort and filter; written row by row, so that it may be as long as a province. */
public final class ListWorkbook {
    private static final int ROWS_IN_MEMORY = 500;
    private static final int MOST_ROWS = 1_048_575;
    private static final int LETTER = 256;
    private static final int WIDEST = 60;
    private static final int MARGIN = 3;
    /** A dot could part thousands, as Vietnamese writes them; such a number stays the text it is. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(,[0-9]{1,6})?");

    private ListWorkbook() {}

    /** Writes as many rows as a sheet can hold. */
    public static void save(Listing listing, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = workbook.createSheet();
            head(workbook, sheet, listing);
            int number = 1;
            for (List<String> row :
                    listing.rows().subList(0, Math.min(MOST_ROWS, listing.rows().size()))) {
                write(sheet.createRow(number++), row, listing.numbers());
            }
            sheet.setAutoFilter(
                    new CellRangeAddress(0, number - 1, 0, listing.headings().size() - 1));
            workbook.write(out);
        }
    }

    private static void head(SXSSFWorkbook workbook, SXSSFSheet sheet, Listing listing) {
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        Row head = sheet.createRow(0);
        for (int column = 0; column < listing.headings().size(); column++) {
            Cell cell = head.createCell(column);
            cell.setCellValue(listing.headings().get(column));
            cell.setCellStyle(bold);
            sheet.setColumnWidth(column, LETTER * (MARGIN + width(listing, column)));
        }
        sheet.createFreezePane(0, 1);
    }

    private static int width(Listing listing, int column) {
        int widest = listing.rows().stream()
                .limit(ROWS_IN_MEMORY)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(widest, listing.headings().get(column).length()));
    }

    private static void write(Row row, List<String> cells, Set<Integer> numbers) {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (numbers.contains(column) && NUMBER.matcher(text).matches()) {
                row.createCell(column).setCellValue(Double.parseDouble(text.replace(',', '.')));
            } else {
                row.createCell(column).setCellValue(text);
            }
        }
    }
}
