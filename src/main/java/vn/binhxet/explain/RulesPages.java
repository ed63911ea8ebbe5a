package vn.binhxet.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.model.Problem;
import vn.binhxet.model.Title;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Nearest;

/** Finds the page of rules that is asked for by its id. */
public final class RulesPages {
    private final RuleBook book;
    private final @Nullable String plan;
    private final @Nullable LocalDate day;
    private final Message.Language language;
    private final Words words;

    /**
     * @param plan whose numbers are filled in, or null for the newest plan that judges the title
     * @param day on which values are in force, or null for the plan's cut-off date
     */
    public RulesPages(RuleBook book, @Nullable String plan, @Nullable LocalDate day, Message.Language language) {
        this.book = book;
        this.plan = plan;
        this.day = day;
        this.language = language;
        this.words = new Words(language);
    }

    /**
     * The page of a title, a criterion or a plan.
     *
     * @return empty where nothing has that id
     * @throws RulesException if no plan judges the title, or it is not in force on that day
     */
    public Optional<RulesPage> of(String id) {
        if (book.plans().containsKey(id)) {
            return Optional.of(PlanPage.of(under(book.plan(id)), language));
        }
        if (book.titles().containsKey(id)) {
            ReviewRules rules = judging(id);
            return Optional.of(TitlePage.of(rules, title(rules, id), language));
        }
        return book.titles().values().stream()
                .map(rules -> rules.title())
                .filter(title -> title.criteria().stream()
                        .anyMatch(criterion -> criterion.id().equals(id)))
                .map(Title::id)
                .findFirst()
                .flatMap(title -> {
                    ReviewRules rules = judging(title);
                    return TitlePage.of(rules, title(rules, title), id, language);
                });
    }

    /** The nearest id that there is. */
    public String nearest(String id) {
        List<String> ids = new ArrayList<>(book.plans().keySet());
        book.titles().values().forEach(rules -> {
            ids.add(rules.title().id());
            rules.title().criteria().forEach(criterion -> ids.add(criterion.id()));
        });
        return Nearest.to(id, ids);
    }

    /** Every title and every plan, one line each. */
    public RulesPage all() {
        List<RulesPage.Item> titles = book.titles().values().stream()
                .map(rules -> rules.title())
                .map(title -> new RulesPage.Item(
                        title.id(),
                        title.name(),
                        words.say("show.criteria", title.criteria().size()),
                        List.of(words.force(title.from(), title.until())),
                        words.of(title.citation()),
                        List.of("titles/" + title.id())))
                .toList();
        List<RulesPage.Item> plans = book.plans().values().stream()
                .map(one -> new RulesPage.Item(
                        one.id(),
                        one.name(),
                        String.join(", ", one.titles()),
                        List.of(words.say("show.period", Vietnamese.of(one.period()))),
                        one.document(),
                        List.of("plans/" + one.id())))
                .toList();
        return new RulesPage(
                words.say("show.heading", book.digest().substring(0, 16)),
                List.of(),
                List.of(
                        new RulesPage.Section(words.say("show.allTitles"), titles),
                        new RulesPage.Section(words.say("show.allPlans"), plans)),
                List.of());
    }

    private static TitleInForce title(ReviewRules rules, String id) {
        return rules.titles().stream()
                .filter(title -> title.title().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ReviewRules judging(String title) {
        return under(book.plans().values().stream()
                .filter(one -> plan == null || one.id().equals(plan))
                .filter(one -> one.titles().contains(title))
                .max(Comparator.comparing(one -> one.period().end()))
                .orElseThrow(() -> new RulesException(
                        Problem.inRules("titles/" + title, 0, 0, Message.of("show.noPlan", title)))));
    }

    private ReviewRules under(Plan judged) {
        LocalDate end = day == null || day.isBefore(judged.period().start())
                ? judged.period().end()
                : day;
        return book.forReview(judged.id(), new Period(judged.period().start(), end));
    }
}
