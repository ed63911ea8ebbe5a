package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.model.Message;
import vn.binhxet.web.ServerSettings;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.AccountException;
import vn.binhxet.web.accounts.Accounts;
import vn.binhxet.web.accounts.Links;
import vn.binhxet.web.accounts.Tokens;

/** Coming in, choosing a password by a link, and one's own account. */
@Controller
final class AccountPages {
    private static final String OUT = "ra";
    /** What is told to somebody who is sent back here, by what the address asks. */
    private static final Map<String, String> NOTES = Map.of(
            OUT,
            "web.login.out",
            "sai",
            "web.login.wrong",
            "cho",
            "web.login.wait",
            "khong-co",
            "web.login.noAccount",
            "co-quan",
            "web.login.provider");

    private final Accounts accounts;
    private final Links links;
    private final Tokens tokens;
    private final boolean hasProvider;

    AccountPages(Accounts accounts, Links links, Tokens tokens, ServerSettings settings) {
        this.accounts = accounts;
        this.links = links;
        this.tokens = tokens;
        this.hasProvider = settings.openId().isPresent();
    }

    @GetMapping("/dang-nhap")
    String login(@RequestParam Map<String, String> asked, Model model) {
        Optional<String> reason =
                NOTES.keySet().stream().filter(asked::containsKey).findFirst();
        model.addAttribute("note", reason.map(NOTES::get).orElse(""));
        model.addAttribute("isWrong", !reason.equals(Optional.of(OUT)));
        model.addAttribute("hasProvider", hasProvider);
        return "login";
    }

    @GetMapping("/lien-ket/{secret}")
    String link(@PathVariable String secret, Model model, HttpServletResponse response) {
        Optional<Links.Invitation> invitation = links.look(secret);
        model.addAttribute("secret", secret);
        model.addAttribute("invitation", invitation.orElse(null));
        if (invitation.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return "link";
    }

    @PostMapping("/lien-ket/{secret}")
    String use(
            @PathVariable String secret,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "ho-ten", defaultValue = "") String fullName,
            @RequestParam(name = "mat-khau") String password,
            @RequestParam(name = "nhac-lai") String again,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            refuseOther(password, again);
            links.use(secret, name.strip(), fullName.strip(), password);
            return "redirect:/dang-nhap";
        } catch (AccountException refused) {
            model.addAttribute("wrong", refused.said().in(Shown.of(locale).language()));
            model.addAttribute("name", name);
            model.addAttribute("fullName", fullName);
            return link(secret, model, response);
        }
    }

    private static void refuseOther(String password, String again) {
        if (!password.equals(again)) {
            throw new AccountException(Message.of("account.again"));
        }
    }

    @GetMapping("/tai-khoan")
    String own(@AuthenticationPrincipal Account account, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("tokens", tokens.of(account.name()));
        return "account";
    }

    @PostMapping("/tai-khoan/mat-khau")
    String password(
            @RequestParam(name = "cu") String old,
            @RequestParam(name = "mat-khau") String password,
            @RequestParam(name = "nhac-lai") String again,
            @AuthenticationPrincipal Account account,
            Locale locale,
            Model model) {
        try {
            refuseOther(password, again);
            if (!(accounts.enter(account.name(), old) instanceof Accounts.Entry.Open)) {
                throw new AccountException(Message.of("account.old"));
            }
            accounts.password(account.name(), password);
            return "redirect:/dang-nhap";
        } catch (AccountException refused) {
            model.addAttribute("wrong", refused.said().in(Shown.of(locale).language()));
            return own(account, model);
        }
    }

    @PostMapping("/tai-khoan/ma-truy-cap")
    String issue(@RequestParam(name = "ten") String label, @AuthenticationPrincipal Account account, Model model) {
        model.addAttribute("issued", tokens.issue(account.name(), label.strip()));
        return own(account, model);
    }

    @PostMapping("/tai-khoan/ma-truy-cap/thu-hoi")
    String end(@RequestParam(name = "ma") String digest, @AuthenticationPrincipal Account account) {
        tokens.end(account.name(), digest);
        return "redirect:/tai-khoan";
    }
}
