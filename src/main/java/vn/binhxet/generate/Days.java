package vn.binhxet.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Period;

/** The days of a dataset: written once each, and read from the profile as an offset like {@code start-30}. */
final class Days {
    private static final long FIRST = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int KNOWN = 150 * 366;

    private final Period period;
    private final @Nullable String[] texts = new @Nullable String[KNOWN];

    Days(Period period) {
        this.period = period;
    }

    /** The first day of the period. */
    long first() {
        return period.start().toEpochDay();
    }

    /** The cut-off day. */
    long last() {
        return period.end().toEpochDay();
    }

    String text(long day) {
        long place = day - FIRST;
        if (place < 0 || place >= KNOWN) {
            return LocalDate.ofEpochDay(day).toString();
        }
        String text = texts[(int) place];
        if (text == null) {
            text = LocalDate.ofEpochDay(day).toString();
            texts[(int) place] = text;
        }
        return text;
    }

    /** A day counted from the first or last one of the period. */
    long day(Section section, String key) {
        String text = section.text(key).replace(" ", "");
        LocalDate base = text.startsWith("start") ? period.start() : period.end();
        String offset = text.replaceFirst("start|end", "");
        if (!text.matches("(start|end)([+-]\\d{1,6})?")) {
            throw section.wrong(key, "a day like start, end, start-30 or end+10");
        }
        return base.toEpochDay() + (offset.isEmpty() ? 0 : Integer.parseInt(offset));
    }

    /** The first birthday of those who are at most so many years old on the cut-off day. */
    long bornAfter(long years) {
        return period.end().minusYears(years + 1).toEpochDay() + 1;
    }

    /** The last birthday of those who are at least so many years old on the cut-off day. */
    long bornUntil(long years) {
        return period.end().minusYears(years).toEpochDay();
    }
}
