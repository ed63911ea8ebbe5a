package vn.binhxet.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Work on many things at once, with the results in the order of the things. */
public final class Parallel {
    private Parallel() {}

    /** Takes the results, one after the other. */
    @FunctionalInterface
    public interface Taker<R, X extends Exception> {
        void take(R result) throws X;
    }

    /** The first failure in the order of the things is thrown as it is. */
    public static <T, R> List<R> map(List<T> things, int threads, Function<T, R> work) {
        if (threads <= 1 || things.size() <= 1) {
            return things.stream().map(work).toList();
        }
        List<R> results = new ArrayList<>(things.size());
        inOrder(things.size(), threads, things.size(), i -> work.apply(things.get(i)), results::add);
        return results;
    }

    /**
     * Works on the things numbered from 0 and hands each result to the taker, on the calling thread, while the next are
     * being worked on.
     *
     * @param ahead how many results may wait at most
     */
    public static <R, X extends Exception> void inOrder(
            int count, int threads, int ahead, IntFunction<R> work, Taker<? super R, X> taker) throws X {
        inOrder(IntStream.range(0, count).boxed().iterator(), threads, ahead, work::apply, taker);
    }

    /**
     * Works on things and hands each result to the taker. Things are asked for and results taken on the calling thread,
     * while others are being worked on.
     *
     * <p>Where one fails, this returns when those under way have ended: what they use may be closed then.
     *
     * @param ahead how many results may wait at most
     */
    public static <T, R, X extends Exception> void inOrder(
            Iterator<T> things, int threads, int ahead, Function<? super T, R> work, Taker<? super R, X> taker)
            throws X {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Deque<Future<R>> waiting = new ArrayDeque<>();
            while (things.hasNext() || !waiting.isEmpty()) {
                while (waiting.size() < ahead && things.hasNext()) {
                    T thing = things.next();
                    waiting.add(pool.submit(() -> work.apply(thing)));
                }
                taker.take(result(waiting.remove()));
            }
        } finally {
            end(pool);
        }
    }

    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean isInterrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException impatient) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for a result; what failed there fails here. */
    public static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
