package vn.binhxet.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.desk.HouseholdLine;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.desk.ReviewIndex;
import vn.binhxet.web.desk.Search;

/** The list of households: searched, filtered, page by page. */
@Controller
final class HouseholdsPage {
    private static final int SIZE = 50;

    private final Reading reading;

    HouseholdsPage(Reading reading) {
        this.reading = reading;
    }

    /**
     * What the form asks for, as the address of the page holds it.
     *
     * @param dot the review
     * @param tim id or words of a name
     * @param to the group
     * @param danhHieu the title that outcome and criterion are about
     * @param ketQua the outcome
     * @param tieuChi the criterion that stands against a pass
     */
    public record Asked(String dot, String tim, String to, String danhHieu, String ketQua, String tieuChi) {
        public Asked {
            dot = given(dot);
            tim = given(tim);
            to = given(to);
            danhHieu = given(danhHieu);
            ketQua = given(ketQua);
            tieuChi = given(tieuChi);
        }

        private static String given(@org.jspecify.annotations.Nullable String text) {
            return text == null ? "" : text.strip();
        }

        Search search(Account reader) {
            return new Search(
                    tim,
                    reader.groups(),
                    part(to),
                    part(danhHieu),
                    Arrays.stream(Outcome.values())
                            .filter(outcome -> outcome.name().equals(ketQua))
                            .findFirst(),
                    part(tieuChi));
        }

        private static Optional<String> part(String text) {
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }

        String page(long number) {
            return UriComponentsBuilder.fromPath("/ho")
                    .queryParam("dot", dot)
                    .queryParam("tim", tim)
                    .queryParam("to", to)
                    .queryParam("danhHieu", danhHieu)
                    .queryParam("ketQua", ketQua)
                    .queryParam("tieuChi", tieuChi)
                    .queryParam("trang", number)
                    .encode()
                    .toUriString();
        }
    }

    /** One line of the list. */
    public record Line(String id, String group, String head, List<Outcome> outcomes) {
        static Line of(HouseholdLine household) {
            return new Line(
                    household.id(),
                    household.group(),
                    household.head(),
                    household.codes().stream().map(code -> code.outcome()).toList());
        }
    }

    /** Criteria of one title, to choose from. */
    public record TitleCriteria(String title, List<Choice> choices) {}

    /** One of them. */
    public record Choice(String id, String phrase) {}

    @GetMapping("/ho")
    String households(
            Asked asked,
            @RequestParam(name = "trang", defaultValue = "1") long number,
            @RequestHeader(name = "HX-Target", defaultValue = "") String part,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(asked.dot());
        ReviewIndex index = review.index();
        long wanted = Math.max(1, number);
        ReviewIndex.Page found = index.find(asked.search(reader), (wanted - 1) * SIZE, SIZE);
        model.addAttribute("asked", asked);
        model.addAttribute("review", review.recorded());
        ReviewChoice.show(reading.desk().reviews(), Shown.of(locale), model);
        model.addAttribute("titles", index.titles());
        model.addAttribute("criteria", criteria(review, asked));
        model.addAttribute("groups", groups(index, reader));
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("lines", found.lines().stream().map(Line::of).toList());
        model.addAttribute("total", Shown.of(locale).number(found.total()));
        Turning.of(wanted, SIZE, found.total()).show(model, asked::page);
        return part.equals("found") ? "households :: found" : "households";
    }

    private static List<TitleCriteria> criteria(OpenReview review, Asked asked) {
        return review.rules().titles(SubjectKind.HOUSEHOLD).stream()
                .map(TitleInForce::title)
                .filter(title -> asked.danhHieu().isEmpty() || asked.danhHieu().equals(title.id()))
                .map(title -> new TitleCriteria(
                        title.name(),
                        title.criteria().stream()
                                .map(criterion -> new Choice(criterion.id(), criterion.phrase()))
                                .toList()))
                .toList();
    }

    private static NavigableSet<String> groups(ReviewIndex index, Account reader) {
        NavigableSet<String> groups = new TreeSet<>();
        index.titles().stream()
                .limit(1)
                .forEach(title -> index.tallies(title.id()).keySet().forEach(groups::add));
        groups.removeIf(group -> !reader.maySee(group));
        return groups;
    }
}
