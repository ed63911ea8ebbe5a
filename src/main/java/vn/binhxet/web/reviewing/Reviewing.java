package vn.binhxet.web.reviewing;

import java.util.List;
import java.util.Optional;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.Jobs;

/** Asks for checks, reviews and corrections. */
public final class Reviewing {
    private final Jobs jobs;
    private final CheckWork check;
    private final ReviewWork review;
    private final CorrectionWork correction;

    public Reviewing(Jobs jobs, CheckWork check, ReviewWork review, CorrectionWork correction) {
        this.jobs = jobs;
        this.check = check;
        this.review = review;
        this.correction = correction;
    }

    public Job check(ReviewRequest request, Account by) {
        return jobs.ask(check, request.written(), by);
    }

    public Job review(ReviewRequest request, Account by) {
        return jobs.ask(review, request.written(), by);
    }

    public Job correct(CorrectionRequest request, Account by) {
        return jobs.ask(correction, request.written(), by);
    }

    /** What a job of these is about. */
    public sealed interface Subject {
        record Check(ReviewRequest request) implements Subject {}

        record Review(ReviewRequest request) implements Subject {}

        record Correction(CorrectionRequest request) implements Subject {}
    }

    /** Empty for a job of another room. */
    public Optional<Subject> subject(Job job) {
        if (job.kind().equals(check.kind())) {
            return Optional.of(new Subject.Check(ReviewRequest.read(job.request())));
        }
        if (job.kind().equals(review.kind())) {
            return Optional.of(new Subject.Review(ReviewRequest.read(job.request())));
        }
        if (job.kind().equals(correction.kind())) {
            return Optional.of(new Subject.Correction(CorrectionRequest.read(job.request())));
        }
        return Optional.empty();
    }

    /** The newest checks and reviews that were asked for, newest first. */
    public List<Job> newest(int size) {
        return java.util.stream.Stream.concat(jobs.newest(check, size).stream(), jobs.newest(review, size).stream())
                .sorted(java.util.Comparator.comparing(Job::at).reversed())
                .limit(size)
                .toList();
    }
}
