package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import vn.binhxet.web.accounts.Account;

/** What stands around every page: who is there, the menu, the other language. */
@ControllerAdvice(basePackageClasses = Frame.class)
final class Frame {
    /** Null where nobody is in yet. */
    @ModelAttribute("me")
    @Nullable
    Account me(@Nullable Authentication authentication) {
        return account(authentication).orElse(null);
    }

    @ModelAttribute("menu")
    List<Section.Entry> menu(@Nullable Authentication authentication, HttpServletRequest request) {
        return account(authentication)
                .map(account -> Section.menu(account, request.getServletPath()))
                .orElse(List.of());
    }

    @ModelAttribute("shown")
    Shown shown(Locale locale) {
        return Shown.of(locale);
    }

    /** The same page in the other language; only pages that were asked for can be asked for again. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(request.getServletPath());
        if (request.getMethod().equals("GET")) {
            page.query(request.getQueryString());
        }
        return page.replaceQueryParam("lang", locale.getLanguage().equals("en") ? "vi" : "en")
                .build()
                .toUriString();
    }

    private static Optional<Account> account(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }
}
