package vn.binhxet.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** Rows for a Parquet file, from the first column on; each cell writes itself. */
final class CellParquet extends WriteSupport<List<Consumer<RecordConsumer>>> {
    /** A cell that holds no value. */
    static final Consumer<RecordConsumer> NOTHING = to -> {};

    private final MessageType schema;
    private RecordConsumer consumer;

    private CellParquet(MessageType schema) {
        this.schema = schema;
    }

    /** Settings for such a file, neither compressed nor read from a machine's own configuration. */
    static Builder builder(OutputFile file, MessageType schema) {
        return new Builder(file, new CellParquet(schema))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED);
    }

    static final class Builder extends ParquetWriter.Builder<List<Consumer<RecordConsumer>>, Builder> {
        private final CellParquet rows;

        private Builder(OutputFile file, CellParquet rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected CellParquet getWriteSupport(Configuration unused) {
            return rows;
        }

        @Override
        protected CellParquet getWriteSupport(ParquetConfiguration unused) {
            return rows;
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
    public void write(List<Consumer<RecordConsumer>> cells) {
        consumer.startMessage();
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) != NOTHING) {
                consumer.startField(schema.getFieldName(column), column);
                cells.get(column).accept(consumer);
                consumer.endField(schema.getFieldName(column), column);
            }
        }
        consumer.endMessage();
    }
}
