package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.report.PaperException;
import vn.binhxet.report.Request;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.papers.PaperMaker;
import vn.binhxet.web.papers.PaperRequest;
import vn.binhxet.web.papers.PaperWork;

/**
 * Gives papers out, at once or as jobs, to whoever may see all households that they are about; that these were looked at
 * is on record before a paper is sent.
 */
@Component
public final class PaperDelivery {
    private static final String PAGE = "paper";

    private final Reading reading;
    private final Jobs jobs;
    private final PaperWork work;
    private final PaperMaker maker;
    /** Papers take memory. */
    private final Semaphore oneAtATime = new Semaphore(1);

    PaperDelivery(Reading reading, Jobs jobs, PaperWork work, PaperMaker maker) {
        this.reading = reading;
        this.jobs = jobs;
        this.work = work;
        this.maker = maker;
    }

    /**
     * The households that a paper is about.
     *
     * @param look puts on record that somebody looked at them
     */
    private record Circle(long size, Runnable look) {}

    /**
     * Sends a paper, or has it made.
     *
     * @return the job that makes it; empty where it was sent
     * @throws NotFound if the reader may not see the group or the household
     * @throws PaperException if it cannot be made as asked for, or not for this reader
     */
    public Optional<Job> deliver(PaperRequest request, Account reader, HttpServletResponse response)
            throws IOException {
        Circle circle = circle(request, reader);
        request.refuseTooMany(circle.size());
        if (request.isLong(circle.size())) {
            return Optional.of(jobs.ask(work, request.written(), reader));
        }
        circle.look().run();
        send(request, response);
        return Optional.empty();
    }

    /**
     * Sends what a job made.
     *
     * @throws NotFound if it is not made yet, is deleted, or is not for the reader
     */
    public void deliver(Job job, Account reader, HttpServletResponse response) throws IOException {
        Path file = jobs.file(job).orElseThrow(() -> new NotFound(Message.of("web.paper.gone")));
        circle(work.request(job), reader).look().run();
        Download.send(file, job.result(), response);
    }

    private Circle circle(PaperRequest request, Account reader) {
        OpenReview review = reading.review(request.review());
        Request paper = request.paper();
        if (paper.subject().isPresent()) {
            return new Circle(1, () -> reading.household(review, paper.subject().get(), reader, PAGE));
        }
        if (paper.group().isPresent()) {
            List<String> households = reading.households(review, paper.group().get(), reader);
            return new Circle(households.size(), () -> reading.take(review, households, reader, PAGE));
        }
        if (!reader.maySeeAll()) {
            throw new PaperException(Message.of("web.paper.group"));
        }
        return new Circle(review.recorded().householdCount(), () -> reading.takeAll(review, reader, PAGE));
    }

    private void send(PaperRequest request, HttpServletResponse response) throws IOException {
        if (!oneAtATime.tryAcquire()) {
            throw new JobException(Message.of("web.paper.busy"));
        }
        try {
            Path file = Files.createTempFile("paper", request.format().ending());
            try {
                maker.make(request, file, 1, Progress.SILENT);
                Download.send(file, request.file(), response);
            } finally {
                Files.deleteIfExists(file);
            }
        } finally {
            oneAtATime.release();
        }
    }
}
