package vn.binhxet.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds what answers an address. Asks of each of a hundred patterns first whether the address begins like it: to compare
 * them all in full took longer than to read a household.
 */
final class NearMappings extends RequestMappingHandlerMapping {
    private static final String VARYING = "{*?";

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        String address = request.getServletPath();
        for (String pattern : info.getPatternValues()) {
            if (address.regionMatches(0, pattern, 0, fixedLength(pattern))) {
                return super.getMatchingMapping(info, request);
            }
        }
        return null;
    }

    /** How much stands before the first part that varies. */
    private static int fixedLength(String pattern) {
        int length = 0;
        while (length < pattern.length() && VARYING.indexOf(pattern.charAt(length)) < 0) {
            length++;
        }
        return length;
    }
}
