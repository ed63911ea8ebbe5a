package vn.binhxet.web;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import vn.binhxet.web.accounts.Accounts;
import vn.binhxet.web.accounts.AccountsDatabase;
import vn.binhxet.web.accounts.Links;
import vn.binhxet.web.accounts.Tokens;
import vn.binhxet.web.accounts.Views;
import vn.binhxet.web.desk.Desk;

/** Puts the parts of the desk together. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(basePackages = {"vn.binhxet.web.page", "vn.binhxet.web.api", "vn.binhxet.web.security"})
class WebConfiguration implements WebMvcConfigurer {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    Desk desk(ServerSettings settings) {
        return new Desk(settings.ledger());
    }

    @Bean
    AccountsDatabase accountsDatabase(ServerSettings settings) {
        return AccountsDatabase.beside(settings.ledger());
    }

    @Bean
    Accounts accounts(AccountsDatabase database, InstantSource clock) {
        return new Accounts(database, clock);
    }

    @Bean
    Links links(AccountsDatabase database, Accounts accounts, InstantSource clock) {
        return new Links(database, accounts, clock);
    }

    @Bean
    Tokens tokens(AccountsDatabase database, Accounts accounts, InstantSource clock) {
        return new Tokens(database, accounts, clock);
    }

    @Bean
    Views views(AccountsDatabase database, InstantSource clock) {
        return new Views(database, clock);
    }

    @Bean
    MessageSource messageSource() {
        return new Texts();
    }

    /** Vietnamese unless the reader chose otherwise on this machine; programs say what they want. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("ngon-ngu");
        resolver.setDefaultLocaleFunction(request -> {
            boolean isProgram = request.getServletPath().startsWith("/api/");
            return isProgram && request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
        });
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Strict");
        resolver.setCookieMaxAge(A_YEAR);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }
}
