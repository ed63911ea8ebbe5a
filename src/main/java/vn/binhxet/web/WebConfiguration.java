package vn.binhxet.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Accounts;
import vn.binhxet.web.accounts.AccountsDatabase;
import vn.binhxet.web.accounts.Links;
import vn.binhxet.web.accounts.Tokens;
import vn.binhxet.web.accounts.Views;
import vn.binhxet.web.desk.CurrentRules;
import vn.binhxet.web.desk.Desk;
import vn.binhxet.web.job.JobStream;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.job.Work;
import vn.binhxet.web.papers.PaperMaker;
import vn.binhxet.web.papers.PaperWork;
import vn.binhxet.web.reviewing.CheckWork;
import vn.binhxet.web.reviewing.CorrectionWork;
import vn.binhxet.web.reviewing.Datasets;
import vn.binhxet.web.reviewing.Recordkeeping;
import vn.binhxet.web.reviewing.ReviewWork;
import vn.binhxet.web.reviewing.Reviewing;
import vn.binhxet.web.rules.Drafts;
import vn.binhxet.web.rules.ImpactWork;
import vn.binhxet.web.rules.RulesDesk;
import vn.binhxet.web.security.ProgramLanguage;
import vn.binhxet.web.upload.DataFolder;
import vn.binhxet.web.upload.Uploads;
import vn.binhxet.web.upload.WorkFolder;

/** Puts the parts of the desk together. */
@Configuration(proxyBeanMethods = false)
@SpringParts
@EnableScheduling
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
    Drafts drafts(AccountsDatabase database, InstantSource clock) {
        return new Drafts(database, clock);
    }

    @Bean
    RulesDesk rulesDesk(Desk desk, ServerSettings settings, InstantSource clock) {
        return new RulesDesk(desk, settings.ledger(), settings.rules().folder(), settings.key(), clock);
    }

    @Bean
    ImpactWork impactWork(RulesDesk rules, Drafts drafts, Desk desk) {
        return new ImpactWork(rules, drafts, desk);
    }

    @Bean
    CurrentRules currentRules(ServerSettings settings) {
        return new CurrentRules(
                settings.ledger(), settings.rules().folder(), settings.rules().isNamed());
    }

    /** Not made late: it sweeps. */
    @Bean
    @Lazy(false)
    WorkFolder workFolder(ServerSettings settings, InstantSource clock) {
        return new WorkFolder(settings.uploads().folder(), clock);
    }

    @Bean
    Uploads uploads(ServerSettings settings, WorkFolder folder) {
        return new Uploads(folder, settings.uploads().mostBytes());
    }

    /** Files may be sent to these addresses and the next alone; elsewhere the parts of a request are not even looked at. */
    @Bean
    ServletRegistrationBean<DispatcherServlet> uploadServlet(
            WebApplicationContext context, ServerSettings settings, WorkFolder folder) throws IOException {
        return taking(
                "uploads",
                context,
                folder,
                settings.uploads().mostRequestBytes(),
                ServerSettings.UPLOAD,
                "/api/v1/reviews");
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> workbookServlet(WebApplicationContext context, WorkFolder folder)
            throws IOException {
        return taking("workbooks", context, folder, ServerSettings.MOST_WORKBOOK_BYTES, ServerSettings.WORKBOOK);
    }

    private static ServletRegistrationBean<DispatcherServlet> taking(
            String name, WebApplicationContext context, WorkFolder folder, long most, String... paths)
            throws IOException {
        ServletRegistrationBean<DispatcherServlet> registration =
                new ServletRegistrationBean<>(new DispatcherServlet(context), paths);
        registration.setName(name);
        registration.setMultipartConfig(new MultipartConfigElement(folder.path().toString(), most, most, 0));
        return registration;
    }

    @Bean
    Datasets datasets(ServerSettings settings, WorkFolder folder, Uploads uploads, CurrentRules rules) {
        return new Datasets(folder, uploads, new DataFolder(settings.uploads().data()), rules);
    }

    @Bean
    Recordkeeping recordkeeping(ServerSettings settings, Desk desk, InstantSource clock) {
        return new Recordkeeping(settings.ledger(), desk, settings.key(), settings.program(), clock);
    }

    @Bean
    CheckWork checkWork(Datasets datasets) {
        return new CheckWork(datasets);
    }

    @Bean
    ReviewWork reviewWork(Datasets datasets, Recordkeeping keeping) {
        return new ReviewWork(datasets, keeping);
    }

    @Bean
    CorrectionWork correctionWork(Recordkeeping keeping) {
        return new CorrectionWork(keeping);
    }

    @Bean
    PaperMaker paperMaker(Desk desk) {
        return new PaperMaker(desk);
    }

    @Bean
    PaperWork paperWork(PaperMaker maker, WorkFolder folder) {
        return new PaperWork(maker, folder);
    }

    @Bean
    Reviewing reviewing(Jobs jobs, CheckWork check, ReviewWork review, CorrectionWork correction) {
        return new Reviewing(jobs, check, review, correction);
    }

    /** Not made late: what a stop interrupted goes on as soon as the desk is open. */
    @Bean(initMethod = "start")
    @Lazy(false)
    Jobs jobs(AccountsDatabase database, InstantSource clock, List<Work> works) {
        return new Jobs(database, clock, works);
    }

    @Bean
    JobStream jobStream(Jobs jobs, JsonMapper json) {
        return new JobStream(jobs, json);
    }

    @Bean
    WebMvcRegistrations mappings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new NearMappings();
            }
        };
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
            return isProgram && ProgramLanguage.of(request) == Message.Language.EN ? Locale.ENGLISH : VIETNAMESE;
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
