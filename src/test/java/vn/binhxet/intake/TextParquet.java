package vn.binhxet.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** CSV files as Parquet files of texts, cell by cell, with as few rows in a row group as wanted. */
public final class TextParquet {
    private TextParquet() {}

    private static Type column(String name) {
        return Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    public static void write(Path csv, int rowsPerGroup, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> tables = Files.list(csv)) {
            for (Path table : tables.toList()) {
                String name = String.valueOf(table.getFileName()).replace(".csv", ".parquet");
                write(table, rowsPerGroup, new LocalOutputFile(folder.resolve(name)));
            }
        }
    }

    static void write(Path csv, int rowsPerGroup, OutputFile file) throws IOException {
        List<List<String>> rows;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(csv)) {
            rows = reader.stream().map(CsvRecord::getFields).toList();
        }
        List<String> heading = rows.get(0);
        MessageType schema = new MessageType(
                "table", heading.stream().map(TextParquet::column).toList());
        try (ParquetWriter<List<Consumer<RecordConsumer>>> writer = CellParquet.builder(file, schema)
                .withRowGroupRowCountLimit(rowsPerGroup)
                .build()) {
            for (List<String> row : rows.subList(1, rows.size())) {
                writer.write(cells(row, heading.size()));
            }
        }
    }

    /** An empty cell holds nothing, and so does one beside the columns. */
    private static List<Consumer<RecordConsumer>> cells(List<String> row, int columns) {
        return row.stream()
                .limit(columns)
                .map(cell -> cell.isEmpty() ? CellParquet.NOTHING : text(cell))
                .toList();
    }

    private static Consumer<RecordConsumer> text(String cell) {
        return to -> to.addBinary(Binary.fromString(cell));
    }
}
