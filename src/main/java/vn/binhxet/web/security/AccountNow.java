package vn.binhxet.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Accounts;

/**
 * Holds a session to what its account is now: other roles count within seconds, a lock or a new password ends the session.
 */
final class AccountNow extends OncePerRequestFilter {
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final Accounts accounts;
    private final InstantSource clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    AccountNow(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Seen(Optional<Account> account, Instant at) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        Optional<Account> entered = Optional.ofNullable(known).flatMap(AccountNow::account);
        if (entered.isPresent()) {
            Account before = entered.get();
            Optional<Account> now =
                    now(before.name()).filter(account -> !account.isLocked() && account.version() == before.version());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            if (now.isPresent()) {
                context.setAuthentication(AccountAuthentication.of(now.get()));
            } else {
                end(request);
            }
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static Optional<Account> account(Authentication known) {
        return known.getPrincipal() instanceof Account account
                ? Optional.of(account)
                : known.getPrincipal() instanceof OpenIdPerson person
                        ? Optional.of(person.account())
                        : Optional.empty();
    }

    private Optional<Account> now(String name) {
        Instant oldest = clock.instant().minus(FRESH);
        Seen last = seen.get(name);
        if (last == null || last.at().isBefore(oldest)) {
            last = new Seen(accounts.find(name), clock.instant());
            seen.put(name, last);
        }
        return last.account();
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
