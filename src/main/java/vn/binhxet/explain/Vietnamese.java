package vn.binhxet.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Period;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.Verdict;

/** How the program says its words and numbers in Vietnamese. */
public final class Vietnamese {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Vietnamese() {}

    public static String of(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "đạt";
            case FAIL -> "không đạt";
            case UNDETERMINED -> "chưa đủ căn cứ";
            case NOT_ELIGIBLE -> "không thuộc diện xét";
        };
    }

    public static String of(TargetResult.Outcome outcome) {
        return switch (outcome) {
            case MET -> "đạt";
            case NOT_MET -> "chưa đạt";
            case UNDETERMINED -> "chưa đủ căn cứ";
            case NOT_APPLICABLE -> "không áp dụng";
            case NO_DATA -> "chưa có số liệu";
        };
    }

    static String of(Verdict verdict) {
        return switch (verdict) {
            case MET -> "đạt";
            case PARTLY_MET -> "đạt một phần";
            case NOT_MET -> "không đạt";
            case UNKNOWN -> "chưa rõ";
            case NOT_APPLICABLE -> "không áp dụng";
        };
    }

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    public static String of(Period period) {
        return of(period.start()) + " – " + of(period.end());
    }

    /** With a decimal comma, and grouped by thousands with a dot. */
    public static String of(BigDecimal number) {
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        return point < 0 ? grouped(plain) : grouped(plain.substring(0, point)) + "," + plain.substring(point + 1);
    }

    /** Grouped by thousands with a dot. */
    public static String of(long number) {
        return grouped(Long.toString(number));
    }

    private static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int at = text.length() - 3; at > (digits.startsWith("-") ? 1 : 0); at -= 3) {
            text.insert(at, '.');
        }
        return text.toString();
    }
}
