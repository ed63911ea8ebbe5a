package vn.binhxet.intake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.LongFunction;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * The value of one column as a text. A value that stands in the file's own dictionary is told once, and is the same text
 * each time.
 */
final class ParquetText extends PrimitiveConverter {
    private final PrimitiveType.PrimitiveTypeName type;
    private final @Nullable LogicalTypeAnnotation meaning;
    private final LongFunction<String> whole;
    private @Nullable Dictionary dictionary;
    private @Nullable String[] known = {};
    private String text = "";

    ParquetText(PrimitiveType column) {
        this.type = column.getPrimitiveTypeName();
        this.meaning = column.getLogicalTypeAnnotation();
        this.whole = whole(meaning);
    }

    private static LongFunction<String> whole(@Nullable LogicalTypeAnnotation meaning) {
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return value -> BigDecimal.valueOf(value, decimal.getScale()).toPlainString();
        }
        return meaning instanceof DateLogicalTypeAnnotation
                ? day -> LocalDate.ofEpochDay(day).toString()
                : Long::toString;
    }

    /** The value that was read last. */
    String text() {
        return text;
    }

    @Override
    public boolean hasDictionarySupport() {
        return true;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.known = new String[dictionary.getMaxId() + 1];
    }

    @Override
    public void addValueFromDictionary(int id) {
        String before = known[id];
        if (before == null) {
            decode(Objects.requireNonNull(dictionary), id);
            known[id] = text;
        } else {
            text = before;
        }
    }

    private void decode(Dictionary values, int id) {
        switch (type) {
            case BOOLEAN -> addBoolean(values.decodeToBoolean(id));
            case INT32 -> addInt(values.decodeToInt(id));
            case INT64 -> addLong(values.decodeToLong(id));
            case FLOAT -> addFloat(values.decodeToFloat(id));
            case DOUBLE -> addDouble(values.decodeToDouble(id));
            case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> addBinary(values.decodeToBinary(id));
        }
    }

    @Override
    public void addBoolean(boolean value) {
        text = Boolean.toString(value);
    }

    @Override
    public void addInt(int value) {
        text = whole.apply(value);
    }

    @Override
    public void addLong(long value) {
        text = whole.apply(value);
    }

    @Override
    public void addFloat(float value) {
        text = plain(new BigDecimal(Float.toString(value)));
    }

    @Override
    public void addDouble(double value) {
        text = plain(BigDecimal.valueOf(value));
    }

    @Override
    public void addBinary(Binary value) {
        text = meaning instanceof DecimalLogicalTypeAnnotation decimal
                ? new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()).toPlainString()
                : value.toStringUsingUTF8();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
