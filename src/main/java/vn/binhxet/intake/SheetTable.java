package vn.binhxet.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.binhxet.model.Message;

/** A sheet of a workbook. Hidden sheets and rows are data like all others, but are told. */
final class SheetTable implements Table {
    private final String file;
    private final Sheet sheet;
    private final MergedCells merged;
    private final SheetCell reading;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private long row;
    private long hidden;

    private SheetTable(
            String file,
            Sheet sheet,
            MergedCells merged,
            SheetCell reading,
            Stream<org.dhatim.fastexcel.reader.Row> stream) {
        this.file = file;
        this.sheet = sheet;
        this.merged = merged;
        this.reading = reading;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    /** @throws IntakeException if the sheet cannot be read */
    static SheetTable open(String file, Sheet sheet, MergedCells merged, SheetCell reading) {
        try {
            return new SheetTable(file, sheet, merged, reading, sheet.openStream());
        } catch (IOException | RuntimeException broken) {
            throw new IntakeException(file, 0, Message.of("intake.corrupt"));
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public boolean isSheet() {
        return true;
    }

    /** The next row with anything in it. */
    @Override
    public Optional<Row> next() {
        for (Optional<org.dhatim.fastexcel.reader.Row> next = advance(); next.isPresent(); next = advance()) {
            List<String> cells = new ArrayList<>();
            Map<Integer, Message> wrong = new HashMap<>();
            read(next.get(), cells, wrong);
            boolean isBlank = cells.isEmpty();
            Row read = new Row(row, cells, wrong, merged.fill(row, cells));
            if (!isBlank) {
                hidden += next.get().isHidden() ? 1 : 0;
                return Optional.of(read);
            }
        }
        return Optional.empty();
    }

    private Optional<org.dhatim.fastexcel.reader.Row> advance() {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            org.dhatim.fastexcel.reader.Row next = rows.next();
            row = next.getRowNum();
            return Optional.of(next);
        } catch (RuntimeException broken) {
            throw new IntakeException(file, row + 1, Message.of("intake.corrupt"));
        }
    }

    /** The texts of a row without the blanks at its end. */
    private void read(org.dhatim.fastexcel.reader.Row from, List<String> cells, Map<Integer, Message> wrong) {
        for (Cell cell : from) {
            if (cell == null) {
                continue;
            }
            int column = cell.getColumnIndex();
            reading.wrong(cell).ifPresent(said -> wrong.put(column, said));
            String text = reading.text(cell);
            if (!text.isBlank()) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, text);
            }
        }
    }

    @Override
    public void report(Problems problems) {
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
            problems.warn(Place.of(file), "", Message.of("intake.hiddenSheet"));
        }
        if (hidden > 0) {
            problems.warn(Place.of(file), "", Message.of("intake.hiddenRows", hidden));
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
