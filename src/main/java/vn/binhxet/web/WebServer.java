package vn.binhxet.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import vn.binhxet.web.accounts.Links;
import vn.binhxet.web.accounts.OnlyDesk;

/** The desk while it is open. */
public final class WebServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final ServerSettings settings;

    private final OnlyDesk only;

    private WebServer(ConfigurableApplicationContext context, ServerSettings settings, OnlyDesk only) {
        this.context = context;
        this.settings = settings;
        this.only = only;
    }

    /**
     * Opens the desk; returns when the first page can be asked for.
     *
     * @throws OpeningException if the port or the certificate cannot be used, or another desk is open over the ledger
     * @throws vn.binhxet.ledger.LedgerException if there is a ledger that cannot be read
     */
    public static WebServer start(ServerSettings settings) throws IOException {
        Opening.check(settings);
        OnlyDesk only = Opening.only(settings.ledger());
        try {
            return new WebServer(open(settings), settings, only);
        } catch (IOException | RuntimeException failed) {
            only.close();
            throw failed;
        }
    }

    private static ConfigurableApplicationContext open(ServerSettings settings) throws IOException {
        SpringApplication application = new SpringApplication(WebConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setLazyInitialization(true);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(ServerSettings.class, () -> settings));
        return application.run();
    }

    /** What does not change stands in a file, the rest is added here. */
    private static Properties properties(ServerSettings settings) throws IOException {
        Properties properties =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("server.properties", WebServer.class));
        Map<String, Object> chosen = new HashMap<>();
        chosen.put("server.port", settings.port());
        chosen.put("server.address", settings.bind());
        chosen.put("server.servlet.session.cookie.secure", settings.isSecure());
        // A provider sends people back from another site: a strict cookie would not come along.
        chosen.put("server.servlet.session.cookie.same-site", settings.openId().isPresent() ? "lax" : "strict");
        settings.certificate().ifPresent(certificate -> {
            chosen.put("server.ssl.certificate", certificate.chain().toUri());
            chosen.put("server.ssl.certificate-private-key", certificate.key().toUri());
        });
        chosen.forEach((name, value) -> properties.setProperty(name, value.toString()));
        return properties;
    }

    /** Where the first page is. */
    public String address() {
        int port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
                .getPort();
        return (settings.isSecure() ? "https://" : "http://")
                + (settings.bind().equals("0.0.0.0") ? "localhost" : settings.bind()) + ":" + port;
    }

    /** A link, good once, with which the first administrator is made; empty where there is one. */
    public Optional<String> firstLink() {
        return context.getBean(Links.class).first().map(secret -> address() + "/lien-ket/" + secret);
    }

    /** Lets requests end that are under way, then closes. */
    @Override
    public void close() {
        context.close();
        only.close();
    }
}
