package vn.binhxet.model;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something to say to a person, in the language that person reads.
 *
 * @param code the key of its text in {@code messages_vi.properties} and {@code messages_en.properties}
 * @param arguments what the text's {0}, {1} … stand for
 */
public record Message(String code, List<Object> arguments) {
    private static final String BUNDLE = "vn.binhxet.messages";

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String code, Object... arguments) {
        return new Message(code, List.of(arguments));
    }

    /** @throws java.util.MissingResourceException if no text has the code */
    public String in(Language language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String text = texts.getString(code);
        for (int i = 0; i < arguments.size(); i++) {
            Object argument = arguments.get(i);
            String value = argument instanceof Message message ? message.in(language) : argument.toString();
            text = text.replace("{" + i + "}", value);
        }
        return text;
    }

    /** The languages of the program. */
    public enum Language {
        VI("vi"),
        EN("en");

        private final Locale locale;

        Language(String tag) {
            this.locale = Locale.forLanguageTag(tag);
        }

        Locale locale() {
            return locale;
        }
    }
}
