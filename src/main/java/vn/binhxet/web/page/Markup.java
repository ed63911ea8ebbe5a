package vn.binhxet.web.page;

import java.util.List;
import java.util.function.Consumer;

/** HTML as it is written: every text and every attribute's value is escaped. */
final class Markup {
    private final StringBuilder html;

    Markup(int likelyLength) {
        this.html = new StringBuilder(likelyLength);
    }

    /** @param attributes names and values in turn */
    Markup open(String element, String... attributes) {
        html.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            text(attributes[i + 1]).html.append('"');
        }
        html.append('>');
        return this;
    }

    Markup close(String element) {
        html.append("</").append(element).append('>');
        return this;
    }

    /** Whatever need not be escaped is taken over in one piece. */
    Markup text(String text) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escaped = escaped(text.charAt(i));
            if (!escaped.isEmpty()) {
                html.append(text, from, i).append(escaped);
                from = i + 1;
            }
        }
        html.append(text, from, text.length());
        return this;
    }

    private static String escaped(char letter) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }

    /** HTML that the program itself has written. */
    Markup written(String own) {
        html.append(own);
        return this;
    }

    /** An element with nothing but a text in it. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** One piece after another; nothing at all for an empty list. */
    <T> Markup each(List<T> all, Consumer<T> writer) {
        all.forEach(writer);
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
