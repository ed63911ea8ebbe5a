package vn.binhxet.web.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private static final Duration KEPT = Duration.ofDays(30);

    private final JobTable table;
    private final InstantSource clock;
    private final Map<String, Work> works;
    private final Worker worker;

    public Jobs(AccountsDatabase database, InstantSource clock, List<Work> works) {
        this.table = new JobTable(database);
        this.clock = clock;
        this.works = works.stream().collect(Collectors.toMap(Work::kind, Function.identity()));
        this.worker = new Worker(table, this.works);
    }

    /** Goes on with what is open, and takes on more. */
    public void start() {
        table.forget(clock.instant().minus(KEPT));
        table.open().forEach(worker::add);
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
        worker.add(job);
        LOG.info("job asked job={} kind={} by={}", job.id(), job.kind(), job.by());
        return job;
    }

    /** A job, for a reader who may see it. */
    public Optional<Job> find(String id, Account reader) {
        return table.find(id).filter(job -> isFor(job, reader));
    }

    private boolean isFor(Job job, Account reader) {
        return work(job).filter(work -> work.isFor(job, reader)).isPresent();
    }

    private Optional<Work> work(Job job) {
        return Optional.ofNullable(works.get(job.kind()));
    }

    /** The file that a job came to; empty where there is none, or it is deleted. */
    public Optional<Path> file(Job job) {
        return job.state() == Job.State.DONE ? work(job).flatMap(work -> work.file(job)) : Optional.empty();
    }

    /**
     * Ends a job before its time: one that waits at once, one that is running as soon as it tells its progress again. It
     * has failed then, and says who wanted it. One that has ended stays as it is.
     */
    public void cancel(Job job, Account by) {
        Message said = Message.of("job.cancelled", by.name());
        LOG.info("job cancelled job={} kind={} by={}", job.id(), job.kind(), by.name());
        if (table.cancelled(job.id(), said)) {
            worker.ended(job.id());
            return;
        }
        RunningJob running = worker.running();
        if (running.is(job)) {
            running.cancel(said);
        }
    }

    /** The jobs of a kind, newest first. */
    public List<Job> newest(Work work, int size) {
        return table.newest(work.kind(), size);
    }

    /** The same as far as a reader may see them. */
    public List<Job> newest(Work work, int size, Account reader) {
        return newest(work, size).stream()
                .filter(job -> work.isFor(job, reader))
                .toList();
    }

    /** How far a job is; empty where it is not running, or has told nothing yet. */
    public Optional<Step> step(Job job) {
        RunningJob now = worker.running();
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
        return worker.isClosing();
    }

    /** It is safe even where the running job does not stop in order. */
    @Override
    public void close() {
        worker.close();
    }
}
