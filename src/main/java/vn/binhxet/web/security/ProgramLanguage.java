package vn.binhxet.web.security;

import jakarta.servlet.http.HttpServletRequest;
import vn.binhxet.model.Message;

/** The language in which a program is answered: Vietnamese, unless it says that it prefers English. */
public final class ProgramLanguage {
    private ProgramLanguage() {}

    /** Without the header, the machine's own language would be taken for the program's. */
    public static Message.Language of(HttpServletRequest request) {
        boolean isEnglish = request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
        return isEnglish ? Message.Language.EN : Message.Language.VI;
    }
}
