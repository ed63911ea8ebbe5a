package vn.binhxet.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import vn.binhxet.model.Message;

/** An Excel workbook whose sheets are read one row after the other; only the texts they share stay in memory. */
final class Workbook implements Closeable {
    /** Stands between a workbook's name and a sheet's. */
    static final String SHEET = "!";

    private final String file;
    private final ReadableWorkbook workbook;
    private final Map<String, List<CellRangeAddress>> merged;

    private Workbook(String file, ReadableWorkbook workbook, Map<String, List<CellRangeAddress>> merged) {
        this.file = file;
        this.workbook = workbook;
        this.merged = merged;
    }

    /** @throws IntakeException if it is no whole, plain and safe workbook */
    static Workbook open(Path path) {
        Map<String, List<CellRangeAddress>> merged = WorkbookCheck.mergedCells(path);
        try {
            ReadingOptions withFormats = new ReadingOptions(true, true);
            return new Workbook(Sources.name(path), new ReadableWorkbook(path.toFile(), withFormats), merged);
        } catch (IOException | RuntimeException broken) {
            throw new IntakeException(Sources.name(path), 0, Message.of("intake.corrupt"));
        }
    }

    /** In a workbook of one sheet the file's name says as much as the sheet's. */
    List<Source> sheets() {
        List<Sheet> sheets = workbook.getSheets().toList();
        return sheets.stream()
                .map(sheet -> new Source(
                        file + SHEET + sheet.getName(),
                        sheets.size() == 1 ? List.of(sheet.getName(), Sources.stem(file)) : List.of(sheet.getName()),
                        false,
                        () -> table(sheet)))
                .toList();
    }

    private Table table(Sheet sheet) {
        return SheetTable.open(
                file + SHEET + sheet.getName(),
                sheet,
                new MergedCells(merged.getOrDefault(sheet.getName(), List.of())),
                new SheetCell(workbook.isDate1904()));
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
