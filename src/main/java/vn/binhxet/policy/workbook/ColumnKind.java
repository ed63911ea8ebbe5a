package vn.binhxet.policy.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.binhxet.model.Message;

/** What the cells of a column hold: how they are read, however a spreadsheet program has kept them. */
enum ColumnKind {
    TEXT,
    /** a condition of a rule */
    CONDITION,
    /** several lines */
    LINES,
    /** a decimal number, such as points */
    NUMBER,
    /** a number of the law: {@code 4}, {@code 2/3}, {@code 80 %} */
    LIMIT,
    /** a parameter's value: a number of the law, a code, codes or a text */
    VALUE,
    DAY,
    /** one of a few words */
    CODE,
    /** a text, or a line {@code name: text} for each of several */
    PAIRS,
    /** texts with commas between */
    LIST,
    /** a formula for the eye, never read */
    CHECK;

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}([.,]\\d{1,12})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,15}(?:[.,]\\d{1,12})?) ?%");
    private static final Pattern RATIO = Pattern.compile("(\\d{1,9}) ?/ ?(\\d{1,9})");
    private static final DateTimeFormatter WRITTEN_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** @throws CellException if the cell is nothing that such a column holds */
    String read(RawCell cell) throws CellException {
        if (cell.kind() == RawCell.Kind.WRONG) {
            throw new CellException(Message.of("workbook.error", cell.text()));
        }
        if (cell.isBlank()) {
            return "";
        }
        return switch (this) {
            case NUMBER -> number(cell);
            case LIMIT -> limit(cell);
            case VALUE -> value(cell);
            case DAY -> day(cell);
            case LINES, PAIRS -> lines(cell);
            case LIST ->
                Arrays.stream(text(cell).split(",", -1)).map(String::strip).collect(Collectors.joining(", "));
            default -> text(cell);
        };
    }

    /** How a text of the rules is shown. */
    RawCell show(String text) {
        boolean isNumber = this == NUMBER && DECIMAL.matcher(text).matches();
        if (isNumber) {
            return new RawCell(RawCell.Kind.NUMBER, text);
        }
        return new RawCell(this == DAY && isDay(text) ? RawCell.Kind.DAY : RawCell.Kind.TEXT, text);
    }

    private static String text(RawCell cell) {
        return cell.kind() == RawCell.Kind.PERCENT ? percent(cell.text()) : plain(cell.text());
    }

    /** NFC, without blanks at the ends and with single ones between. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{javaSpaceChar}\\p{Cntrl}]+", " ")
                .strip();
    }

    private static String lines(RawCell cell) {
        return cell.text()
                .lines()
                .map(ColumnKind::plain)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String number(RawCell cell) throws CellException {
        String text = plain(cell.text());
        if (cell.kind() == RawCell.Kind.TEXT && GROUPED.matcher(text).matches()) {
            throw new CellException(Message.of("workbook.ambiguous", text));
        }
        boolean isNumber =
                cell.kind() != RawCell.Kind.DAY && DECIMAL.matcher(text).matches();
        if (!isNumber) {
            throw new CellException(Message.of("workbook.number", text));
        }
        return decimal(text);
    }

    private static String limit(RawCell cell) throws CellException {
        if (cell.kind() == RawCell.Kind.DAY) {
            throw new CellException(Message.of("workbook.limitDay", cell.text()));
        }
        String value = value(cell);
        boolean isNumber = DECIMAL.matcher(value).matches()
                || PERCENT.matcher(value).matches()
                || RATIO.matcher(value).matches();
        if (!isNumber) {
            throw new CellException(Message.of("workbook.limit", value));
        }
        return value;
    }

    private static String value(RawCell cell) throws CellException {
        String text = text(cell);
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return decimal(percent.group(1)) + " %";
        }
        Matcher ratio = RATIO.matcher(text);
        if (ratio.matches()) {
            return ratio.group(1) + "/" + ratio.group(2);
        }
        if (cell.kind() == RawCell.Kind.DAY) {
            throw new CellException(Message.of("workbook.limitDay", cell.text()));
        }
        return DECIMAL.matcher(text).matches() ? decimal(text) : text;
    }

    private static String decimal(String text) {
        BigDecimal value = new BigDecimal(text.replace(',', '.')).stripTrailingZeros();
        return value.scale() < 0 ? value.toBigIntegerExact().toString() : value.toPlainString();
    }

    private static String percent(String share) {
        return decimal(new BigDecimal(share).movePointRight(2).toPlainString()) + " %";
    }

    private static String day(RawCell cell) throws CellException {
        String text = plain(cell.text());
        try {
            return text.indexOf('/') > 0
                    ? LocalDate.parse(text, WRITTEN_DAY).toString()
                    : LocalDate.parse(text).toString();
        } catch (DateTimeException wrong) {
            throw new CellException(Message.of("workbook.day", text));
        }
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() >= 1900;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
