package vn.binhxet.rulebook;

/**
 * One rule as its author writes it, unchecked.
 *
 * @param citation the comment above it without its slashes, one line for each
 * @param name the criterion's id and the reason
 * @param pattern the kind of rows, as {@code Household}
 * @param condition what stands in its parentheses, on one line
 * @param word what it says, as {@code notMet}
 * @param criterion about which criterion
 */
public record RuleText(String citation, String name, String pattern, String condition, String word, String criterion) {
    /** The parts of a rule, for asking where one stands. */
    public enum Part {
        CITATION,
        NAME,
        PATTERN,
        CONDITION,
        WORD,
        CRITERION
    }

    public String part(Part part) {
        return switch (part) {
            case CITATION -> citation;
            case NAME -> name;
            case PATTERN -> pattern;
            case CONDITION -> condition;
            case WORD -> word;
            case CRITERION -> criterion;
        };
    }
}
