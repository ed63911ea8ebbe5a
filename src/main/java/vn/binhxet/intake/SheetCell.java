package vn.binhxet.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;

/** Turns a cell of a sheet into the text that a CSV file would hold for it. */
final class SheetCell {
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#GETTING_DATA", "#SPILL!");
    /** A number shown with leading zeros, such as a ward's code: {@code 00000} or {@code "T"000}. */
    private static final Pattern ZEROS = Pattern.compile("(?:\"([^\"]*)\")?(0{2,})(?:\"([^\"]*)\")?(?:;.*)?");
    /** What lies beyond is noise of binary fractions; a spreadsheet shows no more either. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_SINCE_1904 = LocalDate.of(1904, 1, 1);
    /** Before it, spreadsheets count a 29 February 1900 that never was. */
    private static final int FIRST_SURE_DAY = 61;

    private static final int LAST_DAY = 2_958_465;

    private enum Kind {
        PLAIN,
        DAY,
        PERCENT,
        ZEROS
    }

    private final boolean isSince1904;
    private final Map<String, Kind> kinds = new HashMap<>();

    SheetCell(boolean isSince1904) {
        this.isSince1904 = isSince1904;
    }

    /** Why a cell holds no value to read, if it does not. */
    Optional<Message> wrong(Cell cell) {
        if (cell.getType() == CellType.ERROR || (cell.getType() == CellType.FORMULA && ERRORS.contains(raw(cell)))) {
            return Optional.of(Message.of("cell.error", raw(cell)));
        }
        boolean isUncalculated = cell.getType() == CellType.FORMULA && cell.getRawValue() == null;
        return isUncalculated ? Optional.of(Message.of("cell.uncalculated")) : Optional.empty();
    }

    private static String raw(Cell cell) {
        String raw = cell.getRawValue();
        return raw == null ? "" : raw;
    }

    String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return number(number, cell.getDataFormatId(), cell.getDataFormatString());
        }
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            return "=" + cell.getFormula();
        }
        return value == null ? "" : value.toString();
    }

    private String number(BigDecimal number, @Nullable Integer formatId, @Nullable String format) {
        return switch (kind(formatId == null ? 0 : formatId, format == null ? "" : format)) {
            case DAY -> day(number);
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case ZEROS -> padded(number, String.valueOf(format));
            case PLAIN -> plain(number);
        };
    }

    private Kind kind(int formatId, String format) {
        return kinds.computeIfAbsent(formatId + " " + format, key -> {
            if (ZEROS.matcher(format).matches()) {
                return Kind.ZEROS;
            }
            if (DateUtil.isADateFormat(formatId, format)) {
                return Kind.DAY;
            }
            return format.replaceAll("\"[^\"]*\"", "").contains("%") ? Kind.PERCENT : Kind.PLAIN;
        });
    }

    private String day(BigDecimal number) {
        int day = number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0 ? 0 : number.intValue();
        if (isSince1904) {
            return DAY_0_SINCE_1904.plusDays(day).toString();
        }
        return day < FIRST_SURE_DAY ? plain(number) : DAY_0.plusDays(day).toString();
    }

    private static String padded(BigDecimal number, String format) {
        Matcher parts = ZEROS.matcher(format);
        String digits = plain(number);
        if (!parts.matches() || number.signum() < 0 || digits.contains(".")) {
            return digits;
        }
        String zeros = "0".repeat(Math.max(0, parts.group(2).length() - digits.length()));
        return text(parts.group(1)) + zeros + digits + text(parts.group(3));
    }

    private static String text(@Nullable String literal) {
        return literal == null ? "" : literal;
    }

    private static String plain(BigDecimal number) {
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
