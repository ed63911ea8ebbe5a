package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.CriterionKind;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Message;
import vn.binhxet.model.Points;
import vn.binhxet.model.Standard;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Title;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Wording;

/** A title as a page for the people's meeting: what is judged, by which sentences, for how many points, on what ground. */
public final class TitlePage {
    private final ReviewRules rules;
    private final TitleInForce title;
    private final Wording wording;
    private final Words words;

    private TitlePage(ReviewRules rules, TitleInForce title, Message.Language language) {
        this.rules = rules;
        this.title = title;
        this.wording = new Wording(rules.book().awards(), rules.settings());
        this.words = new Words(language);
    }

    /** @param rules with the numbers to fill in */
    public static RulesPage of(ReviewRules rules, TitleInForce title, Message.Language language) {
        TitlePage page = new TitlePage(rules, title, language);
        return new RulesPage(
                title.title().name() + " (" + title.title().id() + ")", page.lead(), page.sections(), page.foot());
    }

    /** One criterion by itself; empty where the title has none of that id. */
    public static Optional<RulesPage> of(
            ReviewRules rules, TitleInForce title, String criterion, Message.Language language) {
        TitlePage page = new TitlePage(rules, title, language);
        return title.criteria().stream()
                .filter(found -> found.criterion().id().equals(criterion))
                .findFirst()
                .map(found -> new RulesPage(
                        title.title().name() + " (" + title.title().id() + ")",
                        List.of(page.inForce()),
                        List.of(new RulesPage.Section("", List.of(page.item(found)))),
                        List.of()));
    }

    private List<String> lead() {
        Title judged = title.title();
        List<String> lead = new ArrayList<>();
        lead.add(words.say(
                "show.regime",
                judged.regime(),
                words.force(judged.from(), judged.until()),
                words.of(judged.citation())));
        lead.add(inForce());
        for (TitleRules.MarkWhen mark : title.marks()) {
            lead.add(mark(mark));
        }
        Limit floor = judged.floor();
        if (floor != null) {
            lead.add(words.say("show.floor", words.number(floor.text())));
        }
        Condition eligible = title.eligibleWhen();
        if (eligible != null) {
            lead.add(words.say("show.eligible", sentence(wording.of(eligible))));
        }
        return lead;
    }

    private String inForce() {
        return words.say(
                "show.numbers",
                rules.plan().name(),
                Vietnamese.of(rules.settings().period().end()));
    }

    private String mark(TitleRules.MarkWhen mark) {
        String points = words.of(mark.mark());
        String maximum = words.of(title.title().maximum());
        Condition when = mark.when();
        return when == null
                ? words.say(title.marks().size() == 1 ? "show.mark" : "show.markElse", points, maximum)
                : words.say("show.markWhen", points, maximum, sentence(Wording.small(wording.of(when))));
    }

    private List<RulesPage.Section> sections() {
        List<RulesPage.Section> sections = new ArrayList<>();
        section(words.say("show.gates"), null, sections);
        for (Standard standard : title.title().standards()) {
            String heading = words.say("show.standard", standard.id(), standard.name(), words.of(standard.points()));
            section(heading, standard.id(), sections);
        }
        return sections;
    }

    private void section(
            String heading, @org.jspecify.annotations.Nullable String standard, List<RulesPage.Section> sections) {
        List<RulesPage.Item> items = title.criteria().stream()
                .filter(criterion -> Objects.equals(criterion.criterion().standard(), standard))
                .map(this::item)
                .toList();
        if (!items.isEmpty()) {
            sections.add(new RulesPage.Section(heading, items));
        }
    }

    private RulesPage.Item item(CriterionInForce inForce) {
        Criterion criterion = inForce.criterion();
        List<String> sentences = new ArrayList<>();
        if (!inForce.limit().isEmpty()) {
            sentences.add(words.say("show.met", sentence(inForce.limit())));
        }
        inForce.rules().forEach(rule -> sentences.add(sentence(criterion, rule)));
        sentences.add(words.say("show.curable." + criterion.curable()));
        return new RulesPage.Item(
                criterion.id(),
                criterion.phrase(),
                weight(criterion),
                sentences,
                words.of(criterion.citation()),
                inForce.rules().stream().map(rule -> rule.rule().place()).toList());
    }

    private String weight(Criterion criterion) {
        List<String> parts = new ArrayList<>();
        if (criterion.points().compareTo(Points.ZERO) > 0) {
            parts.add(words.say("show.points", words.of(criterion.points())));
        }
        if (criterion.kind() != CriterionKind.SCORED) {
            parts.add(words.say("show.kind." + criterion.kind()));
        }
        return String.join(", ", parts);
    }

    private String sentence(Criterion criterion, RuleInForce inForce) {
        Rule rule = inForce.rule();
        String condition = rule.pattern() == Rule.Pattern.INCIDENT
                ? words.say("show.incident", wording.ofIncident(inForce.condition()))
                : sentence(wording.of(inForce.condition()));
        return words.say("show." + rule.word(), rule.reason(), condition, words.of(criterion.partialPoints()));
    }

    /** Numbers as the reader writes them. */
    private String sentence(String text) {
        return words.number(text);
    }

    private List<String> foot() {
        List<String> foot = new ArrayList<>();
        foot.add(words.say("show.blank"));
        foot.add(words.say(
                title.title().subject() == SubjectKind.HOUSEHOLD ? "show.ofHouseholds" : "show.ofGroups",
                rules.book().digest().substring(0, 16)));
        return foot;
    }
}
