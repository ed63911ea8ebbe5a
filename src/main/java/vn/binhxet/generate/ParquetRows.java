package vn.binhxet.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;

/** A Parquet file with typed columns. A cell that its type cannot hold is left out, as if it were not reported. */
final class ParquetRows implements RowWriter {
    private static final int PRECISION = 18;
    private static final int SCALE = 6;
    /** Row groups are what many machines share a file out by. */
    private static final int ROWS_PER_GROUP = 50_000;

    private final ParquetWriter<String[]> writer;

    private ParquetRows(ParquetWriter<String[]> writer) {
        this.writer = writer;
    }

    static ParquetRows open(Entity entity, Path file) throws IOException {
        return new ParquetRows(new Builder(new LocalOutputFile(file), entity)
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Compression())
                .withCompressionCodec(Compression.CODEC)
                .withRowGroupRowCountLimit(ROWS_PER_GROUP)
                .build());
    }

    @Override
    public void write(String[] cells) {
        try {
            writer.write(cells);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Old ways in, which a subclass must still give, are never taken: the writer has a configuration of its own. */
    @SuppressWarnings("deprecation")
    private static final class Builder extends ParquetWriter.Builder<String[], Builder> {
        private final Entity entity;

        Builder(OutputFile file, Entity entity) {
            super(file);
            this.entity = entity;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<String[]> getWriteSupport(Configuration unused) {
            return new Rows(entity);
        }

        @Override
        protected WriteSupport<String[]> getWriteSupport(ParquetConfiguration unused) {
            return new Rows(entity);
        }
    }

    private static Type column(Field field) {
        return switch (field.type()) {
            case TRI -> Types.optional(PrimitiveTypeName.BOOLEAN).named(field.name());
            case INT -> Types.optional(PrimitiveTypeName.INT64).named(field.name());
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(field.name());
            case PERCENT, DECIMAL ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.decimalType(SCALE, PRECISION))
                        .named(field.name());
            case ID, TEXT, ENUM ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(field.name());
        };
    }

    @SuppressWarnings("deprecation")
    private static final class Rows extends WriteSupport<String[]> {
        private final Entity entity;
        private @Nullable RecordConsumer consumer;

        Rows(Entity entity) {
            this.entity = entity;
        }

        @Override
        public WriteContext init(Configuration unused) {
            return context();
        }

        @Override
        public WriteContext init(ParquetConfiguration unused) {
            return context();
        }

        private WriteContext context() {
            List<Type> columns =
                    entity.fields().stream().map(ParquetRows::column).toList();
            return new WriteContext(new MessageType(entity.table(), columns), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer given) {
            consumer = given;
        }

        @Override
        public void write(String[] cells) {
            RecordConsumer out = Objects.requireNonNull(consumer);
            out.startMessage();
            for (int i = 0; i < cells.length; i++) {
                if (!cells[i].isEmpty()) {
                    write(i, entity.fields().get(i), cells[i], out);
                }
            }
            out.endMessage();
        }

        private static void write(int column, Field field, String cell, RecordConsumer out) {
            Runnable value;
            try {
                value = value(field, cell, out);
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
                return;
            }
            out.startField(field.name(), column);
            value.run();
            out.endField(field.name(), column);
        }

        /** @throws IllegalArgumentException or one of its kin if the column cannot hold the cell */
        private static Runnable value(Field field, String cell, RecordConsumer out) {
            return switch (field.type()) {
                case TRI -> {
                    boolean yes = yes(cell);
                    yield () -> out.addBoolean(yes);
                }
                case INT -> {
                    long count = Long.parseLong(cell);
                    yield () -> out.addLong(count);
                }
                case DATE -> {
                    int day = Math.toIntExact(LocalDate.parse(cell).toEpochDay());
                    yield () -> out.addInteger(day);
                }
                case PERCENT, DECIMAL -> {
                    long unscaled =
                            new BigDecimal(cell).setScale(SCALE).unscaledValue().longValueExact();
                    yield () -> out.addLong(unscaled);
                }
                case ID, TEXT, ENUM -> {
                    Binary text = Binary.fromString(cell);
                    yield () -> out.addBinary(text);
                }
            };
        }

        private static boolean yes(String cell) {
            return switch (cell) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw new IllegalArgumentException(cell);
            };
        }
    }
}
