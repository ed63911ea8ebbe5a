package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.reviewing.ResultFile;

/** What a review came to: result, seal, papers to sign and files for other programs. */
@Controller
final class RecordedReviewPage {
    private final Reading reading;
    private final Jobs jobs;
    private final PaperSection papers;
    /** Files of a large review take memory. */
    private final Semaphore oneAtATime = new Semaphore(1);

    RecordedReviewPage(Reading reading, Jobs jobs, PaperSection papers) {
        this.reading = reading;
        this.jobs = jobs;
        this.papers = papers;
    }

    @GetMapping("/dot-xet/{id}")
    String review(
            @PathVariable String id,
            @RequestParam(name = "viec", defaultValue = "") String job,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        return page(id, jobs.find(job, reader), reader, Shown.of(locale), model);
    }

    private String page(String id, Optional<Job> job, Account reader, Shown shown, Model model) {
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
        papers.show(open, "", reader, shown, model);
        model.addAttribute("files", ResultFile.values());
        model.addAttribute(
                "told",
                job.map(done -> review.at().isBefore(done.at()) ? "web.review.known" : "web.review.new")
                        .orElse(""));
        return "review";
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
            Path file = written(wanted, open, folder, Shown.of(locale).language());
            Download.send(file, id + "-" + name, response);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Path written(ResultFile wanted, OpenReview open, Path folder, Message.Language language) {
        if (!oneAtATime.tryAcquire()) {
            throw new JobException(Message.of("web.paper.busy"));
        }
        try {
            return open.read(replay -> wanted.write(replay, folder, language));
        } finally {
            oneAtATime.release();
        }
    }
}
