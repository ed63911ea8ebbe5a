package vn.binhxet.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Message;

/** Reads the text of one cell as a value of its field. */
public final class Cell {
    private static final Set<String> YES = Set.of("có", "x", "1", "yes", "true", "đạt");
    private static final Set<String> NO = Set.of("không", "0", "no", "false");
    private static final int MOST_DIGITS = 12;
    private static final char FIRST_MARK = '\u0300';
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,12})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_TEXT = 10_000;

    private Cell() {}

    /** The text without surrounding spaces, also those that do not break. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char letter) {
        return letter <= ' ' || letter == '\u00A0' || letter == '\u202F' || letter == '\uFEFF';
    }

    /**
     * Puts the value of a cell into a row.
     *
     * @param text trimmed and not empty
     * @return what is wrong with the text; the row is then as if the cell were blank
     */
    public static Optional<Message> read(Field field, String text, Facts.Builder row) {
        return switch (field.type()) {
            case ID -> key(field, text, row);
            case TEXT -> text(field, text, row);
            case TRI -> tri(field, text, row);
            case INT -> whole(field, text, row);
            case ENUM -> code(field, text, row);
            case DATE -> day(field, text, row);
            case PERCENT, DECIMAL -> decimal(field, text, row);
        };
    }

    private static Optional<Message> key(Field field, String text, Facts.Builder row) {
        if (text.length() > LONGEST_KEY) {
            return Optional.of(Message.of("cell.longKey", LONGEST_KEY));
        }
        row.text(field, composed(text));
        return Optional.empty();
    }

    private static Optional<Message> text(Field field, String text, Facts.Builder row) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(Message.of("cell.long", LONGEST_TEXT));
        }
        row.text(field, composed(text));
        return Optional.empty();
    }

    /** Letters with their marks put together (NFC); below the first combining mark they always are. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_MARK) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private static String word(String text) {
        return composed(text).toLowerCase(Locale.ROOT);
    }

    private static Optional<Message> tri(Field field, String text, Facts.Builder row) {
        String word = word(text);
        if (YES.contains(word)) {
            row.code(field, 1);
        } else if (NO.contains(word)) {
            row.code(field, 0);
        } else {
            return Optional.of(Message.of("cell.tri"));
        }
        return Optional.empty();
    }

    private static Optional<Message> whole(Field field, String text, Facts.Builder row) {
        if (text.length() > MOST_DIGITS || !areDigits(text, 0, text.length())) {
            return Optional.of(Message.of("cell.whole"));
        }
        long value = Long.parseLong(text);
        if (value < field.least()) {
            return Optional.of(Message.of("cell.least", field.least()));
        }
        row.code(field, value);
        return Optional.empty();
    }

    private static Optional<Message> code(Field field, String text, Facts.Builder row) {
        for (int place = 0; place < field.codes().size(); place++) {
            if (field.codes().get(place).equalsIgnoreCase(text)) {
                row.code(field, place);
                return Optional.empty();
            }
        }
        List<String> labels = field.labels().stream().map(Columns::key).toList();
        int place = labels.indexOf(Columns.key(text));
        if (place >= 0) {
            row.code(field, place);
            return Optional.empty();
        }
        return Optional.of(Message.of("cell.code", String.join(", ", field.codes())));
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to > from;
    }

    /** {@code 2024-05-31} or {@code 31/05/2024}; by hand, for formatters cost more than all other cells of a row. */
    private static Optional<Message> day(Field field, String text, Facts.Builder row) {
        try {
            LocalDate day = null;
            if (text.length() == "2024-05-31".length() && text.charAt(4) == '-' && text.charAt(7) == '-') {
                day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            } else if (text.length() == "31/05/2024".length() && text.charAt(2) == '/' && text.charAt(5) == '/') {
                day = LocalDate.of(number(text, 6, 10), number(text, 3, 5), number(text, 0, 2));
            }
            if (day != null) {
                row.code(field, day.toEpochDay());
                return Optional.empty();
            }
        } catch (DateTimeException noSuchDay) {
            // told below
        }
        return Optional.of(Message.of("cell.day"));
    }

    /** @throws DateTimeException if it is no number */
    private static int number(String text, int from, int to) {
        if (!areDigits(text, from, to)) {
            throw new DateTimeException("no number");
        }
        return Integer.parseInt(text, from, to, 10);
    }

    private static Optional<Message> decimal(Field field, String text, Facts.Builder row) {
        boolean isPercent = field.type() == FieldType.PERCENT;
        String number = text.endsWith("%") ? trimmed(text.substring(0, text.length() - 1)) : text;
        if (!DECIMAL.matcher(number).matches()) {
            return Optional.of(Message.of("cell.decimal"));
        }
        BigDecimal value = new BigDecimal(number.replace(',', '.'));
        if (isPercent && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
            return Optional.of(Message.of("cell.percent"));
        }
        BigDecimal plain = value.stripTrailingZeros();
        row.decimal(field, plain.scale() < 0 ? plain.setScale(0) : plain);
        return Optional.empty();
    }
}
