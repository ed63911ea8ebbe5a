package vn.binhxet.review;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on many things at once, with the results in the order of the things. */
final class Parallel {
    private Parallel() {}

    /** The first failure in the order of the things is thrown as it is. */
    static <T, R> List<R> map(List<T> things, int threads, Function<T, R> work) {
        if (threads <= 1 || things.size() <= 1) {
            return things.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> futures = new ArrayList<>(things.size());
            things.forEach(thing -> futures.add(pool.submit(() -> work.apply(thing))));
            List<R> results = new ArrayList<>(things.size());
            for (Future<R> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
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
            throw new java.util.concurrent.CancellationException("interrupted");
        }
    }
}
