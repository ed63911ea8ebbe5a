package vn.binhxet.web.accounts;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attempts to come in by names that no account has: they bar the door like others, or that would tell which are there. */
final class Strangers {
    private static final int MOST = 10_000;

    private final int attempts;
    private final long bar;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    /**
     * @param attempts that are free
     * @param bar how long the door is barred then
     */
    Strangers(int attempts, Duration bar) {
        this.attempts = attempts;
        this.bar = bar.toSeconds();
    }

    private record Count(int failures, long barredUntil) {}

    /** The second from which a name may be tried again; 0 where it may. */
    synchronized long barredUntil(String name) {
        Count count = counts.get(name);
        return count == null ? 0 : count.barredUntil();
    }

    /** Counts an attempt. The names that were tried longest ago are forgotten first. */
    synchronized void failed(String name, long now) {
        Count before = counts.remove(name);
        int failures = before == null ? 1 : before.failures() + 1;
        counts.put(name, failures >= attempts ? new Count(0, now + bar) : new Count(failures, 0));
        if (counts.size() > MOST) {
            counts.remove(counts.keySet().iterator().next());
        }
    }
}
