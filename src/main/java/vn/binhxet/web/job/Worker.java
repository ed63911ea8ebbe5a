package vn.binhxet.web.job;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.model.Message;

/** Does jobs, one after the other, on a thread of its own. Shared between threads. */
final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    /** A job that ends the whole program whenever it is begun must not do so for ever. */
    private static final int MOST_STARTS = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JobTable table;
    private final Map<String, Work> works;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::work, "jobs");
    private volatile RunningJob running = new RunningJob("", () -> true);
    private volatile boolean isClosing;

    /** @param works by kind */
    Worker(JobTable table, Map<String, Work> works) {
        this.table = table;
        this.works = Map.copyOf(works);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void add(Job job) {
        waiting.add(job.id());
    }

    RunningJob running() {
        return running;
    }

    boolean isClosing() {
        return isClosing;
    }

    private void work() {
        while (!isClosing) {
            try {
                carryOut(waiting.take());
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failed) {
                // such as a disk that is full: the next job may fare better
                LOG.error("jobs failed cause={} at={}", failed.getClass().getSimpleName(), Trouble.place(failed));
            }
        }
    }

    private void carryOut(String id) {
        RunningJob now = new RunningJob(id, () -> isClosing);
        running = now;
        Optional<Job> begun = table.begin(id);
        if (begun.isPresent() && carryOut(begun.get(), now)) {
            ended(id);
        }
    }

    /** @return whether it has come to an end, rather than being interrupted */
    private boolean carryOut(Job job, RunningJob now) {
        try {
            refuseEndless(job);
            Work work = works.get(job.kind());
            if (work == null) {
                throw new JobException(Message.of("job.kind"));
            }
            table.done(job.id(), work.run(job, now.advance()));
        } catch (RuntimeException failed) {
            if (now.cancelled().isEmpty() && isClosing) {
                LOG.info("job interrupted job={} kind={}", job.id(), job.kind());
                return false;
            }
            table.failed(job.id(), now.cancelled().orElseGet(() -> said(job, failed)));
        } catch (OutOfMemoryError full) {
            table.failed(job.id(), Message.of("cli.memory"));
        }
        return true;
    }

    private static void refuseEndless(Job job) {
        if (job.starts() > MOST_STARTS) {
            throw new JobException(Message.of("job.endless", MOST_STARTS));
        }
    }

    private static Message said(Job job, RuntimeException failed) {
        Optional<Message> said = Trouble.said(failed);
        if (said.isEmpty()) {
            String name = failed.getClass().getSimpleName();
            LOG.error("job failed job={} kind={} cause={} at={}", job.id(), job.kind(), name, Trouble.place(failed));
        }
        return said.orElseGet(() -> Message.of("job.failed"));
    }

    /** Lets its work clear up after a job. */
    void ended(String id) {
        table.find(id).ifPresent(job -> {
            LOG.info("job ended job={} kind={} state={}", job.id(), job.kind(), job.state());
            Work work = works.get(job.kind());
            if (work != null) {
                work.ended(job);
            }
        });
    }

    /** Waits a little until the running job has stopped in order; it is safe even where it does not. */
    @Override
    public void close() {
        isClosing = true;
        thread.interrupt();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
