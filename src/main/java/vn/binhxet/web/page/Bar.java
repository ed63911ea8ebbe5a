package vn.binhxet.web.page;

import org.jspecify.annotations.Nullable;

/**
 * A bar in thousandths of its length, drawn on the server.
 *
 * @param sure what surely counts
 * @param open what could still come to count, after it
 * @param limit where the line stands that must be reached; null for none
 */
public record Bar(long sure, long open, @Nullable Long limit) {
    static final long LENGTH = 1000;
    /** How wide the line of the limit is. */
    static final long MARK = 6;

    static Bar of(long sure, long open, long whole) {
        return new Bar(share(sure, whole), share(open, whole), null);
    }

    Bar withLimit(long thousandths) {
        return new Bar(sure, open, Math.min(LENGTH, thousandths));
    }

    /** Where the line of the limit begins, so that all of it can be seen. */
    public long mark() {
        return limit == null ? 0 : Math.max(0, Math.min(LENGTH - MARK, limit - MARK / 2));
    }

    private static long share(long part, long whole) {
        return whole <= 0 ? 0 : Math.min(LENGTH, Math.max(0, part) * LENGTH / whole);
    }
}
