package vn.binhxet.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.binhxet.replay.CorrectionException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.reviewing.CorrectionRequest;
import vn.binhxet.web.reviewing.Reviewing;

/** Corrects the facts of a household or a group after an appeal; the earlier decision stays on record. */
@Controller
final class CorrectionPage {
    private static final String HOUSEHOLD = "/ho/{household}/dinh-chinh";
    private static final String GROUP = "/to/{group}/dinh-chinh";
    private static final String LOOK = "correction";

    private final Reading reading;
    private final Reviewing reviewing;

    CorrectionPage(Reading reading, Reviewing reviewing) {
        this.reading = reading;
        this.reviewing = reviewing;
    }

    @GetMapping({HOUSEHOLD, GROUP})
    String form(
            @PathVariable Optional<String> household,
            @PathVariable Optional<String> group,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.subject(review, household, group, reader, LOOK);
        Heading.show(review, subject, model);
        model.addAttribute("controls", Controls.of(review.rules(), subject, Map.of(), Shown.of(locale)));
        return "correct";
    }

    /**
     * Tries the facts on the household or group alone, so that a wrong one is told at once, and has the review decided anew.
     *
     * @param seen what stood on record when the form was opened: what has changed since must not be undone unseen
     */
    @PostMapping({HOUSEHOLD, GROUP})
    ModelAndView correct(
            @PathVariable Optional<String> household,
            @PathVariable Optional<String> group,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "da-xem", defaultValue = "") String seen,
            @RequestParam Map<String, String> filled,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.subject(review, household, group, reader, LOOK);
        Shown shown = Shown.of(locale);
        Controls controls = Controls.of(review.rules(), subject, filled, shown);
        Heading.show(review, subject, model);
        model.addAttribute("controls", controls);
        model.addAttribute("reason", reason);
        if (!seen.equals(controls.seen())) {
            return refused(shown.say("web.correct.moved"), HttpStatus.CONFLICT, model);
        }
        try {
            List<String> settings = controls.settings();
            CorrectionRequest request = subject.correction(review, settings, reason);
            review.decide(replay -> replay.whatIf(subject.place(), settings));
            Job job = reviewing.correct(request, reader);
            return new ModelAndView("redirect:/dot-xet/viec/" + job.id());
        } catch (CorrectionException wrong) {
            model.addAttribute("controls", controls.with(wrong, shown));
            return refused(controls.said(wrong, shown), HttpStatus.UNPROCESSABLE_CONTENT, model);
        } catch (JobException refused) {
            return refused(refused.said().in(shown.language()), HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
    }

    private static ModelAndView refused(String said, HttpStatus status, Model model) {
        model.addAttribute("wrong", said);
        return new ModelAndView("correct", model.asMap(), status);
    }
}
