package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Citation;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.model.Title;
import vn.binhxet.rulebook.Indicator;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.Target;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Setting;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.condition.Wording;

/** What a rule book says, place by place and in words, so that two can be compared. */
final class RuleOutline {
    private static final Pattern CONDITION = Pattern.compile("\\bwhen\\b(.*?)\\bthen\\b", Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("//[^\n]*");

    private final RuleBook book;
    private final Wording wording;
    private final Map<Message, Entry> entries = new LinkedHashMap<>();

    /**
     * What is said in one place.
     *
     * @param says what each property is, in the order an official reads them
     */
    record Entry(String file, Map<Message, String> says) {}

    private RuleOutline(RuleBook book) {
        this.book = book;
        Period anyTime = new Period(java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH);
        this.wording = new Wording(book.awards(), new Settings(anyTime, Map.of()));
    }

    static Map<Message, Entry> of(RuleBook book) {
        RuleOutline outline = new RuleOutline(book);
        book.titles().values().forEach(outline::title);
        book.plans().values().forEach(outline::plan);
        book.vocabulary().parameters().values().stream()
                .sorted(java.util.Comparator.comparing(Parameter::name))
                .forEach(parameter -> outline.parameter(
                        "parameters.yaml", Message.of("diff.parameter", parameter.name()), parameter));
        outline.facts();
        return Collections.unmodifiableMap(outline.entries);
    }

    /** Collects what one place says; what is blank is not said. */
    private final class Place {
        private final Map<Message, String> says = new LinkedHashMap<>();

        Place(String file, Message name) {
            entries.put(name, new Entry(file, says));
        }

        Place say(String property, Object what) {
            return say(Message.of("diff." + property), what);
        }

        Place say(Message property, Object what) {
            if (!what.toString().isBlank()) {
                says.put(property, what.toString().strip());
            }
            return this;
        }
    }

    // ---- titles ----

    private void title(TitleRules rules) {
        Title title = rules.title();
        String file = "titles/" + title.id() + "/title.yaml";
        Place place = new Place(file, Message.of("diff.title", title.id()))
                .say("name", title.name())
                .say("award", title.award())
                .say("regime", title.regime())
                .say("from", title.from())
                .say("until", orBlank(title.until()))
                .say("marks", marks(rules))
                .say("floor", title.floor() == null ? "" : title.floor().text())
                .say("eligible", condition(rules.eligibleWhen()))
                .say("source", source(title.citation()));
        title.standards()
                .forEach(standard -> place.say(
                        Message.of("diff.standard", standard.id()), standard.name() + ", " + standard.points()));
        for (Criterion criterion : title.criteria()) {
            criterion(file, title, criterion, condition(rules.presentWhen().get(criterion.id())));
        }
        rules.rules().forEach(rule -> rule(title, rule));
    }

    private String marks(TitleRules rules) {
        return rules.marks().stream()
                .map(mark -> mark.when() == null ? mark.mark() + "" : mark.mark() + " (" + condition(mark.when()) + ")")
                .collect(Collectors.joining("; "));
    }

    private void criterion(String file, Title title, Criterion criterion, String presentWhen) {
        Place place = new Place(file, Message.of("diff.criterion", title.id(), criterion.id()))
                .say("phrase", criterion.phrase())
                .say("kind", written(criterion.kind()))
                .say("ofStandard", orBlank(criterion.standard()))
                .say("points", criterion.points())
                .say("partialPoints", criterion.partialPoints())
                .say("curable", written(criterion.curable()))
                .say("presentWhen", presentWhen)
                .say("source", source(criterion.citation()));
        for (Map.Entry<String, Limit> limit : criterion.limits().entrySet()) {
            place.say(Message.of("diff.limit", limit.getKey()), limit.getValue().text());
        }
    }

    private void rule(Title title, Rule rule) {
        new Place(rule.file(), Message.of("diff.rule", title.id(), rule.name()))
                .say("condition", conditionText(rule))
                .say("word", rule.word().written() + "( \"" + rule.criterion() + "\" )");
    }

    /** A condition as its author wrote it, on one line. */
    private String conditionText(Rule rule) {
        String text = book.files().texts().getOrDefault(rule.file(), "");
        String below = text.lines().skip(rule.line() - 1L).collect(Collectors.joining("\n"));
        Matcher condition = CONDITION.matcher(COMMENT.matcher(
                        below.substring(below.indexOf(rule.name()) + rule.name().length()))
                .replaceAll(""));
        return condition.find() ? condition.group(1).strip().replaceAll("\\s+", " ") : "";
    }

    // ---- plans ----

    private void plan(Plan plan) {
        String file = "plans/" + plan.id() + "/plan.yaml";
        new Place(file, Message.of("diff.plan", plan.id()))
                .say("name", plan.name())
                .say("document", plan.document())
                .say("period", plan.period().start() + " – " + plan.period().end())
                .say("titles", String.join(", ", plan.titles()));
        plan.parameters().values().stream()
                .filter(parameter ->
                        !parameter.equals(book.vocabulary().parameters().get(parameter.name())))
                .sorted(java.util.Comparator.comparing(Parameter::name))
                .forEach(parameter -> dated(
                        new Place(file, Message.of("diff.planParameter", plan.id(), parameter.name())), parameter));
        plan.targets().forEach(target -> target(file, plan, target));
        plan.indicators().forEach(indicator -> indicator(file, plan, indicator));
    }

    private void target(String file, Plan plan, Target target) {
        new Place(file, Message.of("diff.target", plan.id(), target.id()))
                .say("name", target.name())
                .say("promise", promise(target.op().sign(), target.value(), target.unit()))
                .say("counted", written(target.counted()) + ", " + written(target.each()))
                .say("measure", target.measure() == null ? "" : target.measure().label())
                .say("where", condition(target.where()))
                .say(
                        "bases",
                        target.bases().stream()
                                .map(base -> base.name() + " (" + condition(base.condition()) + ")")
                                .collect(Collectors.joining("; ")))
                .say("quote", target.quote())
                .say("source", target.source())
                .say("note", target.note());
    }

    private void indicator(String file, Plan plan, Indicator indicator) {
        new Place(file, Message.of("diff.target", plan.id(), indicator.code()))
                .say("name", indicator.name())
                .say("promise", promise(indicator.op().sign(), indicator.value(), indicator.unit()))
                .say("quote", indicator.quote())
                .say("source", indicator.source())
                .say("note", indicator.note());
    }

    private static String promise(String sign, java.math.BigDecimal value, String unit) {
        return sign + " " + value.toPlainString() + " " + unit;
    }

    // ---- parameters and facts ----

    private void parameter(String file, Message name, Parameter parameter) {
        dated(
                new Place(file, name)
                        .say("label", parameter.label())
                        .say("meaning", parameter.meaning())
                        .say("values", pairs(parameter.values())),
                parameter);
    }

    private static void dated(Place place, Parameter parameter) {
        for (Parameter.Dated dated : parameter.dated()) {
            Setting value = dated.value();
            place.say(
                    Message.of("diff.since", dated.from()),
                    (value == null ? "–" : value.text()) + " (" + source(dated.citation()) + ")");
        }
    }

    private void facts() {
        new Place("facts.yaml", Message.of("diff.scope")).say("condition", condition(book.inScope()));
        for (Entity entity : book.vocabulary().dictionary().entities()) {
            entity.fields().forEach(this::fact);
        }
    }

    private void fact(Field field) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < field.codes().size(); i++) {
            values.add(field.codes().get(i) + " " + field.labels().get(i));
        }
        new Place("facts.yaml", Message.of("diff.fact", field.toString()))
                .say("label", field.label())
                .say("meaning", field.meaning())
                .say("type", written(field.type()))
                .say("unit", field.unit())
                .say("values", String.join("; ", values))
                .say("personal", field.personal() ? "personal" : "")
                .say("keptBy", field.keptBy())
                .say("keepers", pairs(field.keepers()));
    }

    // ---- words ----

    private String condition(@Nullable Condition condition) {
        return condition == null ? "" : wording.of(condition);
    }

    private static String source(Citation citation) {
        return citation.source() + "; " + citation.basis();
    }

    private static Object orBlank(@Nullable Object value) {
        return value == null ? "" : value;
    }

    /** As the files write it. */
    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String pairs(Map<String, String> pairs) {
        return new java.util.TreeMap<>(pairs)
                .entrySet().stream()
                        .map(pair -> pair.getKey() + " " + pair.getValue())
                        .collect(Collectors.joining("; "));
    }
}
