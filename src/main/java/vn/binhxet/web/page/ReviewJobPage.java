package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.intake.ProblemCopy;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Intake;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.job.JobView;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.reviewing.CorrectionRequest;
import vn.binhxet.web.reviewing.Datasets;
import vn.binhxet.web.reviewing.ReviewRequest;
import vn.binhxet.web.reviewing.Reviewing;

/** One check, review or correction while it goes on, and what a check found. */
@Controller
final class ReviewJobPage {
    private static final int SIZE = 50;

    private final Jobs jobs;
    private final Reviewing reviewing;
    private final Datasets datasets;

    ReviewJobPage(Jobs jobs, Reviewing reviewing, Datasets datasets) {
        this.jobs = jobs;
        this.reviewing = reviewing;
        this.datasets = datasets;
    }

    @GetMapping("/dot-xet/viec/{id}")
    String job(
            @PathVariable String id,
            @RequestParam(name = "trang", defaultValue = "1") int number,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        Job job = find(id, reader);
        model.addAttribute("job", JobView.of(jobs, job, Shown.of(locale).language()));
        Reviewing.Subject subject = reviewing.subject(job).orElseThrow(ReviewJobPage::none);
        if (subject instanceof Reviewing.Subject.Check check) {
            return check(job, check.request(), number, Shown.of(locale), model);
        }
        if (subject instanceof Reviewing.Subject.Review review) {
            model.addAttribute("request", review.request());
            return job.state() == Job.State.DONE
                    ? "redirect:/dot-xet/" + job.result() + "?viec=" + job.id()
                    : "review-job";
        }
        CorrectionRequest correction = ((Reviewing.Subject.Correction) subject).request();
        String kind = correction.kind() == SubjectKind.HOUSEHOLD ? Heading.HOUSEHOLDS : Heading.GROUPS;
        model.addAttribute("correction", correction);
        model.addAttribute("kind", kind);
        return job.state() == Job.State.DONE
                ? "redirect:/" + kind + "/" + correction.subject() + "?dot=" + correction.review()
                : "correction-job";
    }

    private Job find(String id, Account reader) {
        return jobs.find(id, reader).orElseThrow(ReviewJobPage::none);
    }

    private static NotFound none() {
        return new NotFound(Message.of("web.noJob"));
    }

    private String check(Job job, ReviewRequest request, int number, Shown shown, Model model) {
        Optional<Intake> intake = datasets.intake(request);
        model.addAttribute("request", request);
        model.addAttribute("planName", planName(request));
        model.addAttribute("intake", intake.orElse(null));
        model.addAttribute("isThere", datasets.isThere(request));
        model.addAttribute("households", job.result());
        model.addAttribute("labels", labels());
        intake.ifPresent(found -> problems(found.problems(), number, shown, model));
        return "check";
    }

    /** What tables are called, by their names in files. */
    private Map<String, String> labels() {
        return datasets.rules().vocabulary().dictionary().entities().stream()
                .collect(Collectors.toMap(Entity::table, Entity::label));
    }

    private String planName(ReviewRequest request) {
        var plan = datasets.rules().plans().get(request.plan());
        return plan == null ? request.plan() : plan.name();
    }

    private static void problems(List<Problem> problems, int number, Shown shown, Model model) {
        int last = Math.max(1, (problems.size() + SIZE - 1) / SIZE);
        int page = Math.max(1, Math.min(last, number));
        model.addAttribute("total", problems.size());
        model.addAttribute("number", page);
        model.addAttribute("last", last);
        model.addAttribute(
                "problems",
                problems.subList((page - 1) * SIZE, Math.min(problems.size(), page * SIZE)).stream()
                        .map(problem -> ProblemLine.of(problem, shown.language()))
                        .toList());
    }

    /** Decides what was checked. */
    @PostMapping("/dot-xet/viec/{id}/binh-xet")
    String review(@PathVariable String id, @AuthenticationPrincipal Account reader) {
        ReviewRequest request = checked(id, reader);
        if (!datasets.isThere(request)) {
            throw new JobException(Message.of("upload.gone"));
        }
        return "redirect:/dot-xet/viec/" + reviewing.review(request, reader).id();
    }

    private ReviewRequest checked(String id, Account reader) {
        return reviewing
                .subject(find(id, reader))
                .filter(Reviewing.Subject.Check.class::isInstance)
                .map(subject -> ((Reviewing.Subject.Check) subject).request())
                .orElseThrow(ReviewJobPage::none);
    }

    @PostMapping("/dot-xet/viec/{id}/xoa")
    String forget(@PathVariable String id, @AuthenticationPrincipal Account reader) {
        datasets.forget(checked(id, reader));
        return "redirect:/dot-xet";
    }

    /** The problems where they stand: a copy of the workbook with the wrong cells marked. */
    @GetMapping("/dot-xet/viec/{id}/loi.xlsx")
    void copy(
            @PathVariable String id,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ReviewRequest request = checked(id, reader);
        Intake intake = datasets.intake(request).orElseThrow(() -> new NotFound(Message.of("upload.gone")));
        Path file = Files.createTempFile("problems", ".xlsx");
        try {
            new ProblemCopy(
                            datasets.rules().vocabulary().dictionary(),
                            Shown.of(locale).language())
                    .write(datasets.place(request), intake.problems(), file);
            Download.send(file, "loi-" + request.plan() + ".xlsx", response);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
