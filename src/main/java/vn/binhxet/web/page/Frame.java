package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriUtils;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;

/** What stands around every page: its head, who is there, the menu, the other language. Templates ask for it as text. */
public final class Frame {
    private static final String HEAD = """
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false,"historyCacheSize":0}'>
            <link rel="stylesheet" href="/tinh/desk.css">
            <link rel="icon" type="image/svg+xml" href="/tinh/mark.svg">
            <script defer src="/tinh/htmx.min.js"></script>
            <script defer src="/tinh/desk.js"></script>
            """;
    private static final String ASKS_AGAIN = "<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>\n";
    private static final String MARK = "<img src=\"/tinh/mark.svg\" alt=\"\" width=\"28\" height=\"28\">";
    private static final String OPENING = "<main id=\"content\" tabindex=\"-1\">\n";
    private static final String CLOSING = "</main>\n</body>\n</html>\n";
    private static final int LIKELY_LENGTH = 4_000;

    /** The attribute of a request that holds the review chosen in place of the newest one. */
    static final String CHOSEN = Frame.class.getName() + ".chosen";

    private final HttpServletRequest request;
    private final Optional<Account> me;
    private final Shown shown;

    private Frame(HttpServletRequest request, Optional<Account> me) {
        this.request = request;
        this.me = me;
        this.shown = Shown.of(RequestContextUtils.getLocale(request));
    }

    static Frame of(HttpServletRequest request) {
        return new Frame(
                request,
                request.getUserPrincipal() instanceof Authentication authentication
                                && authentication.getPrincipal() instanceof Account account
                        ? Optional.of(account)
                        : Optional.empty());
    }

    Optional<Account> me() {
        return me;
    }

    Shown shown() {
        return shown;
    }

    /**
     * All before a page's own content.
     *
     * @param asksAgain whether a browser without JavaScript asks for the page again and again
     */
    public String top(String title, boolean asksAgain) {
        Markup html = new Markup(LIKELY_LENGTH);
        open(html, title, asksAgain);
        return html.toString();
    }

    /** All after it. */
    public String end() {
        return CLOSING;
    }

    void open(Markup html, String title, boolean asksAgain) {
        html.open("html", "lang", shown.language() == Message.Language.EN ? "en" : "vi")
                .written(HEAD)
                .element("title", title + " · binhxet")
                .written(asksAgain ? ASKS_AGAIN : "")
                .close("head")
                .open("body")
                .element("a", shown.say("web.skip"), "class", "skip", "href", "#content")
                .open("header", "class", "top")
                .open("a", "class", "brand", "href", "/")
                .written(MARK)
                .element("span", shown.say("web.brand"))
                .close("a");
        me.ifPresent(account -> menu(html, Section.menu(account, request.getServletPath())));
        who(html);
        html.close("header").written(OPENING);
    }

    void close(Markup html) {
        html.written(CLOSING);
    }

    private void menu(Markup html, List<Section.Entry> menu) {
        if (!menu.isEmpty()) {
            String inReview = request.getAttribute(CHOSEN) instanceof String chosen
                    ? "?dot=" + UriUtils.encode(chosen, StandardCharsets.UTF_8)
                    : "";
            html.open("nav", "class", "menu", "aria-label", shown.say("web.menu"))
                    .each(menu, entry -> {
                        String text = shown.say(entry.text());
                        String address = entry.path() + (entry.isAboutOneReview() ? inReview : "");
                        if (entry.isHere()) {
                            html.element("a", text, "href", address, "aria-current", "page");
                        } else {
                            html.element("a", text, "href", address);
                        }
                    })
                    .close("nav");
        }
    }

    private void who(Markup html) {
        String language = shown.say("web.otherLanguageTag");
        html.open("div", "class", "who")
                .element(
                        "a",
                        shown.say("web.otherLanguage"),
                        "href",
                        inLanguage(language),
                        "lang",
                        language,
                        "hreflang",
                        language);
        me.ifPresent(account -> {
            html.element("a", account.fullName(), "href", "/tai-khoan")
                    .open("form", "action", "/dang-xuat", "method", "post");
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                html.open("input", "type", "hidden", "name", token.getParameterName(), "value", token.getToken());
            }
            html.element("button", shown.say("web.logout"), "class", "quiet").close("form");
        });
        html.close("div");
    }

    /** The same page in another language; only pages that were asked for can be asked for again. */
    private String inLanguage(String language) {
        String query = request.getMethod().equals("GET") ? request.getQueryString() : "";
        Stream<String> kept = Arrays.stream((query == null ? "" : query).split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("lang="));
        return Stream.concat(kept, Stream.of("lang=" + language))
                .collect(Collectors.joining("&", request.getServletPath() + "?", ""));
    }
}
