package vn.binhxet.web.papers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.report.PaperException;
import vn.binhxet.report.form.Press;
import vn.binhxet.report.form.Templates;
import vn.binhxet.report.paper.Paper;
import vn.binhxet.report.writer.Printer;
import vn.binhxet.web.desk.Desk;
import vn.binhxet.web.desk.OpenReview;

/** Writes papers as the command {@code report} does. */
public final class PaperMaker {
    private final Desk desk;

    public PaperMaker(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param threads that lay out pages
     * @throws PaperException if it cannot be made as asked for
     */
    public void make(PaperRequest request, Path file, int threads, Progress progress) throws IOException {
        Optional<OpenReview> before = request.before().map(this::review);
        List<Paper> papers = review(request.review())
                .decide(replay -> new Press(
                                replay,
                                before.map(then -> then.through(replay.ledger())),
                                request.paper(),
                                new Templates(Optional.empty()))
                        .papers(progress));
        Printer.write(papers, request.format(), file, threads, progress);
    }

    private OpenReview review(String id) {
        return desk.review(id).orElseThrow(() -> new PaperException(Message.of("web.noReview", id)));
    }
}
