package vn.binhxet.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.explain.Remedy;
import vn.binhxet.explain.RemedyText;
import vn.binhxet.explain.WhyLetter;
import vn.binhxet.model.Message;
import vn.binhxet.replay.CorrectionException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;

/** What would come out with other facts, and the smallest change with which a household passes. */
@Controller
final class HouseholdChangePages {
    private final Reading reading;

    HouseholdChangePages(Reading reading) {
        this.reading = reading;
    }

    /** The facts of the household, to try others. */
    @GetMapping("/ho/{id}/thu-xem")
    String controls(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestHeader(name = "HX-Request", defaultValue = "") String isPart,
            @AuthenticationPrincipal Account reader,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, "what-if");
        HouseholdPage.about(review, subject, model);
        model.addAttribute("controls", Controls.of(review.rules(), subject.household(), Map.of()));
        return isPart.isEmpty() ? "what-if" : "what-if :: form";
    }

    /** What would come out with other facts; what is left as it was is not asked again. */
    @PostMapping("/ho/{id}/thu-xem")
    String whatIf(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "") String isPart,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, "what-if");
        Shown shown = Shown.of(locale);
        Controls controls = Controls.of(review.rules(), subject.household(), form);
        HouseholdPage.about(review, subject, model);
        model.addAttribute("controls", controls);
        try {
            model.addAttribute("supposed", Supposition.of(review, subject, controls.settings(), shown));
        } catch (CorrectionException wrong) {
            model.addAttribute("controls", controls.with(wrong, shown));
            model.addAttribute("wrong", controls.said(wrong, shown));
        }
        return isPart.isEmpty() ? "what-if" : "what-if :: result";
    }

    /** The smallest change that passes, under every title that can be mended. */
    @GetMapping("/ho/{id}/khac-phuc")
    String remedy(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestHeader(name = "HX-Request", defaultValue = "") String isPart,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, "remedy");
        HouseholdPage.about(review, subject, model);
        List<List<String>> remedies = new ArrayList<>();
        for (int title = 0; title < subject.decisions().size(); title++) {
            remedies.add(remedy(review, subject, title, Shown.of(locale).language()));
        }
        remedies.removeIf(List::isEmpty);
        model.addAttribute("remedies", remedies);
        return isPart.isEmpty() ? "remedy" : "remedy :: result";
    }

    /** The smallest change in sentences; none where there is nothing to mend. */
    static List<String> remedy(OpenReview review, Reading.Subject subject, int title, Message.Language language) {
        if (!DecisionView.isMendable(subject.decisions().get(title).decision())) {
            return List.of();
        }
        Remedy remedy = review.decide(replay -> Remedy.household(replay, subject.group(), 0, title));
        return WhyLetter.sentences(RemedyText.of(remedy, language));
    }
}
