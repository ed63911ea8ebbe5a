package vn.binhxet.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.binhxet.web.ServerSettings;
import vn.binhxet.web.accounts.Permission;

/** Turns away who may not upload, and what is too large, before anything of a file is read: a form's token comes with it. */
final class UploadGate extends OncePerRequestFilter {
    private final String path;
    private final long mostBytes;

    /** @param mostBytes that a whole request may have */
    UploadGate(String path, long mostBytes) {
        this.path = path;
        this.mostBytes = mostBytes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().equals(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null) {
            response.sendRedirect(SecurityConfiguration.LOGIN);
        } else if (!mayUpload(known)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (request.getContentLengthLong() > mostBytes) {
            // not an error page: to show one, the server would read the file after all
            response.sendRedirect(ServerSettings.TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean mayUpload(Authentication known) {
        return known.getAuthorities().stream()
                .anyMatch(authority -> Permission.REVIEWS.name().equals(authority.getAuthority()));
    }
}
