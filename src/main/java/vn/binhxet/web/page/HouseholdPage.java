package vn.binhxet.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.binhxet.explain.FactWords;
import vn.binhxet.explain.HistoryText;
import vn.binhxet.explain.Why;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.replay.Replay;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;

/** One household: why it came out as it did, and what was corrected. */
@Controller
final class HouseholdPage {
    private final Reading reading;

    HouseholdPage(Reading reading) {
        this.reading = reading;
    }

    @GetMapping("/ho/{id}")
    View why(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @AuthenticationPrincipal Account reader,
            Locale locale) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.household(review, id, reader, "why");
        Shown shown = Shown.of(locale);
        List<DecisionView> decisions = decisions(review, subject.decisions(), shown);
        List<String> history = history(review, subject, shown);
        return new WrittenPage(
                shown.say("web.why", id),
                html -> new HouseholdMarkup(review.recorded(), subject, reader, shown, html).write(decisions, history));
    }

    static List<DecisionView> decisions(OpenReview review, List<Replay.Recorded> recorded, Shown shown) {
        FactWords words = FactWords.of(review.dictionary(), shown.language());
        return recorded.stream()
                .map(one -> DecisionView.of(Why.of(review.unfolder(), one.decision(), one.code()), words, shown))
                .toList();
    }

    /**
     * What was corrected, as far as it touched the decisions on a household or a group, oldest first. What was corrected
     * elsewhere in the ward is told without whose and which facts: the reader may not be allowed to see them.
     */
    static List<String> history(OpenReview review, Reading.Subject subject, Shown shown) {
        FactWords words = FactWords.of(review.dictionary(), shown.language());
        List<String> own = List.of(subject.id(), subject.group().group().id());
        Map<Integer, Map<String, String>> titles = new TreeMap<>();
        for (Replay.Recorded one : subject.decisions()) {
            one.past().stream()
                    .filter(past -> past.revision() > 0)
                    .forEach(past -> titles.computeIfAbsent(past.revision(), revision -> new LinkedHashMap<>())
                            .put(one.decision().title(), one.decision().titleName()));
        }
        List<String> history = new ArrayList<>();
        titles.forEach((revision, touched) -> {
            RecordedReview.Correction correction =
                    review.recorded().corrections().get(revision - 1);
            history.add(
                    own.contains(correction.subject())
                            ? HistoryText.of(correction, subject.id(), touched, words, shown.language())
                            : HistoryText.elsewhere(correction, subject.id(), touched, shown.language()));
        });
        return history;
    }
}
