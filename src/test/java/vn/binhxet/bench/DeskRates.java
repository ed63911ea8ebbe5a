package vn.binhxet.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntToLongFunction;
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

    /** When an officer wants to ask for the next time. */
    @FunctionalInterface
    private interface Pace {
        long nextNanos(int officer, int asked);
    }

    /**
     * Officers who ask again as soon as they are answered, after a minute of it: the most that the desk can do. How long
     * they wait follows from how many they are.
     *
     * @param paths the next page an officer asks for
     * @param headers of every request, each ended by a line's end
     */
    static DeskRates together(URI desk, int officers, Supplier<String> paths, String headers)
            throws IOException, InterruptedException {
        Pace atOnce = (officer, asked) -> System.nanoTime();
        round(WARM_UP_SECONDS, desk, officers, paths, headers, atOnce);
        return round(SECONDS, desk, officers, paths, headers, atOnce);
    }

    /**
     * Officers who ask so many times a second in all, however long the answers take. Each wait counts from when the
     * officer wanted to ask, not from when an earlier answer left the time to.
     */
    static DeskRates arriving(URI desk, int officers, long perSecond, Supplier<String> paths, String headers)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        return round(
                SECONDS,
                desk,
                officers,
                paths,
                headers,
                (officer, asked) -> start + ((long) asked * officers + officer) * SECOND / perSecond);
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

    private static DeskRates round(
            int seconds, URI desk, int officers, Supplier<String> paths, String headers, Pace pace)
            throws IOException, InterruptedException {
        ExecutorService people = Executors.newFixedThreadPool(officers);
        try {
            long end = System.nanoTime() + seconds * SECOND;
            List<Callable<List<Long>>> asking = new ArrayList<>();
            for (int i = 0; i < officers; i++) {
                int officer = i;
                asking.add(() ->
                        ask(new KeptConnection(desk, headers), paths, asked -> pace.nextNanos(officer, asked), end));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> answered : people.invokeAll(asking)) {
                all.addAll(answered.get());
            }
            return of(all.stream().mapToLong(Long::longValue).sorted().toArray(), seconds);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            people.shutdown();
        }
    }

    private static DeskRates of(long[] sorted, int seconds) {
        return new DeskRates(
                sorted.length / seconds, sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
    }

    private static List<Long> ask(KeptConnection desk, Supplier<String> paths, IntToLongFunction pace, long end)
            throws IOException {
        List<Long> nanos = new ArrayList<>();
        try (desk) {
            for (long due = pace.applyAsLong(0); due < end; due = pace.applyAsLong(nanos.size())) {
                LockSupport.parkNanos(due - System.nanoTime());
                desk.get(paths.get());
                nanos.add(System.nanoTime() - due);
            }
        }
        return nanos;
    }
}
