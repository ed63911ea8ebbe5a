package vn.binhxet.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.binhxet.explain.Nearest;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Permission;
import vn.binhxet.web.desk.OpenReview;
import vn.binhxet.web.desk.ReviewIndex;
import vn.binhxet.web.desk.Tally;

/** Residential groups: how their households came out, why the groups themselves did, and who is near. */
@Controller
final class GroupsPage {
    private static final int SIZE = 100;
    private static final int MOST_NEAR = 10;
    private static final int MOST_CRITERIA = 3;

    private final Reading reading;
    private final PaperSection papers;

    GroupsPage(Reading reading, PaperSection papers) {
        this.reading = reading;
        this.papers = papers;
    }

    /** One group; shares by title for households, outcomes by title for groups. */
    public record Line(String id, int households, List<Share> shares, List<Outcome> own) {}

    /** Households that pass one title. */
    public record Share(String name, int whole, String share, Bar bar) {}

    /** Households nearest to passing one title. */
    public record Near(String title, String name, List<NearHousehold> households) {}

    /**
     * One of them.
     *
     * @param lacks what is surely not met, then what is unknown, each in a sentence
     */
    public record NearHousehold(String id, Outcome outcome, String gap, List<String> lacks) {}

    @GetMapping("/to")
    String groups(
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @RequestParam(name = "trang", defaultValue = "1") long number,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        ReviewIndex index = review.index();
        SortedSet<String> ids = new TreeSet<>(index.groups().keySet());
        index.titles().forEach(title -> ids.addAll(index.tallies(title.id()).keySet()));
        ids.removeIf(id -> !reader.maySee(id));
        Shown shown = Shown.of(locale);
        model.addAttribute("review", review.recorded());
        ReviewChoice.show(reading.desk().reviews(), shown, model);
        model.addAttribute("householdTitles", index.titles());
        model.addAttribute("groupTitles", review.recorded().campaign().titles(SubjectKind.GROUP));
        Turning page = Turning.of(number, SIZE, ids.size());
        model.addAttribute(
                "lines",
                ids.stream()
                        .skip(page.first())
                        .limit(SIZE)
                        .map(id -> line(id, index, shown))
                        .toList());
        page.show(
                model,
                wanted -> UriComponentsBuilder.fromPath("/to")
                        .queryParam("dot", dot)
                        .queryParam("trang", wanted)
                        .encode()
                        .toUriString());
        return "groups";
    }

    private static Line line(String id, ReviewIndex index, Shown shown) {
        List<Share> shares = shares(id, index, shown);
        return new Line(
                id,
                shares.stream().mapToInt(Share::whole).findFirst().orElse(0),
                shares,
                index.groups().getOrDefault(id, List.of()).stream()
                        .map(DecisionCode::outcome)
                        .toList());
    }

    private static List<Share> shares(String id, ReviewIndex index, Shown shown) {
        List<Share> shares = new ArrayList<>();
        for (Campaign.JudgedTitle title : index.titles()) {
            Map<String, Tally> tallies = index.tallies(title.id());
            Tally tally = tallies.getOrDefault(id, new Tally());
            int pass = tally.of(Outcome.PASS);
            int open = tally.of(Outcome.UNDETERMINED);
            shares.add(new Share(
                    title.name(),
                    tally.inScope(),
                    shown.share(pass, tally.inScope()),
                    Bar.of(pass, open, tally.inScope())));
        }
        return shares;
    }

    @GetMapping("/to/{id}")
    String group(
            @PathVariable String id,
            @RequestParam(name = "dot", defaultValue = "") String dot,
            @AuthenticationPrincipal Account reader,
            Locale locale,
            Model model) {
        OpenReview review = reading.review(dot);
        Reading.Subject subject = reading.group(review, id, reader);
        Shown shown = Shown.of(locale);
        model.addAttribute("review", review.recorded());
        model.addAttribute("id", id);
        model.addAttribute("shares", shares(id, review.index(), shown));
        model.addAttribute("decisions", HouseholdPage.decisions(review, subject.decisions(), shown));
        model.addAttribute("mayCorrect", reader.may(Permission.REVIEWS));
        model.addAttribute("history", HouseholdPage.history(review, subject, shown));
        List<Near> near = near(review, subject, shown);
        reading.take(review, named(near), reader, "group");
        model.addAttribute("near", near);
        papers.show(review, id, reader, shown, model);
        return "group";
    }

    private static List<Near> near(OpenReview review, Reading.Subject subject, Shown shown) {
        List<TitleInForce> titles = review.rules().titles(SubjectKind.HOUSEHOLD);
        List<Near> near = new ArrayList<>();
        for (int place = 0; place < titles.size(); place++) {
            TitleInForce title = titles.get(place);
            List<NearHousehold> households = Nearest.in(subject.group(), title, place).stream()
                    .limit(MOST_NEAR)
                    .map(one -> near(one, shown))
                    .toList();
            near.add(new Near(title.title().id(), title.title().name(), households));
        }
        near.removeIf(one -> one.households().isEmpty());
        return near;
    }

    /** Their reasons stand on the page. */
    private static List<String> named(List<Near> near) {
        return near.stream()
                .flatMap(title -> title.households().stream())
                .map(NearHousehold::id)
                .distinct()
                .toList();
    }

    private static NearHousehold near(Nearest one, Shown shown) {
        List<Criterion> told = Stream.of(one.required(), one.open(), one.lost())
                .flatMap(List::stream)
                .limit(MOST_CRITERIA)
                .toList();
        List<String> lacks = new ArrayList<>();
        lacks(told, criterion -> !one.open().contains(criterion))
                .ifPresent(text -> lacks.add(shown.say("web.near.notMet", text)));
        lacks(told, one.open()::contains).ifPresent(text -> lacks.add(shown.say("web.near.unknown", text)));
        return new NearHousehold(one.household(), one.outcome(), shown.points(one.gap()), List.copyOf(lacks));
    }

    private static Optional<String> lacks(List<Criterion> told, Predicate<Criterion> which) {
        return told.stream()
                .filter(which)
                .map(criterion -> criterion.id() + " " + criterion.phrase())
                .reduce((first, next) -> first + "; " + next);
    }
}
