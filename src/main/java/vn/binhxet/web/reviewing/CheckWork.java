package vn.binhxet.web.reviewing;

import vn.binhxet.intake.DatasetReader;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Progress;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.web.accounts.Permission;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.Work;

/** Reads a dataset and notes what is wrong with it; decides nothing. Comes to the number of households. */
public final class CheckWork implements Work {
    private final Datasets datasets;

    public CheckWork(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public String kind() {
        return "check";
    }

    @Override
    public Permission permission() {
        return Permission.REVIEWS;
    }

    @Override
    public String run(Job job, Progress progress) {
        ReviewRequest request = ReviewRequest.read(job.request());
        RuleBook book = datasets.rules();
        Dataset dataset = new DatasetReader(book.vocabulary().dictionary(), progress).read(datasets.place(request));
        datasets.note(request, dataset.intake());
        return Long.toString(dataset.householdCount());
    }

    @Override
    public void ended(Job job) {
        if (job.state() == Job.State.FAILED) {
            datasets.forget(ReviewRequest.read(job.request()));
        }
    }
}
