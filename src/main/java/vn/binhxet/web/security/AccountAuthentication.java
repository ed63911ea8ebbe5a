package vn.binhxet.web.security;

import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Accounts;

/** Lets accounts in by name and password. */
@Component
final class AccountAuthentication implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(AccountAuthentication.class);

    private final Accounts accounts;

    AccountAuthentication(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        Accounts.Entry entry = accounts.enter(asked.getName(), String.valueOf(asked.getCredentials()));
        if (entry instanceof Accounts.Entry.Open open) {
            LOG.info("login account={}", open.account().name());
            return of(open.account());
        }
        // The name that was typed is not logged: it may be a password in the wrong field.
        if (entry instanceof Accounts.Entry.Barred) {
            LOG.warn("login barred");
            throw new LockedException("barred");
        }
        LOG.warn("login refused");
        throw new BadCredentialsException("refused");
    }

    @Override
    public boolean supports(Class<?> asked) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(asked);
    }

    /** Somebody who is in: what the account may do are the authorities. */
    static Authentication of(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(account, null, authorities(account));
    }

    static Collection<? extends GrantedAuthority> authorities(Account account) {
        List<SimpleGrantedAuthority> authorities = account.permissions().stream()
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
        return authorities;
    }
}
