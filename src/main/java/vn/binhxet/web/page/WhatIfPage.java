package vn.binhxet.web.page;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.replay.CorrectionException;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;

/** What would come out with other facts of a household or a group; nothing is recorded. */
@Controller
final class WhatIfPage {
    private static final String HOUSEHOLD = "/ho/{household}/thu-xem";
    private static final String GROUP = "/to/{group}/thu-xem";
    private static final String LOOK = "what-if";

    private final Reading reading;

    WhatIfPage(Reading reading) {
        this.reading = reading;
    }

    /** The facts, to try others. */
    @GetMapping({HOUSEHOLD, GROUP})
    String controls(
            @PathVariable Optional<String> household,
            @PathVariable Optional<String> group,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestHeader(name = "HX-Request", defaultValue = "") String isPart,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.subject(review, household, group, reader, LOOK);
        Heading.show(review, subject, model);
        model.addAttribute("controls", Controls.of(review.rules(), subject, Map.of(), Shown.of(locale)));
        return isPart.isEmpty() ? "what-if" : "what-if :: form";
    }

    /** What would come out; what is left as it was is not asked again. */
    @PostMapping({HOUSEHOLD, GROUP})
    String whatIf(
            @PathVariable Optional<String> household,
            @PathVariable Optional<String> group,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "") String isPart,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.subject(review, household, group, reader, LOOK);
        Shown shown = Shown.of(locale);
        Controls controls = Controls.of(review.rules(), subject, form, shown);
        Heading.show(review, subject, model);
        model.addAttribute("controls", controls);
        try {
            model.addAttribute("supposed", Supposition.of(review, subject, controls.settings(), shown));
        } catch (CorrectionException wrong) {
            model.addAttribute("controls", controls.with(wrong, shown));
            model.addAttribute("wrong", controls.said(wrong, shown));
        }
        return isPart.isEmpty() ? "what-if" : "what-if :: result";
    }
}
