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
import vn.binhxet.model.Message;
import vn.binhxet.replay.CorrectionException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.job.Job;
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.reviewing.Reviewing;

/** Corrects the facts of a household or a group after an appeal; the earlier decision stays on record. */
@Controller
final class CorrectionPage {
    private static final String HOUSEHOLD = "/ho/{household}/dinh-chinh";
    private static final String GROUP = "/to/{group}/dinh-chinh";
    private static final String LOOK = "correction";
    private static final int LONGEST_REASON = 500;

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

    /** Tries the facts on the household or group alone, so that a wrong one is told at once, and has the review decided anew. */
    @PostMapping({HOUSEHOLD, GROUP})
    ModelAndView correct(
            @PathVariable Optional<String> household,
            @PathVariable Optional<String> group,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
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
        try {
            List<String> settings = controls.settings();
            refuseIncomplete(settings, reason);
            review.decide(replay -> replay.whatIf(subject.place(), settings));
            Job job = reviewing.correct(subject.correction(review, settings, reason), reader);
            return new ModelAndView("redirect:/dot-xet/viec/" + job.id());
        } catch (CorrectionException wrong) {
            model.addAttribute("controls", controls.with(wrong, shown));
            return refused(controls.said(wrong, shown), model);
        } catch (JobException refused) {
            return refused(refused.said().in(shown.language()), model);
        }
    }

    private static ModelAndView refused(String said, Model model) {
        model.addAttribute("wrong", said);
        return new ModelAndView("correct", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void refuseIncomplete(List<String> settings, String reason) {
        if (settings.isEmpty()) {
            throw new JobException(Message.of("web.correct.same"));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new JobException(Message.of("web.correct.reason", LONGEST_REASON));
        }
    }
}
