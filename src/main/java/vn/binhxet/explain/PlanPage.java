package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.Indicator;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Target;
import vn.binhxet.rulebook.condition.Comparison;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Setting;
import vn.binhxet.rulebook.condition.Wording;

/** A plan as a page: its titles, targets and indicators as sentences, and the parameters it sets, by date. */
public final class PlanPage {
    private final ReviewRules rules;
    private final Plan plan;
    private final Wording wording;
    private final Words words;

    private PlanPage(ReviewRules rules, Message.Language language) {
        this.rules = rules;
        this.plan = rules.plan();
        this.wording = new Wording(rules.book().awards(), rules.settings());
        this.words = new Words(language);
    }

    public static RulesPage of(ReviewRules rules, Message.Language language) {
        PlanPage page = new PlanPage(rules, language);
        List<RulesPage.Section> sections = new ArrayList<>();
        sections.add(new RulesPage.Section(
                page.words.say("show.targets"),
                page.plan.targets().stream().map(page::target).toList()));
        sections.add(new RulesPage.Section(
                page.words.say("show.indicators"),
                page.plan.indicators().stream().map(page::indicator).toList()));
        sections.add(new RulesPage.Section(
                page.words.say("show.parameters"),
                page.plan.parameters().values().stream()
                        .sorted(Comparator.comparing(Parameter::name))
                        .map(page::parameter)
                        .toList()));
        sections.removeIf(section -> section.items().isEmpty());
        return new RulesPage(page.plan.name() + " (" + page.plan.id() + ")", page.lead(), sections, List.of());
    }

    private List<String> lead() {
        String titles = rules.titles().stream()
                .map(title -> title.title().name() + " (" + title.title().id() + ")")
                .collect(Collectors.joining("; "));
        return List.of(
                words.say("show.document", plan.document()),
                words.say("show.period", Vietnamese.of(rules.settings().period())),
                words.say("show.titles", titles));
    }

    private RulesPage.Item target(Target target) {
        List<String> sentences = new ArrayList<>();
        Condition where = target.where();
        if (where != null) {
            sentences.add(words.say("show.counted." + target.counted(), wording.of(where)));
        } else if (target.measure() != null) {
            sentences.add(words.say("show.measure", target.measure().label()));
        }
        for (Target.Base base : target.bases()) {
            Condition condition = base.condition();
            String whole = condition == null ? words.say("show.all." + target.counted()) : wording.of(condition);
            sentences.add(
                    target.bases().size() == 1
                            ? words.say("show.base", whole)
                            : words.say("show.reading", base.name(), whole));
        }
        if (target.each() != Target.Each.PLAN) {
            sentences.add(words.say("show.each." + target.each()));
        }
        quoted(target.quote(), target.note(), sentences);
        return new RulesPage.Item(
                target.id(),
                target.name(),
                promise(target.op(), target.value().toPlainString(), target.unit()),
                sentences,
                target.source(),
                List.of("plans/" + plan.id() + "/plan.yaml"));
    }

    private RulesPage.Item indicator(Indicator indicator) {
        List<String> sentences = new ArrayList<>();
        quoted(indicator.quote(), indicator.note(), sentences);
        return new RulesPage.Item(
                indicator.code(),
                indicator.name(),
                promise(indicator.op(), indicator.value().toPlainString(), indicator.unit()),
                sentences,
                indicator.source(),
                List.of("plans/" + plan.id() + "/plan.yaml"));
    }

    private void quoted(String quote, String note, List<String> sentences) {
        if (!quote.isEmpty()) {
            sentences.add(words.say("show.quote", quote));
        }
        if (!note.isEmpty()) {
            sentences.add(words.say("show.note", note));
        }
    }

    private String promise(Comparison op, String value, String unit) {
        return op.sign() + " " + words.number(value) + " " + unit;
    }

    private RulesPage.Item parameter(Parameter parameter) {
        List<String> sentences = new ArrayList<>(List.of(parameter.meaning()));
        for (Parameter.Dated value : parameter.dated()) {
            sentences.add(words.say(
                    "show.value", Vietnamese.of(value.from()), value(parameter, value), words.of(value.citation())));
        }
        if (parameter.dated().isEmpty()) {
            sentences.add(words.say("show.unset"));
        }
        return new RulesPage.Item(
                parameter.name(),
                parameter.label(),
                rules.settings()
                        .value(parameter)
                        .map(Setting::text)
                        .map(words::number)
                        .orElse(""),
                sentences,
                "",
                List.of("plans/" + plan.id() + "/plan.yaml", "parameters.yaml"));
    }

    private String value(Parameter parameter, Parameter.Dated dated) {
        Setting value = dated.value();
        if (value == null) {
            return words.say("show.unset");
        }
        String meaning = parameter.values().getOrDefault(value.text(), "");
        return words.number(parameter.shown(value)) + (meaning.isEmpty() ? "" : " (" + meaning + ")");
    }
}
