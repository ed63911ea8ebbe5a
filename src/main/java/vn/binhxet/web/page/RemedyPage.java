package vn.binhxet.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.explain.Remedy;
import vn.binhxet.explain.RemedyText;
import vn.binhxet.explain.WhyLetter;
import vn.binhxet.model.Message;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;

/** The smallest change with which a household passes, and which households a group still wants. */
@Controller
final class RemedyPage {
    private static final String LOOK = "remedy";

    private final Reading reading;

    RemedyPage(Reading reading) {
        this.reading = reading;
    }

    /** Under every title that can be mended. */
    @GetMapping({"/ho/{household}/khac-phuc", "/to/{group}/khac-phuc"})
    String remedy(
            @PathVariable Optional<String> household,
            @PathVariable Optional<String> group,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestHeader(name = "HX-Request", defaultValue = "") String isPart,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.subject(review, household, group, reader, LOOK);
        Message.Language language = Shown.of(locale).language();
        Heading.show(review, subject, model);
        List<List<String>> remedies = new ArrayList<>();
        for (int title = 0; title < subject.decisions().size(); title++) {
            remedies.add(
                    subject.isHousehold()
                            ? remedy(review, subject, title, one -> RemedyText.of(one, language))
                            : reading.remedy(review, subject, title, reader).stream()
                                    .flatMap(one -> WhyLetter.sentences(RemedyText.of(one, language)).stream())
                                    .toList());
        }
        remedies.removeIf(List::isEmpty);
        model.addAttribute("remedies", remedies);
        return isPart.isEmpty() ? "remedy" : "remedy :: result";
    }

    /**
     * The smallest change in sentences; none where there is nothing to mend.
     *
     * @param words how it is told
     */
    static List<String> remedy(OpenReview review, Reading.Subject subject, int title, Function<Remedy, String> words) {
        if (!DecisionView.isMendable(subject.decisions().get(title).decision())) {
            return List.of();
        }
        Remedy remedy = review.decide(replay -> Remedy.household(replay, subject.group(), 0, title));
        return WhyLetter.sentences(words.apply(remedy));
    }
}
