package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.condition.Nearest;
import vn.binhxet.rulebook.condition.Parameter;
import vn.binhxet.rulebook.condition.Setting;

/** Reads one file of worked cases and reports every mistake at its place. */
final class CaseReader {
    private static final Set<String> BASE_KEYS =
            Set.of("household", "members", "incidents", "registers", "households", "group", "ward");
    private static final Set<String> EXPECTED = Set.of("name", "criterion", "expect", "outcome", "score", "parameters");
    private static final Set<String> OF_HOUSEHOLD =
            Set.of("household", "members", "incidents", "registers", "group", "ward");
    private static final Set<String> OF_GROUP = Set.of("households", "registers", "group", "ward");

    private final Yaml root;
    private final RuleBook book;
    private final TitleRules title;
    private final CaseFacts facts;

    CaseReader(Yaml root, RuleBook book, TitleRules title) {
        this.root = root;
        this.book = book;
        this.title = title;
        this.facts = new CaseFacts(book.vocabulary().dictionary());
    }

    CaseFile read() {
        root.allow(Set.of("plan", "base", "cases"));
        String plan = plan();
        Optional<Yaml> base = root.need("base");
        base.ifPresent(yaml -> yaml.allow(BASE_KEYS));
        WorkedCase usual = base.map(this::base).orElseGet(() -> empty(root));
        List<WorkedCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Yaml yaml : root.need("cases").map(Yaml::items).orElse(List.of())) {
            WorkedCase one = worked(yaml, usual);
            if (!one.name().isEmpty() && !names.add(one.name())) {
                yaml.report(Message.of("cases.twice", one.name()));
            }
            cases.add(one);
        }
        return new CaseFile(root.file(), title.title().id(), plan, cases);
    }

    private String plan() {
        String plan = root.text("plan");
        Plan known = book.plans().get(plan);
        Yaml place = root.child("plan").orElse(root);
        if (known == null && !plan.isEmpty()) {
            Collection<String> plans = book.plans().keySet();
            place.report(Message.of("plan.unknown", plan, Nearest.to(plan, plans), String.join(", ", plans)));
        } else if (known != null && !known.titles().contains(title.title().id())) {
            place.report(Message.of("cases.planWithout", plan, title.title().id(), String.join(", ", known.titles())));
        }
        return plan;
    }

    private boolean isOfHouseholds() {
        return title.title().subject() == SubjectKind.HOUSEHOLD;
    }

    private static WorkedCase empty(Yaml yaml) {
        return new WorkedCase(
                "",
                yaml.line(),
                new Expectation(null, null, null, null),
                Map.of(),
                CaseRow.EMPTY,
                CaseRow.EMPTY,
                CaseRow.EMPTY,
                List.of(new WorkedCase.Homes(1, CaseRow.EMPTY, List.of(), List.of())));
    }

    /** The base as a case that expects nothing; its first kind of household is the usual one. */
    private WorkedCase base(Yaml yaml) {
        WorkedCase.Homes usual = facts.homes(yaml, new WorkedCase.Homes(1, CaseRow.EMPTY, List.of(), List.of()));
        List<WorkedCase.Homes> homes = new ArrayList<>(List.of(usual));
        yaml.child("households").ifPresent(list -> homes.addAll(facts.households(list, usual)));
        return facts.around(yaml, empty(yaml)).with(homes);
    }

    private WorkedCase worked(Yaml yaml, WorkedCase base) {
        if (!yaml.isMapping()) {
            yaml.report(Message.of("yaml.mapping"));
            return empty(yaml);
        }
        Set<String> keys = new HashSet<>(EXPECTED);
        keys.addAll(isOfHouseholds() ? OF_HOUSEHOLD : OF_GROUP);
        yaml.allow(keys);
        WorkedCase.Homes usual = base.households().get(0);
        List<WorkedCase.Homes> several =
                base.households().subList(1, base.households().size());
        List<WorkedCase.Homes> homes = isOfHouseholds()
                ? List.of(facts.homes(yaml, usual))
                : yaml.child("households")
                        .map(list -> facts.households(list, usual))
                        .orElse(several);
        WorkedCase around = facts.around(yaml, base).with(homes);
        return new WorkedCase(
                yaml.text("name"),
                yaml.line(),
                expectation(yaml),
                yaml.child("parameters").map(this::parameters).orElse(Map.of()),
                around.ward(),
                around.group(),
                around.registers(),
                around.households());
    }

    private Expectation expectation(Yaml yaml) {
        Optional<Yaml> about = yaml.child("criterion");
        Optional<Yaml> expect = yaml.child("expect");
        about.ifPresent(this::checkCriterion);
        if (about.isPresent() != expect.isPresent()) {
            yaml.report(Message.of(about.isPresent() ? "cases.noExpect" : "cases.noCriterion"));
        }
        Expectation expected = new Expectation(
                about.map(Yaml::text).orElse(null),
                expect.map(value -> value.oneOf(Verdict.class)).orElse(null),
                yaml.child("outcome").map(value -> value.oneOf(Outcome.class)).orElse(null),
                yaml.child("score").map(CaseReader::span).orElse(null));
        if (expected.isEmpty() && about.isEmpty()) {
            yaml.report(Message.of("cases.nothing"));
        }
        return expected;
    }

    private void checkCriterion(Yaml yaml) {
        List<String> known =
                title.title().criteria().stream().map(Criterion::id).toList();
        if (!known.contains(yaml.text())) {
            yaml.report(Message.of("cases.criterion", yaml.text(), title.title().id(), Nearest.to(yaml.text(), known)));
        }
    }

    private static Expectation.Span span(Yaml yaml) {
        yaml.allow(Set.of("low", "high"));
        Points low = yaml.need("low").map(Yaml::points).orElse(Points.ZERO);
        Points high = yaml.need("high").map(Yaml::points).orElse(low);
        if (low.compareTo(high) > 0) {
            yaml.report(Message.of("cases.span", low, high));
        }
        return new Expectation.Span(low, high);
    }

    private Map<String, @Nullable Setting> parameters(Yaml yaml) {
        Map<String, @Nullable Setting> settings = new LinkedHashMap<>();
        Map<String, Parameter> known = book.vocabulary().parameters();
        yaml.entries().forEach((name, value) -> {
            Parameter parameter = known.get(name);
            if (parameter == null) {
                value.report(Message.of("cases.parameter", name, Nearest.to(name, known.keySet())));
            } else {
                settings.put(name, setting(parameter, value));
            }
        });
        return settings;
    }

    private static @Nullable Setting setting(Parameter parameter, Yaml value) {
        String text =
                value.isList() ? value.items().stream().map(Yaml::text).collect(Collectors.joining("|")) : value.text();
        if (text.isEmpty() && !parameter.isChoice()) {
            return null;
        }
        try {
            return parameter.read(text);
        } catch (IllegalArgumentException wrong) {
            value.report(Message.of("cases.parameterValue", parameter.name(), text, parameter.choices()));
            return null;
        }
    }
}
