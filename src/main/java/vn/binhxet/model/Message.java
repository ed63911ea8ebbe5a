package vn.binhxet.model;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something to say to a person, in the language that person reads.
 *
 * @param code the key of its text in {@code messages_vi.properties} and {@code messages_en.properties}
 * @param arguments what the text's {0}, {1} … {9} stand for; braces in an argument are only braces
 */
public record Message(String code, List<Object> arguments) implements Serializable {
    private static final int LIKELY_ARGUMENTS = 64;

    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String code, Object... arguments) {
        return new Message(code, List.of(arguments));
    }

    /** @throws java.util.MissingResourceException if no text has the code */
    public String in(Language language) {
        String text = Texts.of(language).getString(code);
        StringBuilder said = new StringBuilder(text.length() + LIKELY_ARGUMENTS);
        int told = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int place = open + 2 < text.length() && text.charAt(open + 2) == '}' ? text.charAt(open + 1) - '0' : -1;
            if (place >= 0 && place < arguments.size()) {
                Object argument = arguments.get(place);
                said.append(text, told, open)
                        .append(argument instanceof Message message ? message.in(language) : argument);
                told = open + "{0}".length();
            }
        }
        return said.append(text, told, text.length()).toString();
    }

    /** The texts of each language, read when first spoken. */
    private static final class Texts {
        private static final String BUNDLE = "vn.binhxet.messages";

        private Texts() {}

        static ResourceBundle of(Language language) {
            return switch (language) {
                case VI -> Vietnamese.TEXTS;
                case EN -> English.TEXTS;
            };
        }

        private static ResourceBundle read(Language language) {
            return ResourceBundle.getBundle(
                    BUNDLE,
                    language.locale(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        }

        private static final class Vietnamese {
            private static final ResourceBundle TEXTS = read(Language.VI);
        }

        private static final class English {
            private static final ResourceBundle TEXTS = read(Language.EN);
        }
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
