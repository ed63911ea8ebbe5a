package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.binhxet.model.Message;
import vn.binhxet.report.PaperException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Permission;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobView;
import vn.binhxet.web.job.Jobs;
import vn.binhxet.web.papers.PaperOrder;
import vn.binhxet.web.papers.PaperRequest;
import vn.binhxet.web.papers.PaperWork;

/** Where papers are asked for, and a long one while it is written. */
@Controller
final class PaperPages {
    private final Reading reading;
    private final RecordedReviewPage reviews;
    private final GroupsPage groups;
    private final PaperDelivery papers;
    private final PaperWork work;
    private final Jobs jobs;

    PaperPages(
            Reading reading,
            RecordedReviewPage reviews,
            GroupsPage groups,
            PaperDelivery papers,
            PaperWork work,
            Jobs jobs) {
        this.reading = reading;
        this.reviews = reviews;
        this.groups = groups;
        this.papers = papers;
        this.work = work;
        this.jobs = jobs;
    }

    /**
     * Sends a paper, or leads to the job that writes it; a form that cannot be fulfilled is shown again as it was filled in.
     *
     * @param group whose page the form stood on; "" for the page of the review
     * @return the page to show again; null where the answer is given
     */
    @PostMapping("/van-ban")
    @Nullable
    String order(
            @RequestParam(name = "dot", defaultValue = "") String review,
            @RequestParam(name = "trangTo", defaultValue = "") String group,
            PaperOrder order,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        String id = reading.review(review).recorded().id();
        try {
            Optional<Job> job = papers.deliver(order.request(id), reader, response);
            if (job.isPresent()) {
                response.sendRedirect("/van-ban/" + job.get().id());
            }
            return null;
        } catch (PaperException refused) {
            if (group.isEmpty() && !reader.may(Permission.REVIEWS)) {
                throw refused;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            PaperSection.refuse(order, refused.said(), Shown.of(locale), model);
            return group.isEmpty()
                    ? reviews.review(id, "", reader, locale, model)
                    : groups.group(group, id, reader, locale, model);
        }
    }

    @GetMapping("/van-ban/{id}")
    String job(@PathVariable String id, @AuthenticationPrincipal Account reader, Locale locale, Model model) {
        Job job = find(id, reader);
        model.addAttribute("job", JobView.of(jobs, job, Shown.of(locale).language()));
        model.addAttribute("request", work.request(job));
        model.addAttribute("back", whereAsked(work.request(job), reader));
        return "paper-job";
    }

    /** The page of the group or of the review; who may not see that sees an overview of it. */
    private static String whereAsked(PaperRequest request, Account reader) {
        Optional<String> group = request.paper().group();
        if (group.isEmpty() && reader.may(Permission.REVIEWS)) {
            return "/dot-xet/" + request.review();
        }
        return UriComponentsBuilder.fromPath(group.isPresent() ? "/to/{group}" : "/tong-quan")
                .queryParam("dot", request.review())
                .build(group.stream().toArray())
                .toString();
    }

    @GetMapping("/van-ban/{id}/tep")
    void file(@PathVariable String id, @AuthenticationPrincipal Account reader, HttpServletResponse response)
            throws IOException {
        papers.deliver(find(id, reader), reader, response);
    }

    private Job find(String id, Account reader) {
        return jobs.find(id, reader)
                .filter(job -> job.kind().equals(work.kind()))
                .orElseThrow(() -> new NotFound(Message.of("web.noJob")));
    }
}
