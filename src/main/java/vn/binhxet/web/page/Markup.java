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

    Markup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(letter);
            }
        }
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
