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
import vn.binhxet.web.accounts.Permission;

/** Turns away who may not upload, and what is too large, before anything of a file is read: a form's token comes with it. */
final class UploadGate extends OncePerRequestFilter {
    private final String path;
    private final Permission permission;
    private final long mostBytes;
    private final String tooLarge;

    /**
     * @param mostBytes that a whole request may have
     * @param tooLarge where somebody is sent who sends more
     */
    UploadGate(String path, Permission permission, long mostBytes, String tooLarge) {
        this.path = path;
        this.permission = permission;
        this.mostBytes = mostBytes;
        this.tooLarge = tooLarge;
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
            response.sendRedirect(tooLarge);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean mayUpload(Authentication known) {
        return known.getAuthorities().stream()
                .anyMatch(authority -> permission.name().equals(authority.getAuthority()));
    }
}
