package vn.binhxet.web.reviewing;

import vn.binhxet.model.Dataset;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.replay.ReviewRun;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;
import vn.binhxet.web.accounts.Permission;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.job.Work;

/**
 * Decides a dataset and records the review; an interrupted one goes on where it stopped. Comes to the review's id. The
 * uploaded file is deleted at its end.
 */
public final class ReviewWork implements Work {
    private final Datasets datasets;
    private final Recordkeeping keeping;

    public ReviewWork(Datasets datasets, Recordkeeping keeping) {
        this.datasets = datasets;
        this.keeping = keeping;
    }

    @Override
    public String kind() {
        return "review";
    }

    @Override
    public Permission permission() {
        return Permission.REVIEWS;
    }

    @Override
    public String run(Job job, Progress progress) {
        ReviewRequest request = ReviewRequest.read(job.request());
        RuleBook book = datasets.rules();
        Plan plan = book.plan(request.plan());
        ReviewRun run = new ReviewRun(
                book,
                plan,
                Datasets.period(plan, request.end()),
                datasets.place(request).toString(),
                Work.threads(),
                keeping.program());
        ReviewRun.Recordkeeping how =
                new ReviewRun.Recordkeeping(keeping.ledger(), job.isResumed(), keeping.author(job.by()), () -> {});
        String review = run.run(CompiledRules.warmUp(), how, ReviewWork::refuseNobody, progress)
                .recording()
                .review();
        keeping.desk().recorded();
        return review;
    }

    /** A form that nobody filled in would stand on record for good, as the newest review. */
    private static void refuseNobody(Dataset dataset) {
        if (dataset.householdCount() == 0) {
            throw new JobException(Message.of("web.check.none"));
        }
    }

    @Override
    public void ended(Job job) {
        datasets.forget(ReviewRequest.read(job.request()));
    }
}
