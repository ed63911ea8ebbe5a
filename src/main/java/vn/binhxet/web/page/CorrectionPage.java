package vn.binhxet.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.binhxet.web.job.JobException;
import vn.binhxet.web.reviewing.CorrectionRequest;
import vn.binhxet.web.reviewing.Reviewing;

/** Corrects the facts of a household after an appeal; the earlier decision stays on record. */
@Controller
final class CorrectionPage {
    private static final String LOOK = "correction";
    private static final int LONGEST_REASON = 500;

    private final Reading reading;
    private final Reviewing reviewing;

    CorrectionPage(Reading reading, Reviewing reviewing) {
        this.reading = reading;
        this.reviewing = reviewing;
    }

    @GetMapping("/ho/{id}/dinh-chinh")
    String form(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @AuthenticationPrincipal Account reader,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, LOOK);
        HouseholdPage.about(review, subject, model);
        model.addAttribute("controls", Controls.of(review.rules(), subject.household(), Map.of()));
        return "correct";
    }

    /** Tries the facts on the household alone, so that a wrong one is told at once, and has the review decided anew. */
    @PostMapping("/ho/{id}/dinh-chinh")
    ModelAndView correct(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam Map<String, String> filled,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, LOOK);
        Shown shown = Shown.of(locale);
        Controls controls = Controls.of(review.rules(), subject.household(), filled);
        HouseholdPage.about(review, subject, model);
        model.addAttribute("controls", controls);
        model.addAttribute("reason", reason);
        try {
            List<String> settings = controls.settings();
            refuseIncomplete(settings, reason);
            review.decide(replay -> replay.suppose(subject.place(), settings));
            CorrectionRequest request =
                    CorrectionRequest.of(review.recorded().id(), subject.household(), settings, reason);
            return new ModelAndView("redirect:/dot-xet/viec/"
                    + reviewing.correct(request, reader).id());
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
