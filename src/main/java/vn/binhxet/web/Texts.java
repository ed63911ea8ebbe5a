package vn.binhxet.web;

import java.util.Locale;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import vn.binhxet.model.Message;

/** The program's texts as templates ask for them. */
final class Texts implements MessageSource {
    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        try {
            return getMessage(code, arguments, locale);
        } catch (NoSuchMessageException none) {
            return otherwise;
        }
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        try {
            return Message.of(code, arguments == null ? new Object[0] : arguments)
                    .in(language(locale));
        } catch (MissingResourceException none) {
            throw new NoSuchMessageException(code);
        }
    }

    @Override
    public String getMessage(MessageSourceResolvable asked, @Nullable Locale locale) {
        String[] codes = asked.getCodes();
        return getMessage(codes == null ? "" : codes[codes.length - 1], asked.getArguments(), locale);
    }

    private static Message.Language language(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals("en") ? Message.Language.EN : Message.Language.VI;
    }
}
