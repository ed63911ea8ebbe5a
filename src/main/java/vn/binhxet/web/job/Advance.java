package vn.binhxet.web.job;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Progress;

/** Keeps how far the running job is, for whoever asks; ends it where it stands when the desk is being closed. */
final class Advance implements Progress {
    private static final long SOONEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final BooleanSupplier isStopping;
    private final LongSupplier ticker;
    private @Nullable Phase phase;
    private long begun;
    private long doneBefore;
    private volatile Optional<Step> step = Optional.empty();

    /** @param ticker nanoseconds, as {@link System#nanoTime} */
    Advance(BooleanSupplier isStopping, LongSupplier ticker) {
        this.isStopping = isStopping;
        this.ticker = ticker;
    }

    /** Empty until the work has told something. */
    Optional<Step> step() {
        return step;
    }

    @Override
    public synchronized void at(Phase now, long done, long total) {
        if (isStopping.getAsBoolean()) {
            throw new CancellationException("the desk is being closed");
        }
        if (phase != now) {
            phase = now;
            begun = ticker.getAsLong();
            doneBefore = done;
        }
        step = Optional.of(new Step(now, done, total, secondsLeft(done, total)));
    }

    private long secondsLeft(long done, long total) {
        long passed = ticker.getAsLong() - begun;
        long more = done - doneBefore;
        if (total == 0 || more <= 0 || passed < SOONEST_NANOS) {
            return -1;
        }
        long left = Math.max(0, total - done);
        return TimeUnit.NANOSECONDS.toMillis(passed) * left / more / TimeUnit.SECONDS.toMillis(1);
    }
}
