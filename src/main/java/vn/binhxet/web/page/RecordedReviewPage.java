package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.report.Form;
import vn.binhxet.report.Format;
import vn.binhxet.report.PaperException;
import vn.binhxet.report.Request;
import vn.binhxet.report.form.Press;
import vn.binhxet.report.form.Templates;
import vn.binhxet.report.paper.Paper;
import vn.binhxet.report.writer.Printer;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.reviewing.ResultFile;

/** What a review came to: result, seal, papers to sign and files for other programs. */
@Controller
final class RecordedReviewPage {
    private static final int MOST_LETTERS = 2_000;

    private final Reading reading;
    private final Jobs jobs;
    /** Papers and files of a large review take memory. */
    private final Semaphore oneAtATime = new Semaphore(1);

    RecordedReviewPage(Reading reading, Jobs jobs) {
        this.reading = reading;
        this.jobs = jobs;
    }

    @GetMapping("/dot-xet/{id}")
    String review(
            @PathVariable String id,
            @RequestParam(name = "viec", defaultValue = "") String job,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        return page(id, jobs.find(job, reader), Shown.of(locale), model);
    }

    private String page(String id, Optional<Job> job, Shown shown, Model model) {
        OpenReview open = reading.review(id);
        RecordedReview review = open.recorded();
        String root = review.root(review.revision());
        model.addAttribute("review", review);
        model.addAttribute("root", root);
        model.addAttribute(
                "code",
                QrCode.of("binhxet verify --review " + review.id() + " --root " + root)
                        .orElse(null));
        model.addAttribute("targets", TargetView.of(open.read(replay -> replay.targets()), List.of(), shown));
        model.addAttribute("titles", OverviewPage.titles(open, Optional.empty(), shown));
        model.addAttribute("forms", Form.values());
        model.addAttribute("formats", Format.values());
        model.addAttribute("groups", open.index().groups().keySet());
        model.addAttribute("earlier", earlier(review));
        model.addAttribute("files", ResultFile.values());
        model.addAttribute(
                "told",
                job.map(done -> review.at().isBefore(done.at()) ? "web.review.known" : "web.review.new")
                        .orElse(""));
        return "review";
    }

    private List<RecordedReview> earlier(RecordedReview review) {
        return reading.desk().reviews().stream()
                .filter(other -> other.campaign()
                        .period()
                        .end()
                        .isBefore(review.campaign().period().end()))
                .sorted(Comparator.comparingInt(RecordedReview::event).reversed())
                .toList();
    }

    /** Writes a paper as the command {@code report} does. */
    @GetMapping("/dot-xet/{id}/van-ban")
    void paper(
            @PathVariable String id,
            PaperForm form,
            @AuthenticationPrincipal Account reader,
            HttpServletResponse response)
            throws IOException {
        OpenReview open = reading.review(id);
        Format format = form.format();
        Request request = form.request();
        refuseTooMany(open.recorded(), request);
        reading.takeAll(open, reader, "paper");
        List<Paper> papers = alone(() -> papers(open, request, form));
        String ending = "." + format.name().toLowerCase(Locale.ROOT);
        Path file = Files.createTempFile("paper", ending);
        try {
            Printer.write(papers, format, file, 1);
            Download.send(file, request.form().alias() + "-" + id + ending, response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void refuseTooMany(RecordedReview review, Request request) {
        boolean isOfAll = request.form().copies() == Form.Copies.EACH_HOUSEHOLD
                && request.subject().isEmpty()
                && request.group().isEmpty();
        if (isOfAll && review.householdCount() > MOST_LETTERS) {
            throw new PaperException(Message.of("web.paper.tooMany", MOST_LETTERS));
        }
    }

    private List<Paper> papers(OpenReview open, Request request, PaperForm form) {
        return open.read(replay -> new Press(
                        replay,
                        form.before().map(reading::review).map(before -> before.through(replay.ledger())),
                        request,
                        new Templates(Optional.empty()))
                .papers());
    }

    private interface Writing<T> {
        T run() throws IOException;
    }

    private <T> T alone(Writing<T> writing) throws IOException {
        if (!oneAtATime.tryAcquire()) {
            throw new JobException(Message.of("web.paper.busy"));
        }
        try {
            return writing.run();
        } finally {
            oneAtATime.release();
        }
    }

    /** A file of the result, as the command {@code review} leaves it. */
    @GetMapping("/dot-xet/{id}/tep/{name}")
    void file(
            @PathVariable String id,
            @PathVariable String name,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        OpenReview open = reading.review(id);
        ResultFile wanted = ResultFile.of(name).orElseThrow(() -> new NotFound(Message.of("web.noFile", name)));
        if (wanted.isAboutHouseholds()) {
            reading.takeAll(open, reader, "file");
        }
        Path folder = Files.createTempDirectory("result");
        try {
            Message.Language language = Shown.of(locale).language();
            Path file = alone(() -> open.read(replay -> wanted.write(replay, folder, language)));
            Download.send(file, id + "-" + name, response);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
