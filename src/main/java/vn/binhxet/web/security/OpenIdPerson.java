package vn.binhxet.web.security;

import java.util.Collection;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.binhxet.web.accounts.Account;

/** Somebody whom a provider vouched for, with the account that says what the person may do. */
record OpenIdPerson(Account account, OidcIdToken token) implements OidcUser {
    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return AccountAuthentication.authorities(account);
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return new OidcUserInfo(token.getClaims());
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }
}
