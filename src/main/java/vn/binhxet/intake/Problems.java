package vn.binhxet.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/** Gathers what is wrong with a dataset. Personal values, and anything like an identity number, are masked. */
final class Problems {
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{9,}");
    /** Two or more capitalised words: perhaps somebody's name in the wrong column. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]*( \\p{Lu}[\\p{L}\\p{M}]*)+");

    private static final int LONGEST = 40;

    private final List<Problem> found = Collections.synchronizedList(new ArrayList<>());
    private final Consumer<Problem> taker;

    Problems() {
        this.taker = found::add;
    }

    /** @param taker is given each problem, and nothing is gathered */
    Problems(Consumer<Problem> taker) {
        this.taker = taker;
    }

    /** Adds what was found elsewhere. */
    void add(Problem problem) {
        found.add(problem);
    }

    List<Problem> sorted() {
        return List.copyOf(found).stream().sorted(Problem.ORDER).toList();
    }

    /** The row is not used. */
    void drop(Place place, Field field, Message message) {
        add(Problem.Severity.ERROR, place, field.name(), "", message, Problem.Effect.DROPPED);
    }

    /** The value counts as not reported. */
    void clear(Place place, Field field, String value, Message message) {
        add(Problem.Severity.ERROR, place, field.name(), masked(field, value), message, Problem.Effect.UNKNOWN);
    }

    /** Something is judged nowhere, or stays as it is though it cannot be right. */
    void ignore(Place place, String field, String value, Message message) {
        add(Problem.Severity.ERROR, place, field, shortened(value), message, Problem.Effect.IGNORED);
    }

    /** Something that changes nothing. */
    void warn(Place place, String value, Message message) {
        add(Problem.Severity.WARNING, place, "", shortened(value), message, Problem.Effect.IGNORED);
    }

    private void add(
            Problem.Severity severity,
            Place place,
            String field,
            String value,
            Message message,
            Problem.Effect effect) {
        Message said = place.cell().isEmpty() ? message : Message.of("intake.inCell", place.cell(), message);
        taker.accept(new Problem(
                severity, place.file(), place.row(), shortened(place.column()), field, value, said, effect));
    }

    static String masked(Field field, String value) {
        return field.personal() ? masked(value) : shortened(value);
    }

    /** The first letter only. */
    static String masked(String value) {
        return value.isEmpty() ? "" : new String(Character.toChars(value.codePointAt(0))) + "***";
    }

    static String shortened(String value) {
        String safe = IDENTITY_NUMBER.matcher(value).replaceAll("***").replaceAll("\\p{Cntrl}+", " ");
        if (NAME.matcher(safe).matches()) {
            return masked(safe);
        }
        return safe.codePointCount(0, safe.length()) <= LONGEST
                ? safe
                : safe.substring(0, safe.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
