package vn.binhxet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of every simple type come as the texts that CSV would have, with and without the file's own dictionaries. */
class ParquetTypesTest {
    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message table {
              required binary text (STRING);
              optional boolean flag;
              optional int32 count;
              optional int64 large;
              optional int32 day (DATE);
              optional int32 small_decimal (DECIMAL(9,2));
              optional int64 large_decimal (DECIMAL(18,3));
              optional binary wide_decimal (DECIMAL(30,1));
              optional fixed_len_byte_array(4) fixed_decimal (DECIMAL(9,0));
              optional float single;
              optional double twice;
              repeated int32 list;
              optional group nested { optional int32 inner; }
            }""");

    @TempDir
    Path folder;

    private static Binary bytes(long unscaled, int width) {
        byte[] shortest = BigInteger.valueOf(unscaled).toByteArray();
        byte[] bytes = new byte[Math.max(width, shortest.length)];
        Arrays.fill(bytes, (byte) (unscaled < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, bytes, bytes.length - shortest.length, shortest.length);
        return Binary.fromConstantByteArray(bytes);
    }

    private static List<Consumer<RecordConsumer>> cells(int row) {
        int day = (int) LocalDate.of(2024, 2, 28).plusDays(row).toEpochDay();
        return List.of(
                to -> to.addBinary(Binary.fromString("Tổ " + row)),
                to -> to.addBoolean(row == 1),
                to -> to.addInteger(-row),
                to -> to.addLong(9_000_000_000L + row),
                to -> to.addInteger(day),
                to -> to.addInteger(-150 * row),
                to -> to.addLong(1_500L * row),
                to -> to.addBinary(bytes(-25L * row, 1)),
                to -> to.addBinary(bytes(7L * row, 4)),
                to -> to.addFloat(0.5f * row),
                to -> to.addDouble(1e7 * row),
                to -> to.addInteger(row));
    }

    private static List<String> texts(int row) {
        return List.of(
                "Tổ " + row,
                row == 1 ? "true" : "false",
                row == 0 ? "0" : "-" + row,
                "900000000" + row,
                List.of("2024-02-28", "2024-02-29", "2024-03-01").get(row),
                List.of("0.00", "-1.50", "-3.00").get(row),
                List.of("0.000", "1.500", "3.000").get(row),
                List.of("0.0", "-2.5", "-5.0").get(row),
                List.of("0", "7", "14").get(row),
                List.of("0", "0.5", "1").get(row),
                List.of("0", "10000000", "20000000").get(row),
                "",
                "");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void valuesAreReadAsTexts(boolean withDictionary) throws IOException {
        Path file = folder.resolve("units.parquet");
        List<List<String>> expected = new ArrayList<>();
        try (ParquetWriter<List<Consumer<RecordConsumer>>> writer = CellParquet.builder(
                        new LocalOutputFile(file), SCHEMA)
                .withDictionaryEncoding(withDictionary)
                .withRowGroupRowCountLimit(50)
                .build()) {
            for (int place = 0; place < 120; place++) {
                int row = place % 4; // every fourth has only its text
                writer.write(row < 3 ? cells(row) : cells(row).subList(0, 1));
                expected.add(row < 3 ? texts(row) : List.of("Tổ 3", "", "", "", "", "", "", "", "", "", "", "", ""));
            }
        }
        List<List<String>> read = new ArrayList<>();
        try (ParquetTable table = ParquetTable.open(file)) {
            for (Optional<Table.Row> row = table.next(); row.isPresent(); row = table.next()) {
                read.add(row.get().cells());
            }
        }
        assertThat(read.remove(0)).startsWith("text", "flag").endsWith("list", "");
        assertThat(read).isEqualTo(expected);
    }
}
