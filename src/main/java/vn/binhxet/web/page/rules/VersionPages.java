package vn.binhxet.web.page.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.explain.RulesPage;
import vn.binhxet.explain.RulesPages;
import vn.binhxet.explain.VersionsText;
import vn.binhxet.ledger.RuleHistory;
import vn.binhxet.ledger.RuleVersion;
import vn.binhxet.model.Message;
import vn.binhxet.model.RulesWithCases;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesException;
import vn.binhxet.web.page.NotFound;
import vn.binhxet.web.page.Reading;
import vn.binhxet.web.page.Shown;
import vn.binhxet.web.rules.RulesDesk;

/** The rules as sentences, in force or as they were, and what differs between two versions. */
@Controller
final class VersionPages {
    private final RulesReading rules;
    private final Reading reading;

    VersionPages(RulesReading rules, Reading reading) {
        this.rules = rules;
        this.reading = reading;
    }

    @GetMapping("/quy-dinh")
    String rules(@RequestParam(name = "phien-ban", defaultValue = "") String asked, Locale locale, Model model) {
        Message.Language language = Shown.of(locale).language();
        RuleHistory history = rules.rules().history();
        RulesDesk.Standing standing = rules.rules().standing();
        Optional<RuleVersion> version = asked.isEmpty() ? Optional.empty() : Optional.of(rules.version(asked));
        RulesWithCases files = version.map(rules.rules()::files).orElse(standing.files());
        model.addAttribute("version", asked);
        model.addAttribute(
                "inForce",
                standing.activation()
                        .map(VersionsText::inForce)
                        .orElse(Message.of("web.rules.program"))
                        .in(language));
        model.addAttribute("activation", standing.activation().orElse(null));
        model.addAttribute("digest", files.rules().digest());
        model.addAttribute("page", page(files, language));
        model.addAttribute(
                "lines",
                history.versions().isEmpty()
                        ? List.of()
                        : VersionLine.of(history, reading.desk().reviews()));
        return "rules/rules";
    }

    private RulesPage page(RulesWithCases files, Message.Language language) {
        return new RulesPages(rules.rules().book(files.rules()), null, null, language).all();
    }

    /**
     * A title, a criterion or a plan as sentences.
     *
     * @param plan whose numbers are filled in; "" for the newest that judges the title
     */
    @GetMapping("/quy-dinh/xem/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(name = "phien-ban", defaultValue = "") String version,
            @RequestParam(name = "ke-hoach", defaultValue = "") String plan,
            Locale locale,
            Model model) {
        Message.Language language = Shown.of(locale).language();
        RuleBook book = rules.rules().book(rules.files(version).rules());
        model.addAttribute("id", id);
        model.addAttribute("version", version);
        model.addAttribute("plan", plan);
        model.addAttribute("plans", plans(book, id));
        try {
            model.addAttribute("page", page(book, id, plan.isEmpty() ? null : plan, language));
        } catch (RulesException notJudged) {
            model.addAttribute("problems", ProblemLine.of(notJudged.problems(), language));
        }
        return "rules/page";
    }

    private static RulesPage page(RuleBook book, String id, @Nullable String plan, Message.Language language) {
        RulesPages pages = new RulesPages(book, plan, null, language);
        return pages.of(id).orElseThrow(() -> new NotFound(Message.of("web.rules.noPage", id, pages.nearest(id))));
    }

    /** The plans that judge a title. */
    private static List<String> plans(RuleBook book, String title) {
        return book.plans().values().stream()
                .filter(plan -> plan.titles().contains(title))
                .map(plan -> plan.id())
                .toList();
    }

    /**
     * What differs between two versions.
     *
     * @param before "" for what was in force before
     * @param after "" for what is in force
     */
    @GetMapping("/quy-dinh/so-sanh")
    String compare(
            @RequestParam(name = "tu", defaultValue = "") String before,
            @RequestParam(name = "den", defaultValue = "") String after,
            Locale locale,
            Model model) {
        RuleHistory history = rules.rules().history();
        List<VersionLine> lines = VersionLine.of(history, List.of()).stream()
                .filter(VersionLine::isNewest)
                .toList();
        String now = after.isEmpty() ? name(history.inForce().map(done -> done.rules())) : after;
        String old = before.isEmpty() ? name(history.before().map(done -> done.rules())) : before;
        model.addAttribute("lines", lines);
        model.addAttribute("before", old);
        model.addAttribute("after", now);
        if (!old.isEmpty() && !now.isEmpty()) {
            model.addAttribute(
                    "difference",
                    rules.difference(
                            rules.files(old), rules.files(now), Shown.of(locale).language()));
        }
        return "rules/compare";
    }

    private static String name(Optional<String> digest) {
        return digest.map(RuleVersion::name).orElse("");
    }
}
