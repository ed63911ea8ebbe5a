package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Message;
import vn.binhxet.policy.PlanTemplate;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.job.JobView;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.job.Trouble;
import vn.binhxet.web.reviewing.Datasets;
import vn.binhxet.web.reviewing.ReviewRequest;
import vn.binhxet.web.reviewing.Reviewing;
import vn.binhxet.web.upload.UploadException;

/** The reviews there are, what is under way, and where a new one begins: with its plan and its data. */
@Controller
final class ReviewsPage {
    private static final int NEWEST = 8;
    private static final int MOST_HOUSEHOLDS = 5_000;

    private final Reading reading;
    private final Reviewing reviewing;
    private final Datasets datasets;
    private final Jobs jobs;

    ReviewsPage(Reading reading, Reviewing reviewing, Datasets datasets, Jobs jobs) {
        this.reading = reading;
        this.reviewing = reviewing;
        this.datasets = datasets;
        this.jobs = jobs;
    }

    /** Something asked for lately, with what it is about. */
    public record JobLine(JobView job, String name, String plan) {}

    @GetMapping("/dot-xet")
    String reviews(
            @RequestParam(name = "qua-lon", required = false) @Nullable String tooLarge, Locale locale, Model model) {
        if (tooLarge != null) {
            model.addAttribute("wrong", Shown.of(locale).say("upload.tooLarge", datasets.mostBytes() >> 20));
        }
        return reviews(locale, model);
    }

    private String reviews(Locale locale, Model model) {
        Shown shown = Shown.of(locale);
        model.addAttribute("reviews", newestFirst());
        model.addAttribute("lines", lines(shown));
        model.addAttribute("choices", datasets.choices());
        model.addAttribute("mostBytes", datasets.mostBytes());
        try {
            model.addAttribute("plans", plans(datasets.rules()));
        } catch (RulesException unusable) {
            model.addAttribute("plans", List.of());
            model.addAttribute("wrong", told(unusable, shown));
        }
        return "reviews";
    }

    private List<RecordedReview> newestFirst() {
        return reading.desk().reviews().stream()
                .sorted(Comparator.comparingInt(RecordedReview::event).reversed())
                .toList();
    }

    private static List<Plan> plans(RuleBook book) {
        return book.plans().values().stream()
                .sorted(Comparator.comparing((Plan plan) -> plan.period().end())
                        .reversed()
                        .thenComparing(Plan::name))
                .toList();
    }

    private List<JobLine> lines(Shown shown) {
        return reviewing.newest(NEWEST).stream()
                .map(job -> {
                    ReviewRequest request = request(job);
                    return new JobLine(JobView.of(jobs, job, shown.language()), request.name(), request.plan());
                })
                .toList();
    }

    private ReviewRequest request(Job job) {
        return reviewing
                .subject(job)
                .map(subject -> subject instanceof Reviewing.Subject.Check check
                        ? check.request()
                        : ((Reviewing.Subject.Review) subject).request())
                .orElseThrow();
    }

    /** Takes in a file, or a dataset of the machine's own, and has it read. */
    @PostMapping("/dot-xet/tai-len")
    String accept(
            @RequestParam(name = "ke-hoach", defaultValue = "") String plan,
            @RequestParam(name = "chot", defaultValue = "") String end,
            @RequestParam(name = "co-san", defaultValue = "") String place,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        model.addAttribute("chosenPlan", plan);
        model.addAttribute("chosenEnd", end);
        try {
            ReviewRequest asked = place.isEmpty()
                    ? upload(plan, end.strip(), request.getPart("tep"))
                    : datasets.choose(plan, end.strip(), place);
            return "redirect:/dot-xet/viec/" + reviewing.check(asked, reader).id();
        } catch (UploadException | JobException | RulesException refused) {
            boolean isTooLarge = refused instanceof UploadException upload && upload.isTooLarge();
            response.setStatus((isTooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT).value());
            String page = reviews(locale, model);
            model.addAttribute("wrong", told(refused, Shown.of(locale)));
            return page;
        }
    }

    /** Whoever asks for the page that a refused file led to, such as in the other language. */
    @GetMapping("/dot-xet/tai-len")
    String again() {
        return "redirect:/dot-xet";
    }

    private ReviewRequest upload(String plan, String end, Part file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            String name = file.getSubmittedFileName();
            return datasets.upload(plan, end, name == null ? "" : name, content);
        } finally {
            file.delete();
        }
    }

    private static String told(RuntimeException refused, Shown shown) {
        return Trouble.said(refused).orElseGet(() -> Message.of("job.failed")).in(shown.language());
    }

    /** The workbook to fill in for a plan. */
    @GetMapping("/dot-xet/mau.xlsx")
    void template(
            @RequestParam(name = "ke-hoach") String plan,
            @RequestParam(name = "so-ho", defaultValue = "200") int households,
            HttpServletResponse response)
            throws IOException {
        RuleBook book = datasets.rules();
        if (!book.plans().containsKey(plan)) {
            throw new NotFound(Message.of("web.noPlan", plan));
        }
        Path file = Files.createTempFile("template", ".xlsx");
        try {
            PlanTemplate.of(book, plan, false, Math.max(1, Math.min(MOST_HOUSEHOLDS, households)))
                    .write(book.vocabulary().dictionary(), file);
            Download.send(file, "bieu-" + plan + ".xlsx", response);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
