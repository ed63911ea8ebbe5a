package vn.binhxet.web.security;

import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.binhxet.web.ServerSettings;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Accounts;

/** Finds the account of somebody whom a provider knows; nobody is let in who has none. */
@Component
final class OpenIdAccounts implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final Accounts accounts;
    private final Optional<ServerSettings.OpenId> openId;

    OpenIdAccounts(Accounts accounts, ServerSettings settings) {
        this.accounts = accounts;
        this.openId = settings.openId();
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String claim = openId.map(ServerSettings.OpenId::nameClaim).orElse("");
        Account account = Optional.ofNullable(request.getIdToken().getClaimAsString(claim))
                .flatMap(accounts::find)
                .filter(found -> !found.isLocked())
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error("no_account")));
        return new OpenIdPerson(account, request.getIdToken());
    }
}
