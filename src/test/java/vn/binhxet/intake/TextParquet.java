package vn.binhxet.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
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
public final class TextParquet extends WriteSupport<List<String>> {
    private final MessageType schema;
    private RecordConsumer consumer;

    private TextParquet(List<String> heading) {
        this.schema = new MessageType(
                "table", heading.stream().map(TextParquet::column).toList());
    }

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
        try (ParquetWriter<List<String>> writer = new Builder(file, new TextParquet(rows.get(0)))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withRowGroupRowCountLimit(rowsPerGroup)
                .build()) {
            for (List<String> row : rows.subList(1, rows.size())) {
                writer.write(row);
            }
        }
    }

    private static final class Builder extends ParquetWriter.Builder<List<String>, Builder> {
        private final TextParquet table;

        Builder(OutputFile file, TextParquet table) {
            super(file);
            this.table = table;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<List<String>> getWriteSupport(Configuration unused) {
            return table;
        }

        @Override
        protected WriteSupport<List<String>> getWriteSupport(ParquetConfiguration unused) {
            return table;
        }
    }

    @Override
    public WriteContext init(Configuration unused) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer given) {
        consumer = given;
    }

    @Override
    public void write(List<String> cells) {
        consumer.startMessage();
        for (int column = 0; column < Math.min(cells.size(), schema.getFieldCount()); column++) {
            if (!cells.get(column).isEmpty()) {
                consumer.startField(schema.getFieldName(column), column);
                consumer.addBinary(Binary.fromString(cells.get(column)));
                consumer.endField(schema.getFieldName(column), column);
            }
        }
        consumer.endMessage();
    }
}
