package vn.binhxet.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import vn.binhxet.web.ServerSettings;

/**
 * The provider that says who somebody is. It is asked where it does what when somebody first wants to come in by it: the
 * desk opens, and takes passwords, while the provider is away.
 */
final class OpenIdProvider implements ClientRegistrationRepository {
    /** What it is called in addresses. */
    static final String ID = "openid";

    private final ServerSettings.OpenId settings;
    private volatile @Nullable ClientRegistration known;

    OpenIdProvider(ServerSettings.OpenId settings) {
        this.settings = settings;
    }

    /** @throws IllegalArgumentException if the provider does not answer as one; asked again, it is looked for again */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ClientRegistrations.fromIssuerLocation(
                            settings.issuer().toString())
                    .registrationId(ID)
                    .clientId(settings.client())
                    .clientSecret(settings.secret())
                    .scope("openid", "profile", "email")
                    .build();
            known = registration;
        }
        return registration;
    }
}
