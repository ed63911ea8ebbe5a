package vn.binhxet.web.page;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.AccountException;
import vn.binhxet.web.accounts.Accounts;
import vn.binhxet.web.accounts.Links;
import vn.binhxet.web.accounts.Role;

/** Accounts: who there is, in which roles; passwords are never seen here, only links with which they are chosen. */
@Controller
final class UsersPage {
    private static final Logger LOG = LoggerFactory.getLogger(UsersPage.class);

    private final Accounts accounts;
    private final Links links;

    UsersPage(Accounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    @GetMapping("/nguoi-dung")
    String users(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        return "users";
    }

    @PostMapping("/nguoi-dung")
    String add(
            @RequestParam(name = "ten") String name,
            @RequestParam(name = "ho-ten") String fullName,
            @RequestParam(name = "vai-tro", defaultValue = "") List<String> roles,
            @RequestParam(name = "to", defaultValue = "") String groups,
            @AuthenticationPrincipal Account admin,
            Locale locale,
            Model model) {
        return told(locale, model, () -> {
            accounts.add(
                    new Account(name.strip(), fullName.strip(), roles(roles), new TreeSet<>(groups(groups)), false, 0));
            LOG.info("account added account={} by={}", name.strip(), admin.name());
            invite(name.strip(), model);
        });
    }

    @PostMapping("/nguoi-dung/{name}/vai-tro")
    String entitle(
            @PathVariable String name,
            @RequestParam(name = "vai-tro", defaultValue = "") List<String> roles,
            @RequestParam(name = "to", defaultValue = "") String groups,
            @AuthenticationPrincipal Account admin,
            Locale locale,
            Model model) {
        return told(locale, model, () -> {
            refuseOwn(name, admin);
            accounts.entitle(name, roles(roles), groups(groups));
            LOG.info("account entitled account={} by={}", name, admin.name());
        });
    }

    @PostMapping("/nguoi-dung/{name}/khoa")
    String lock(
            @PathVariable String name,
            @RequestParam(name = "khoa") boolean isLocked,
            @AuthenticationPrincipal Account admin,
            Locale locale,
            Model model) {
        return told(locale, model, () -> {
            refuseOwn(name, admin);
            accounts.lock(name, isLocked);
            LOG.info("account locked={} account={} by={}", isLocked, name, admin.name());
        });
    }

    @PostMapping("/nguoi-dung/{name}/lien-ket")
    String link(@PathVariable String name, @AuthenticationPrincipal Account admin, Locale locale, Model model) {
        return told(locale, model, () -> {
            invite(name, model);
            LOG.info("link made account={} by={}", name, admin.name());
        });
    }

    private void invite(String name, Model model) {
        model.addAttribute("invited", name);
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/lien-ket/" + links.of(name))
                        .toUriString());
    }

    private String told(Locale locale, Model model, Runnable change) {
        try {
            change.run();
        } catch (AccountException refused) {
            model.addAttribute("wrong", refused.said().in(Shown.of(locale).language()));
        }
        return users(model);
    }

    /** Or there would soon be nobody left to let others in. */
    private static void refuseOwn(String name, Account admin) {
        if (name.equals(admin.name())) {
            throw new AccountException(Message.of("account.own"));
        }
    }

    private static Set<Role> roles(List<String> written) {
        return written.stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Set<String> groups(String written) {
        return Arrays.stream(written.split("[\\s,;]+"))
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }
}
