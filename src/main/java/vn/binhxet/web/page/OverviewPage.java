package vn.binhxet.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.replay.Replay;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.desk.ReviewIndex;
import vn.binhxet.web.desk.Tally;

/** The whole review at a glance: targets, outcomes, reasons, last year. */
@Controller
final class OverviewPage {
    private static final int MOST_REASONS = 5;

    private final Reading reading;

    OverviewPage(Reading reading) {
        this.reading = reading;
    }

    /** Outcomes under one title; before is the share that passed in the earlier review, "" for none. */
    public record TitleRow(
            String id, String name, int pass, int fail, int open, int outside, String share, Bar bar, String before) {}

    /** Reasons under one title. */
    public record ReasonRow(String title, String name, List<ReasonCount> counts) {}

    /** One criterion with the households it stands against. */
    public record ReasonCount(String criterion, String phrase, int count, Bar bar) {}

    @GetMapping("/")
    String start(@org.springframework.security.core.annotation.AuthenticationPrincipal Account reader) {
        return "redirect:" + Section.first(reader).orElse("/tai-khoan");
    }

    @GetMapping("/tong-quan")
    String overview(@RequestParam(name = "dot", defaultValue = "") String id, Locale locale, Model model) {
        Shown shown = Shown.of(locale);
        List<RecordedReview> reviews = reading.desk().reviews();
        if (reviews.isEmpty()) {
            model.addAttribute("message", Message.of("cli.noReviews").in(shown.language()));
            return "nothing";
        }
        OpenReview review = reading.review(id);
        Optional<OpenReview> before = reading.desk().before(review);
        ReviewChoice.show(reviews, shown, model);
        model.addAttribute("review", review.recorded());
        model.addAttribute("before", before.map(OpenReview::recorded).orElse(null));
        List<TargetResult> earlier =
                before.map(other -> other.read(Replay::targets)).orElse(List.of());
        model.addAttribute("targets", TargetView.of(review.read(Replay::targets), earlier, shown));
        model.addAttribute("titles", titles(review, before, shown));
        model.addAttribute("reasons", reasons(review));
        return "overview";
    }

    static List<TitleRow> titles(OpenReview review, Optional<OpenReview> before, Shown shown) {
        return review.rules().titles().stream()
                .map(title -> row(title, tally(review, title), before, shown))
                .toList();
    }

    private static TitleRow row(TitleInForce title, Tally tally, Optional<OpenReview> before, Shown shown) {
        int whole = tally.inScope();
        int pass = tally.of(Outcome.PASS);
        int open = tally.of(Outcome.UNDETERMINED);
        return new TitleRow(
                title.title().id(),
                title.title().name(),
                pass,
                tally.of(Outcome.FAIL),
                open,
                tally.of(Outcome.NOT_ELIGIBLE),
                shown.share(pass, whole),
                Bar.of(pass, open, whole),
                before.map(other -> earlier(other, title, shown)).orElse(""));
    }

    /** The share that passed the same award, under whatever title gave it then. */
    private static String earlier(OpenReview before, TitleInForce title, Shown shown) {
        return before.rules().titles().stream()
                .filter(other -> other.title().award().equals(title.title().award())
                        && other.title().subject() == title.title().subject())
                .findFirst()
                .map(other -> tally(before, other))
                .map(tally -> shown.share(tally.of(Outcome.PASS), tally.inScope()))
                .orElse("");
    }

    private static Tally tally(OpenReview review, TitleInForce title) {
        ReviewIndex index = review.index();
        if (title.title().subject() == SubjectKind.HOUSEHOLD) {
            return Tally.sum(index.tallies(title.title().id()).values());
        }
        List<String> titles = review.recorded().campaign().titles(SubjectKind.GROUP).stream()
                .map(Campaign.JudgedTitle::id)
                .toList();
        int place = titles.indexOf(title.title().id());
        return Tally.of(index.groups().values().stream()
                .filter(codes -> codes.size() > place)
                .map(codes -> codes.get(place))
                .map(DecisionCode::outcome)
                .toList());
    }

    private static List<ReasonRow> reasons(OpenReview review) {
        return review.rules().titles(SubjectKind.HOUSEHOLD).stream()
                .map(title -> new ReasonRow(
                        title.title().id(),
                        title.title().name(),
                        counts(title, review.index().reasons(title.title().id()))))
                .filter(row -> !row.counts().isEmpty())
                .toList();
    }

    private static List<ReasonCount> counts(TitleInForce title, Map<String, Integer> counts) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return title.title().criteria().stream()
                .filter(criterion -> counts.containsKey(criterion.id()))
                .sorted(Comparator.comparingInt((Criterion criterion) -> -counts.getOrDefault(criterion.id(), 0)))
                .limit(MOST_REASONS)
                .map(criterion -> {
                    int count = counts.getOrDefault(criterion.id(), 0);
                    return new ReasonCount(criterion.id(), criterion.phrase(), count, Bar.of(count, 0, most));
                })
                .toList();
    }
}
