package vn.binhxet.model;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with an input file or a rule file.
 *
 * @param file the file's name, or its path below the rules folder
 * @param row the line as a person counts it; 0 where the whole file is meant
 * @param column the column's heading, or the place in the line
 * @param field the dictionary's field, where one is concerned
 * @param value what stands there; masked where personal
 * @param message what happened and what to do
 * @param effect what became of it
 */
public record Problem(
        Severity severity,
        String file,
        long row,
        String column,
        String field,
        String value,
        Message message,
        Effect effect)
        implements Serializable {
    /** By file, row, column and text: the same whatever the order of reading. */
    public static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingLong(Problem::row)
            .thenComparing(Problem::column)
            .thenComparing(Problem::field)
            .thenComparing(problem -> problem.message().toString())
            .thenComparing(Problem::value);

    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** What the program did about it. */
    public enum Effect {
        /** the row is not used */
        DROPPED,
        /** the value counts as not reported */
        UNKNOWN,
        /** nothing is changed, or something is judged nowhere */
        IGNORED
    }

    /** A mistake in a rule file. */
    public static Problem inRules(String file, long line, long column, Message message) {
        return new Problem(
                Severity.ERROR, file, line, column <= 0 ? "" : Long.toString(column), "", "", message, Effect.IGNORED);
    }

    /** Something in a rule file that may be used, and probably is not what was meant. */
    public static Problem doubtInRules(String file, long line, Message message) {
        return new Problem(Severity.WARNING, file, line, "", "", "", message, Effect.IGNORED);
    }

    /** The place as a person writes it: file:line:column. */
    public String place() {
        StringBuilder place = new StringBuilder(file);
        if (row > 0) {
            place.append(':').append(row);
            if (!column.isEmpty()) {
                place.append(':').append(column);
            }
        }
        return place.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Problem problem && ORDER.compare(this, problem) == 0;
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(file, row, column, message);
    }
}
