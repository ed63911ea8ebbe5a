package vn.binhxet.rulebook;

import java.util.Locale;
import vn.binhxet.rulebook.condition.Condition;

/**
 * One rule of a title, as its author wrote it.
 *
 * @param name the criterion's id and the reason as an officer would say it
 * @param pattern the kind of rows its condition is about
 * @param file path below the rules folder
 */
public record Rule(
        String name, Word word, String criterion, Pattern pattern, Condition condition, String file, int line) {
    /** What a rule may look at. */
    public enum Pattern {
        HOUSEHOLD,
        GROUP,
        INCIDENT,
        REGISTER;

        /** The entity's name in the dictionary. */
        public String entity() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As DRL writes it. */
        public String written() {
            return name().charAt(0) + entity().substring(1);
        }
    }

    /** The reason, without the criterion's id. */
    public String reason() {
        return name.substring(Math.min(name.length(), criterion.length())).strip();
    }

    public String place() {
        return file + ":" + line;
    }
}
