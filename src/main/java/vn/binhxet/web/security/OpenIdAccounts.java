package vn.binhxet.web.security;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Accounts;

/** Finds the account of somebody whom a provider knows; nobody is let in who has none. */
final class OpenIdAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** The error of somebody who is known there and has no account here, or a locked one. */
    static final String NO_ACCOUNT = "no_account";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdAccounts.class);

    private final Accounts accounts;
    private final String nameClaim;
    /** Many providers tell names only when asked for the user's information, and not in the token. */
    private final OidcUserService users = new OidcUserService();

    /** @param nameClaim what holds the account's name */
    OpenIdAccounts(Accounts accounts, String nameClaim) {
        this.accounts = accounts;
        this.nameClaim = nameClaim;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        Account account = Optional.ofNullable(user.getClaimAsString(nameClaim))
                .flatMap(accounts::find)
                .filter(found -> !found.isLocked())
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(NO_ACCOUNT)));
        LOG.info("login account={} provider", account.name());
        return new OpenIdPerson(account, request.getIdToken());
    }
}
