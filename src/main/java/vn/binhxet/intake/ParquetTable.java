package vn.binhxet.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import vn.binhxet.model.Message;

/**
 * A Parquet file: columns are fields by name or label, values of any simple type are read as their texts would be in CSV.
 * Rows count from 1. Columns with columns or lists in them hold nothing that can be read.
 */
final class ParquetTable implements Table {
    private final String file;
    private final ParquetFileReader reader;
    private final MessageType schema;
    private final long before;
    private final int blocks;
    private Column[] columns = {};
    private boolean isBegun;
    private long row;
    private int block;
    private long left;

    private ParquetTable(String file, ParquetFileReader reader, int block, int blocks) {
        this.file = file;
        this.reader = reader;
        this.schema = reader.getFooter().getFileMetaData().getSchema();
        this.block = block;
        this.blocks = blocks;
        this.before = rows(reader).subList(0, block).stream()
                .mapToLong(Long::longValue)
                .sum();
        for (int skipped = 0; skipped < block; skipped++) {
            reader.skipNextRowGroup();
        }
    }

    /** @throws IntakeException if the file is no Parquet file */
    static ParquetTable open(Path path) {
        return open(path, 0, Integer.MAX_VALUE);
    }

    /**
     * Opens only some row groups of a file, as a table with the file's heading whose rows count as they do in the file.
     *
     * @param first the first of them, from 0
     * @param end the one after the last
     * @throws IntakeException if the file is no Parquet file
     */
    static ParquetTable open(Path path, int first, int end) {
        String file = String.valueOf(path.getFileName());
        try {
            return new ParquetTable(file, reader(path), first, end);
        } catch (IOException | RuntimeException broken) {
            throw new IntakeException(file, 0, Message.of("intake.parquet"));
        }
    }

    /**
     * How many rows each row group of a file has.
     *
     * @throws IntakeException if the file is no Parquet file
     */
    static List<Long> rows(Path path) {
        try (ParquetFileReader reader = reader(path)) {
            return rows(reader);
        } catch (IOException | RuntimeException broken) {
            throw new IntakeException(String.valueOf(path.getFileName()), 0, Message.of("intake.parquet"));
        }
    }

    private static List<Long> rows(ParquetFileReader reader) {
        return reader.getRowGroups().stream().map(BlockMetaData::getRowCount).toList();
    }

    private static ParquetFileReader reader(Path path) throws IOException {
        return ParquetFileReader.open(
                new LocalInputFile(path),
                ParquetReadOptions.builder(new PlainParquetConfiguration())
                        .withCodecFactory(new Decompression())
                        .build());
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public boolean isSheet() {
        return false;
    }

    @Override
    public Optional<Row> next() {
        if (!isBegun) {
            isBegun = true;
            row = before;
            return Optional.of(Row.of(
                    0,
                    schema.getFields().stream()
                            .map(column -> column.isPrimitive() ? column.getName() : "")
                            .toList()));
        }
        try {
            row++;
            while (left == 0) {
                PageReadStore rows = block < blocks ? reader.readNextRowGroup() : null;
                if (rows == null) {
                    return Optional.empty();
                }
                block++;
                left = rows.getRowCount();
                columns = columns(rows);
            }
            left--;
            String[] cells = new String[columns.length];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = columns[column].next();
            }
            return Optional.of(Row.of(row, Arrays.asList(cells)));
        } catch (IOException | ParquetDecodingException | IllegalArgumentException broken) {
            throw new IntakeException(file, row, Message.of("intake.parquet"));
        }
    }

    private Column[] columns(PageReadStore rows) {
        Texts texts = new Texts(schema);
        ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                rows, texts, schema, reader.getFooter().getFileMetaData().getCreatedBy());
        return schema.getFields().stream()
                .map(column -> column.isPrimitive() && !column.isRepetition(Type.Repetition.REPEATED)
                        ? Column.of(
                                store.getColumnReader(schema.getColumnDescription(new String[] {column.getName()})),
                                texts.getConverter(schema.getFieldIndex(column.getName())))
                        : Column.NOTHING)
                .toArray(Column[]::new);
    }

    /** The values of one column, as texts; "" for none. */
    @FunctionalInterface
    private interface Column {
        Column NOTHING = () -> "";

        String next();

        /** @param text takes what the reader reads */
        static Column of(ColumnReader reader, ParquetText text) {
            int there = reader.getDescriptor().getMaxDefinitionLevel();
            return () -> {
                String value = "";
                if (reader.getCurrentDefinitionLevel() == there) {
                    reader.writeCurrentValueToConverter();
                    value = text.text();
                }
                reader.consume();
                return value;
            };
        }
    }

    /** A text for each column that is read; nothing is put together from them. */
    private static final class Texts extends GroupConverter {
        private final MessageType schema;
        private final Map<Integer, ParquetText> columns = new HashMap<>();

        Texts(MessageType schema) {
            this.schema = schema;
        }

        @Override
        public ParquetText getConverter(int column) {
            return columns.computeIfAbsent(
                    column, place -> new ParquetText(schema.getType(place).asPrimitiveType()));
        }

        @Override
        public void start() {
            // nothing begins
        }

        @Override
        public void end() {
            // nothing ends
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
