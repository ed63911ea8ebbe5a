package vn.binhxet.web.job;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.binhxet.model.Message;

/** The job that is being done: how far it is, and whether somebody wants it to end. Shared between threads. */
final class RunningJob {
    private final String id;
    private final Advance advance;
    private volatile Optional<Message> cancelled = Optional.empty();

    /** @param isClosing whether all jobs are to end where they stand */
    RunningJob(String id, BooleanSupplier isClosing) {
        this.id = id;
        this.advance = new Advance(() -> isClosing.getAsBoolean() || cancelled.isPresent(), System::nanoTime);
    }

    boolean is(Job job) {
        return job.id().equals(id);
    }

    Advance advance() {
        return advance;
    }

    /** @param said why it ended, once it has */
    void cancel(Message said) {
        cancelled = Optional.of(said);
    }

    Optional<Message> cancelled() {
        return cancelled;
    }
}
