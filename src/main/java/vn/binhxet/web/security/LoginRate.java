package vn.binhxet.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets one machine try only so many passwords in a while, whatever names it tries. */
final class LoginRate extends OncePerRequestFilter {
    static final int MOST = 120;
    private static final Duration WHILE = Duration.ofMinutes(5);
    private static final int MOST_MACHINES = 10_000;

    private final InstantSource clock;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();

    LoginRate(InstantSource clock) {
        this.clock = clock;
    }

    private record Tries(long window, int count) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isTry(request) && !mayTry(request.getRemoteAddr())) {
            response.setHeader("Retry-After", Long.toString(WHILE.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isTry(HttpServletRequest request) {
        String given = request.getHeader("Authorization");
        boolean isBasic = given != null && given.regionMatches(true, 0, "Basic ", 0, "Basic ".length());
        boolean isForm = request.getMethod().equals("POST")
                && (request.getServletPath().equals(SecurityConfiguration.LOGIN)
                        || request.getServletPath().startsWith(SecurityConfiguration.LINK));
        return isBasic || isForm;
    }

    /** Counts one more try of a machine. */
    boolean mayTry(String machine) {
        long window = clock.instant().getEpochSecond() / WHILE.toSeconds();
        if (tries.size() > MOST_MACHINES) {
            tries.values().removeIf(old -> old.window() < window);
        }
        Tries now = tries.merge(
                machine,
                new Tries(window, 1),
                (old, first) -> old.window() == window ? new Tries(window, old.count() + 1) : first);
        return now.count() <= MOST;
    }
}
