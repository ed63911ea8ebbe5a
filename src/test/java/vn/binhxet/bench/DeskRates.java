package vn.binhxet.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * How a desk answers many officers at once.
 *
 * @param perSecond answers a second
 * @param middleMillis half of the answers came sooner
 * @param slowMillis 99 of 100 answers came sooner
 */
record DeskRates(long perSecond, double middleMillis, double slowMillis) {
    private static final int SECONDS = 15;
    /** The virtual machine translates what is used often for about as long. */
    private static final int WARM_UP_SECONDS = 60;

    private static final long SECOND = 1_000_000_000L;

    /**
     * Officers who ask again as soon as they are answered, after a minute of it: the most that the desk can do. How long
     * they wait follows from how many they are.
     *
     * @param paths the next page an officer asks for
     * @param headers of every request, each ended by a line's end
     */
    static DeskRates together(URI desk, int officers, Supplier<String> paths, String headers) throws IOException {
        try (Officers people = new Officers(desk, officers, paths, headers, (officer, asked) -> System.nanoTime())) {
            people.ask(WARM_UP_SECONDS);
            return of(people.ask(SECONDS));
        }
    }

    /**
     * Officers who ask so many times a second in all, however long the answers take. Each wait counts from when the
     * officer wanted to ask, not from when an earlier answer left the time to.
     */
    static DeskRates arriving(URI desk, int officers, long perSecond, Supplier<String> paths, String headers)
            throws IOException {
        long start = System.nanoTime();
        Officers.Pace evenly = (officer, asked) -> start + ((long) asked * officers + officer) * SECOND / perSecond;
        try (Officers people = new Officers(desk, officers, paths, headers, evenly)) {
            return of(people.ask(SECONDS));
        }
    }

    /** Different households, one after another, the same in every run. */
    static Supplier<String> households(int most) {
        SplittableRandom random = new SplittableRandom(1);
        return () -> String.format("/ho/H%07d", 1 + random.nextInt(most));
    }

    private static DeskRates of(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new DeskRates(
                sorted.length / SECONDS, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }
}
