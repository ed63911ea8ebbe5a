package vn.binhxet.web.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import vn.binhxet.web.ServerSettings;
import vn.binhxet.web.accounts.Accounts;

/** Coming in by a provider that says who somebody is. */
final class OpenIdLogin {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdLogin.class);

    private final ServerSettings.OpenId settings;
    private final Accounts accounts;

    OpenIdLogin(ServerSettings.OpenId settings, Accounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    void configure(OAuth2LoginConfigurer<?> login, AuthenticationSuccessHandler entered) {
        login.clientRegistrationRepository(new OpenIdProvider(settings))
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .loginPage(SecurityConfiguration.LOGIN)
                .successHandler(entered)
                .failureHandler(refused())
                .userInfoEndpoint(user -> user.oidcUserService(new OpenIdAccounts(accounts, settings.nameClaim())))
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(refused());
                        return filter;
                    }
                });
    }

    /** What went wrong is logged by its code: descriptions may name a person. */
    private static AuthenticationFailureHandler refused() {
        return (request, response, failure) -> {
            String error = failure instanceof OAuth2AuthenticationException known
                    ? known.getError().getErrorCode()
                    : failure.getClass().getSimpleName();
            LOG.warn("login refused provider error={}", error);
            response.sendRedirect(
                    SecurityConfiguration.LOGIN + (error.equals(OpenIdAccounts.NO_ACCOUNT) ? "?khong-co" : "?co-quan"));
        };
    }
}
