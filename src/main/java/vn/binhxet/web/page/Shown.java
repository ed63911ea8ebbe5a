package vn.binhxet.web.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.binhxet.explain.Vietnamese;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.model.Points;

/** Numbers, days and words as a reader of one language writes them. */
public record Shown(Message.Language language) {
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(HANOI);

    public static Shown of(Locale locale) {
        return new Shown(locale.getLanguage().equals("en") ? Message.Language.EN : Message.Language.VI);
    }

    public String say(String code, Object... arguments) {
        return Message.of(code, arguments).in(language);
    }

    /** Grouped by thousands. */
    public String number(long number) {
        return decimal(BigDecimal.valueOf(number));
    }

    /** The same; every decimal is shown. */
    public String decimal(BigDecimal number) {
        return language == Message.Language.VI
                ? Vietnamese.of(number)
                : String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** Both ends where they differ. */
    public String points(Points low, Points high) {
        return low.equals(high) ? points(low) : points(low) + "–" + points(high);
    }

    public String points(Points points) {
        return decimal(points.value());
    }

    /** Part and whole, and the percentage with two decimals, rounded half up; "–" for a part of nothing. */
    public String share(long part, long whole) {
        return whole == 0
                ? "–"
                : number(part) + "/" + number(whole) + " · "
                        + decimal(Fraction.of(part, whole).asPercent().rounded(2)) + " %";
    }

    /** Any outcome, of a decision or of a target. */
    public String outcome(Enum<?> outcome) {
        return say("outcome." + outcome.name());
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String period(Period period) {
        return day(period.start()) + " – " + day(period.end());
    }

    /** At Hanoi's time. */
    public String time(Instant at) {
        return TIME.format(at);
    }
}
