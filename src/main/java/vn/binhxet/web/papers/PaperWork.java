package vn.binhxet.web.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.binhxet.model.Progress;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Permission;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.Work;
import vn.binhxet.web.upload.UploadException;
import vn.binhxet.web.upload.WorkFolder;

/**
 * Writes a long paper, from the record as it stands then. Comes to the file's name; the file lies in the work folder under
 * the job's id.
 */
public final class PaperWork implements Work {
    private final PaperMaker maker;
    private final WorkFolder folder;

    public PaperWork(PaperMaker maker, WorkFolder folder) {
        this.maker = maker;
        this.folder = folder;
    }

    @Override
    public String kind() {
        return "paper";
    }

    @Override
    public Permission permission() {
        return Permission.HOUSEHOLDS;
    }

    /** A paper is for whoever may see all households that it is about. */
    @Override
    public boolean isFor(Job job, Account reader) {
        return Work.super.isFor(job, reader) && request(job).isFor(reader);
    }

    /** What a job of this work is to write. */
    public PaperRequest request(Job job) {
        return PaperRequest.read(job.request());
    }

    @Override
    public String run(Job job, Progress progress) {
        PaperRequest request = request(job);
        folder.delete(job.id()); // what a stop left
        try {
            Path place = folder.open(job.id());
            maker.make(request, place.resolve(request.file()), Work.threads(), progress);
        } catch (IOException failed) {
            throw UploadException.unwritable(failed);
        }
        return request.file();
    }

    @Override
    public Optional<Path> file(Job job) {
        return Optional.of(folder.file(job.id(), job.result())).filter(Files::isRegularFile);
    }

    @Override
    public void ended(Job job) {
        if (job.state() == Job.State.FAILED) {
            folder.delete(job.id());
        }
    }
}
