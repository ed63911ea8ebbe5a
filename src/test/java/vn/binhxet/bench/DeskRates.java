package vn.binhxet.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * How a desk answers many officers at once who ask again as soon as they are answered.
 *
 * @param perSecond answers a second
 * @param middleMillis half of the answers came sooner
 * @param slowMillis 99 of 100 answers came sooner
 */
record DeskRates(long perSecond, double middleMillis, double slowMillis) {
    /** Asks for this long, after as long to warm up. */
    private static final int SECONDS = 15;

    /**
     * @param paths the next page an officer asks for
     * @param headers of every request, each ended by a line's end
     */
    static DeskRates measure(URI desk, int officers, Supplier<String> paths, String headers)
            throws IOException, InterruptedException {
        round(desk, officers, paths, headers);
        long[] nanos = round(desk, officers, paths, headers);
        Arrays.sort(nanos);
        return new DeskRates(
                nanos.length / SECONDS, nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
    }

    /** Different households, one after another, the same in every run. */
    static Supplier<String> households(int most) {
        SplittableRandom random = new SplittableRandom(1);
        return () -> {
            synchronized (random) {
                return String.format("/ho/H%07d", 1 + random.nextInt(most));
            }
        };
    }

    private static long[] round(URI desk, int officers, Supplier<String> paths, String headers)
            throws IOException, InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(officers);
        try {
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            List<Callable<List<Long>>> asking = new ArrayList<>();
            for (int i = 0; i < officers; i++) {
                asking.add(() -> ask(desk, paths, headers, end));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> answered : people.invokeAll(asking)) {
                all.addAll(answered.get());
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            people.shutdown();
        }
    }

    private static List<Long> ask(URI desk, Supplier<String> paths, String headers, long end) throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (KeptConnection connection = new KeptConnection(desk, headers)) {
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                connection.get(paths.get());
                nanos.add(System.nanoTime() - now);
            }
        }
        return nanos;
    }
}
