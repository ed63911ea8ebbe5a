package vn.binhxet.web.job;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.AccountsDatabase;

/**
 * The jobs of a desk: one is done at a time, the others wait. What a stop interrupts goes on at the next start. Shared
 * between threads.
 */
public final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int MOST_WAITING = 20;
    /** A job that ends the whole program whenever it is begun must not do so for ever. */
    private static final int MOST_STARTS = 5;

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JobTable table;
    private final InstantSource clock;
    private final Map<String, Work> works;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final Thread worker = new Thread(this::work, "jobs");
    private volatile RunningJob running = new RunningJob("", () -> true);
    private volatile boolean isClosing;

    public Jobs(AccountsDatabase database, InstantSource clock, List<Work> works) {
        this.table = new JobTable(database);
        this.clock = clock;
        this.works = works.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
        worker.setDaemon(true);
    }

    /** Goes on with what is open, and takes on more. */
    public void start() {
        table.forget(clock.instant().minus(KEPT));
        table.open().forEach(job -> waiting.add(job.id()));
        worker.start();
    }

    /**
     * Asks for a job. What is asked for again while it is open is the same job.
     *
     * @param request what its work understands
     * @throws JobException if too many are waiting
     */
    public synchronized Job ask(Work work, String request, Account by) {
        List<Job> open = table.open();
        Optional<Job> same = open.stream()
                .filter(job -> job.kind().equals(work.kind()) && job.request().equals(request))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (open.size() > MOST_WAITING) {
            throw new JobException(Message.of("job.full", MOST_WAITING));
        }
        Job job = new Job(
                UUID.randomUUID().toString(),
                work.kind(),
                request,
                by.name(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Job.State.WAITING,
                0,
                "",
                Optional.empty());
        table.add(job);
        waiting.add(job.id());
        LOG.info("job asked job={} kind={} by={}", job.id(), job.kind(), job.by());
        return job;
    }

    /** A job, for a reader who may see it. */
    public Optional<Job> find(String id, Account reader) {
        return table.find(id).filter(job -> {
            Work work = works.get(job.kind());
            return work != null && reader.may(work.permission());
        });
    }

    /**
     * Ends a job before its time: one that waits at once, one that is running as soon as it tells its progress again. It
     * has failed then, and says who wanted it. One that has ended stays as it is.
     */
    public void cancel(Job job, Account by) {
        Message said = Message.of("job.cancelled", by.name());
        LOG.info("job cancelled job={} kind={} by={}", job.id(), job.kind(), by.name());
        if (table.cancelled(job.id(), said)) {
            ended(job.id());
        } else if (running.is(job)) {
            running.cancel(said);
        }
    }

    /** The jobs of a kind, newest first. */
    public List<Job> newest(Work work, int size) {
        return table.newest(work.kind(), size);
    }

    /** How far a job is; empty where it is not running, or has told nothing yet. */
    public Optional<Step> step(Job job) {
        RunningJob now = running;
        return now.is(job) ? now.advance().step() : Optional.empty();
    }

    /** How many jobs are done before this one. */
    public int ahead(Job job) {
        return (int) table.open().stream()
                .takeWhile(other -> !other.id().equals(job.id()))
                .count();
    }

    /** Whether nobody should wait for news any more. */
    public boolean isClosing() {
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

    private void ended(String id) {
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
        worker.interrupt();
        try {
            worker.join(PATIENCE.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
