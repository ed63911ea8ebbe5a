package vn.binhxet.model;

/**
 * A number of the law.
 *
 * @param value exact; a percentage is its share, so 85 % is 17/20
 * @param text as the catalogue writes it, for printing
 */
public record Limit(Fraction value, String text) {
    /** @throws NumberFormatException if the text is no number of the law */
    public static Limit parse(String text) {
        return new Limit(Fraction.parse(text), text.strip());
    }
}
