package vn.binhxet.web.reviewing;

import vn.binhxet.ledger.Ledger;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.replay.Replay;
import vn.binhxet.web.accounts.Permission;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.job.Work;

/** Corrects facts, decides the review anew and records what changed. Comes to the subject's id. */
public final class CorrectionWork implements Work {
    private final Recordkeeping keeping;

    public CorrectionWork(Recordkeeping keeping) {
        this.keeping = keeping;
    }

    @Override
    public String kind() {
        return "correction";
    }

    @Override
    public Permission permission() {
        return Permission.REVIEWS;
    }

    @Override
    public String run(Job job, Progress progress) {
        CorrectionRequest request = CorrectionRequest.read(job.request());
        try (Ledger ledger = Ledger.write(keeping.ledger())) {
            RecordedReview review = ledger.review(request.review())
                    .orElseThrow(() -> new JobException(Message.of("web.noReview", request.review())));
            if (!isRecorded(review, request, job)) {
                Replay replay = new Replay(ledger, review);
                replay.correct(
                        replay.place(request.kind(), request.subject()),
                        request.settings(),
                        request.reason(),
                        keeping.author(job.by()),
                        keeping.program(),
                        Work.threads(),
                        () -> {},
                        progress);
            }
        }
        keeping.desk().recorded();
        return request.subject();
    }

    /** A stop between the record and the end of the job must not correct twice. */
    private static boolean isRecorded(RecordedReview review, CorrectionRequest request, Job job) {
        return job.isResumed()
                && review.corrections().stream()
                        .anyMatch(one -> one.by().equals(job.by())
                                && one.subject().equals(request.subject())
                                && one.reason().equals(request.reason())
                                && !one.at().isBefore(job.at()));
    }
}
