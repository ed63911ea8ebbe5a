package vn.binhxet.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;

/** A CSV file with a heading. */
final class CsvRows implements RowWriter {
    private static final int BUFFER = 1 << 16;

    private final CsvWriter writer;

    private CsvRows(CsvWriter writer) {
        this.writer = writer;
    }

    static CsvRows open(Entity entity, Path file) throws IOException {
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(file, StandardOpenOption.CREATE_NEW);
        writer.writeRecord(entity.fields().stream().map(Field::name).toList());
        return new CsvRows(writer);
    }

    @Override
    public void write(String[] cells) {
        writer.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
