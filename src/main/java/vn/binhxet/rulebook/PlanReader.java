package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.model.Title;
import vn.binhxet.rulebook.condition.Comparison;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Nearest;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Scope;
import vn.binhxet.rulebook.condition.Vocabulary;

/** Reads one folder of {@code plans/}. */
final class PlanReader {
    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "place",
            "year",
            "period",
            "document",
            "titles",
            "parameters",
            "targets",
            "indicators",
            "checks");
    private static final Set<String> TARGET_KEYS = Set.of(
            "name",
            "count",
            "where",
            "of",
            "readings",
            "reading",
            "each",
            "measure",
            "group",
            "op",
            "value",
            "unit",
            "quote",
            "source",
            "note",
            "basis");
    private static final Set<String> INDICATOR_KEYS = Set.of("name", "op", "value", "unit", "quote", "source", "note");

    private final Yaml root;
    private final Vocabulary vocabulary;

    PlanReader(Yaml root, Vocabulary vocabulary) {
        this.root = root;
        this.vocabulary = vocabulary;
    }

    /** The ids of the titles that a plan judges. */
    static List<String> titles(Yaml root) {
        return named(root).stream().map(Yaml::text).toList();
    }

    private static List<Yaml> named(Yaml root) {
        return root.child("titles").map(Yaml::items).orElse(List.of());
    }

    /** @param unread titles that exist but could not be read, which is told already */
    Plan read(String path, Map<String, TitleRules> titles, Set<String> unread) {
        root.allow(KEYS);
        String id = root.text("id");
        if (!path.equals("plans/" + id)) {
            root.report(Message.of("title.folder", id, path));
        }
        Period period = period();
        List<Yaml> named = named(root);
        List<String> judged = titles(root);
        if (judged.isEmpty()) {
            root.report(Message.of("yaml.missing", "titles"));
        }
        named.stream()
                .filter(title -> !unread.contains(title.text()))
                .forEach(title -> checkTitle(title, titles, period));
        if (judged.stream().noneMatch(unread::contains)) {
            checkAwards(named, titles);
        }
        Map<String, Parameter> parameters = ParameterReader.ofPlan(vocabulary.parameters(), root);
        List<Target> targets = new ArrayList<>();
        root.child("targets").ifPresent(all -> all.entries().forEach((key, yaml) -> targets.add(target(key, yaml))));
        List<Indicator> indicators = new ArrayList<>();
        root.child("indicators")
                .ifPresent(all -> all.entries().forEach((key, yaml) -> indicators.add(indicator(key, yaml))));
        return new Plan(
                id,
                root.text("name"),
                root.text("place"),
                root.text("document"),
                period,
                judged,
                parameters,
                targets,
                indicators,
                checks(indicators));
    }

    private Period period() {
        Optional<Yaml> yaml = root.need("period");
        java.time.LocalDate start = yaml.map(found -> found.day("start")).orElse(java.time.LocalDate.EPOCH);
        java.time.LocalDate end = yaml.map(found -> found.day("end")).orElse(start);
        if (end.isBefore(start)) {
            yaml.ifPresent(found -> found.report(Message.of("plan.period", start, end)));
            return new Period(start, start);
        }
        return new Period(start, end);
    }

    private static void checkTitle(Yaml named, Map<String, TitleRules> titles, Period period) {
        String id = named.text();
        TitleRules rules = titles.get(id);
        if (rules == null) {
            named.report(Message.of("plan.title", id, Nearest.to(id, titles.keySet())));
        } else if (!rules.title().isInForce(period.end())) {
            named.report(notInForce(rules.title(), period, titles));
        }
    }

    /** Says which regime of the same award governs the day, if there is one. */
    static Message notInForce(Title title, Period period, Map<String, TitleRules> titles) {
        Object instead = titles.values().stream()
                .map(TitleRules::title)
                .filter(other -> other.award().equals(title.award()) && other.isInForce(period.end()))
                .<Object>map(other -> Message.of("plan.titleInstead", other.id(), other.regime()))
                .findFirst()
                .orElse(Message.of("plan.titleNone", title.award()));
        return Message.of("plan.titleForce", title.id(), period.end(), title.regime(), instead);
    }

    /** Who reads the outcome of another award needs it decided before, in the same plan. */
    private static void checkAwards(List<Yaml> named, Map<String, TitleRules> titles) {
        Set<String> decided = new java.util.HashSet<>();
        Set<String> ids = new java.util.HashSet<>();
        for (Yaml yaml : named) {
            String id = yaml.text();
            TitleRules title = titles.get(id);
            boolean isNew = ids.add(id);
            if (title != null) {
                title.rules().stream()
                        .flatMap(rule -> Read.awards(rule.condition()).stream())
                        .filter(award -> !decided.contains(award))
                        .distinct()
                        .forEach(award -> yaml.report(Message.of("plan.award", id, award)));
                isNew &= decided.add(title.title().award());
            }
            if (!isNew) {
                yaml.report(Message.of("plan.titleTwice"));
            }
        }
    }

    private Comparison op(Yaml yaml) {
        String written = yaml.text("op");
        Optional<Comparison> op = Comparison.of(written.equals("=") ? "==" : written);
        if (op.isEmpty()) {
            yaml.report(Message.of("plan.op", written));
        }
        return op.orElse(Comparison.AT_LEAST);
    }

    private Target target(String id, Yaml yaml) {
        yaml.allow(TARGET_KEYS);
        Optional<Yaml> measured = yaml.child("measure");
        Target.Counted counted =
                measured.isPresent() ? Target.Counted.MEASURE : yaml.oneOf("count", Target.Counted.class);
        Scope scope = scope(counted);
        checkShape(yaml, counted);
        return new Target(
                id,
                yaml.text("name"),
                yaml.child("each").map(each -> each.oneOf(Target.Each.class)).orElse(Target.Each.PLAN),
                yaml.child("group").flatMap(this::parameter).orElse(null),
                counted,
                measured.map(this::measure).orElse(null),
                yaml.child("where")
                        .flatMap(where -> Conditions.read(where, scope))
                        .orElse(null),
                bases(yaml, scope),
                yaml.child("reading").flatMap(this::parameter).orElse(null),
                op(yaml),
                yaml.decimal("value"),
                yaml.textOr("unit", ""),
                yaml.textOr("quote", ""),
                yaml.text("source"),
                yaml.textOr("note", ""));
    }

    /** A share or a number over the plan or one named group; a value of each group; a number of groups in each ward. */
    private void checkShape(Yaml yaml, Target.Counted counted) {
        String each = yaml.textOr("each", "plan");
        boolean isMeasure = counted == Target.Counted.MEASURE;
        boolean fits = switch (each) {
            case "group" -> isMeasure;
            case "ward" -> counted == Target.Counted.GROUPS && yaml.child("of").isEmpty();
            default -> !isMeasure;
        };
        boolean isNamed = yaml.child("group").isPresent();
        if (!fits || (isNamed && counted != Target.Counted.HOUSEHOLDS)) {
            yaml.report(Message.of("plan.shape"));
        }
        if (!isMeasure) {
            yaml.need("where");
        }
        yaml.child("reading").flatMap(this::parameter).ifPresent(parameter -> {
            Set<String> readings =
                    yaml.child("readings").map(all -> all.entries().keySet()).orElse(Set.of());
            if (!readings.containsAll(parameter.values().keySet())) {
                yaml.report(Message.of("plan.readings", parameter.name(), parameter.choices()));
            }
        });
    }

    private Scope scope(Target.Counted counted) {
        return Scope.of(
                vocabulary,
                switch (counted) {
                    case HOUSEHOLDS -> Dictionary.HOUSEHOLD;
                    case GROUPS, MEASURE -> Dictionary.GROUP;
                    case UNITS -> Dictionary.UNIT;
                });
    }

    private Optional<Parameter> parameter(Yaml yaml) {
        Optional<Parameter> parameter = vocabulary.parameter(yaml.text());
        if (parameter.isEmpty()) {
            yaml.report(Message.of(
                    "parameters.unknown",
                    yaml.text(),
                    Nearest.to(yaml.text(), vocabulary.parameters().keySet())));
        }
        return parameter;
    }

    private @Nullable Field measure(Yaml yaml) {
        List<Field> fields = vocabulary.dictionary().entity(Dictionary.GROUP).fields();
        Optional<Field> field = fields.stream()
                .filter(found -> found.name().equals(yaml.text()) && found.type() == FieldType.INT)
                .findFirst();
        if (field.isEmpty()) {
            yaml.report(Message.of(
                    "condition.unknownName",
                    yaml.text(),
                    Nearest.to(yaml.text(), fields.stream().map(Field::name).toList())));
        }
        return field.orElse(null);
    }

    private List<Target.Base> bases(Yaml yaml, Scope scope) {
        List<Target.Base> bases = new ArrayList<>();
        yaml.child("of").ifPresent(of -> bases.add(base("", of, scope)));
        yaml.child("readings").ifPresent(all -> all.entries().forEach((name, of) -> bases.add(base(name, of, scope))));
        if (bases.size() > 1 && yaml.child("reading").isEmpty()) {
            yaml.report(Message.of("yaml.missing", "reading"));
        }
        return bases;
    }

    private static Target.Base base(String name, Yaml of, Scope scope) {
        Condition condition =
                of.text().equals("all") ? null : Conditions.read(of, scope).orElse(null);
        return new Target.Base(name, condition);
    }

    private Indicator indicator(String code, Yaml yaml) {
        yaml.allow(INDICATOR_KEYS);
        return new Indicator(
                code,
                yaml.text("name"),
                op(yaml),
                yaml.decimal("value"),
                yaml.textOr("unit", ""),
                yaml.textOr("quote", ""),
                yaml.text("source"),
                yaml.textOr("note", ""));
    }

    private List<IndexCheck> checks(List<Indicator> indicators) {
        List<IndexCheck> checks = new ArrayList<>();
        Map<String, Indicator> known = new LinkedHashMap<>();
        indicators.forEach(indicator -> known.put(indicator.code(), indicator));
        root.child("checks")
                .ifPresent(all -> all.items().forEach(yaml -> {
                    yaml.allow(Set.of("whole", "product", "divided_by", "tolerance"));
                    IndexCheck check = new IndexCheck(
                            yaml.text("whole"),
                            yaml.texts("product"),
                            yaml.text("divided_by"),
                            yaml.decimal("tolerance"));
                    List<String> named = new ArrayList<>(check.product());
                    named.add(check.whole());
                    named.add(check.dividedBy());
                    for (String code : named) {
                        if (!known.containsKey(code)) {
                            yaml.report(Message.of("plan.indicator", code, Nearest.to(code, known.keySet())));
                        }
                    }
                    Indicator divisor = known.get(check.dividedBy());
                    if (divisor != null && divisor.value().signum() == 0) {
                        yaml.report(Message.of("plan.divisor", check.dividedBy()));
                    }
                    checks.add(check);
                }));
        return checks;
    }
}
