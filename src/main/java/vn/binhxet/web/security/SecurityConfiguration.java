package vn.binhxet.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import vn.binhxet.web.ServerSettings;
import vn.binhxet.web.accounts.Accounts;
import vn.binhxet.web.accounts.Permission;
import vn.binhxet.web.accounts.Tokens;

/** Who may ask for what, and what a browser may load. Whatever is not named here is denied. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    static final String LOGIN = "/dang-nhap";
    static final String LINK = "/lien-ket/";

    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';" + " object-src 'none'";
    /** The page to try the API draws its arrows from addresses that hold the picture themselves. */
    private static final String POLICY_TO_TRY = POLICY + "; img-src 'self' data:";

    private final LoginRate rate;
    private final long mostBytes;

    SecurityConfiguration(InstantSource clock, ServerSettings settings) {
        this.rate = new LoginRate(clock);
        this.mostBytes = settings.uploads().mostRequestBytes();
    }

    /** Requests are measured as a whole; a measurement around each filter cost more than the filters. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, ApiDenials denials) {
        return programs(http, tokens)
                .securityMatcher("/api/v1/**")
                .httpBasic(basic -> basic.authenticationEntryPoint(denials))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SecurityConfiguration::isOfAnotherSite)
                        .denyAll()
                        .requestMatchers("/api/v1/openapi")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/reviews",
                                "/api/v1/reviews/*/households/*/corrections",
                                "/api/v1/reviews/*/groups/*/corrections")
                        .hasAuthority(Permission.REVIEWS.name())
                        .requestMatchers(
                                "/api/v1/reviews/*/households/**",
                                "/api/v1/reviews/*/groups/**",
                                "/api/v1/reviews/*/papers",
                                "/api/v1/decisions")
                        .hasAuthority(Permission.HOUSEHOLDS.name())
                        .requestMatchers("/api/v1/jobs/**")
                        .authenticated()
                        .requestMatchers("/api/v1/events")
                        .hasAuthority(Permission.LEDGER.name())
                        .requestMatchers(HttpMethod.POST, "/api/v1/rules/check", "/api/v1/rules/versions")
                        .hasAuthority(Permission.RULES_EDIT.name())
                        .requestMatchers(
                                HttpMethod.POST, "/api/v1/rules/versions/*/activation", "/api/v1/rules/rollback")
                        .hasAuthority(Permission.RULES_APPROVE.name())
                        .requestMatchers(HttpMethod.GET, "/api/v1/rules", "/api/v1/rules/**")
                        .hasAuthority(Permission.OVERVIEW.name())
                        .requestMatchers("/api/v1/reviews", "/api/v1/reviews/**")
                        .hasAuthority(Permission.OVERVIEW.name())
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain operations(HttpSecurity http, Tokens tokens) {
        return programs(http, tokens)
                .securityMatcher("/ops/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().access(hereOr(Permission.OPERATIONS)))
                .build();
    }

    /** Programs bring who they are with every request; there is no session that another site could use. */
    private HttpSecurity programs(HttpSecurity http, Tokens tokens) {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .httpBasic(basic -> {})
                .headers(headers -> guard(headers, POLICY))
                .addFilterBefore(new TokenFilter(tokens), BasicAuthenticationFilter.class)
                .addFilterBefore(rate, BasicAuthenticationFilter.class);
    }

    private static AuthorizationManager<RequestAuthorizationContext> hereOr(Permission permission) {
        AuthorizationManager<RequestAuthorizationContext> permitted =
                AuthorityAuthorizationManager.hasAuthority(permission.name());
        return (authentication, request) -> isHere(request.getRequest())
                ? new AuthorizationDecision(true)
                : permitted.authorize(authentication, request);
    }

    /** A page of another site may make a browser ask with the name and password it remembers. */
    private static boolean isOfAnotherSite(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** A proxy on this machine speaks for others, and says so. */
    private static boolean isHere(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Bean
    @Order(3)
    SecurityFilterChain toTry(HttpSecurity http, Accounts accounts, InstantSource clock) {
        return http.securityMatcher("/api/thu", "/tinh/swagger/**")
                .headers(headers -> guard(headers, POLICY_TO_TRY))
                .addFilterAfter(new AccountNow(accounts, clock), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, denied) -> response.sendRedirect(LOGIN)))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http, Accounts accounts, InstantSource clock, ServerSettings settings) {
        SavedRequestAwareAuthenticationSuccessHandler entered = new SavedRequestAwareAuthenticationSuccessHandler();
        entered.setDefaultTargetUrl("/");
        http.headers(headers -> guard(headers, POLICY))
                .addFilterBefore(rate, BasicAuthenticationFilter.class)
                .addFilterAfter(new AccountNow(accounts, clock), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new UploadGate(ServerSettings.UPLOAD, Permission.REVIEWS, mostBytes, ServerSettings.TOO_LARGE),
                        CsrfFilter.class)
                .addFilterBefore(
                        new UploadGate(
                                ServerSettings.WORKBOOK,
                                Permission.RULES_EDIT,
                                ServerSettings.MOST_WORKBOOK_BYTES,
                                ServerSettings.WORKBOOK_TOO_LARGE),
                        CsrfFilter.class)
                .formLogin(form -> form.loginPage(LOGIN)
                        .usernameParameter("ten")
                        .passwordParameter("mat-khau")
                        .successHandler(entered)
                        .failureHandler(refused()))
                // or everybody who only knocks would be given a session
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.logoutUrl("/dang-xuat").logoutSuccessUrl(LOGIN + "?ra"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(LOGIN, LINK + "*", "/tinh/**", "/error")
                        .permitAll()
                        .requestMatchers("/", "/tai-khoan/**", "/viec/**")
                        .authenticated()
                        .requestMatchers("/tong-quan")
                        .hasAuthority(Permission.OVERVIEW.name())
                        .requestMatchers("/dot-xet/**", "/ho/*/dinh-chinh", "/to/*/dinh-chinh")
                        .hasAuthority(Permission.REVIEWS.name())
                        .requestMatchers("/ho/**", "/to/**", "/van-ban/**")
                        .hasAuthority(Permission.HOUSEHOLDS.name())
                        .requestMatchers("/so-cai/**")
                        .hasAuthority(Permission.LEDGER.name())
                        .requestMatchers("/quy-dinh/ban-thao/**")
                        .hasAuthority(Permission.RULES_EDIT.name())
                        .requestMatchers("/quy-dinh/duyet/**")
                        .hasAuthority(Permission.RULES_APPROVE.name())
                        .requestMatchers(HttpMethod.GET, "/quy-dinh/**")
                        .hasAuthority(Permission.OVERVIEW.name())
                        .requestMatchers("/luot-xem")
                        .hasAuthority(Permission.VIEWS.name())
                        .requestMatchers("/nguoi-dung/**")
                        .hasAuthority(Permission.USERS.name())
                        .anyRequest()
                        .denyAll());
        settings.openId()
                .map(openId -> new OpenIdLogin(openId, accounts))
                .ifPresent(openId -> http.oauth2Login(login -> openId.configure(login, entered)));
        return http.build();
    }

    private static AuthenticationFailureHandler refused() {
        return (request, response, failure) ->
                response.sendRedirect(LOGIN + (failure instanceof LockedException ? "?cho" : "?sai"));
    }

    private static void guard(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener ->
                        opener.policy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                // what else the office serves under its name is not for the desk to decide
                .httpStrictTransportSecurity(transport -> transport.includeSubDomains(false))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
