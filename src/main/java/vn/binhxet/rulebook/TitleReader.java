package vn.binhxet.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.CriterionKind;
import vn.binhxet.model.Curable;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Message;
import vn.binhxet.model.Points;
import vn.binhxet.model.Standard;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Title;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Nearest;
import vn.binhxet.rulebook.condition.Scope;
import vn.binhxet.rulebook.condition.Vocabulary;

/** Reads one folder of {@code titles/}: the catalogue of criteria and the rules beside it. */
final class TitleReader {
    private static final Set<String> KEYS = Set.of(
            "id",
            "award",
            "name",
            "subject",
            "regime",
            "in_force",
            "source",
            "basis",
            "standard_floor",
            "pass_mark",
            "eligible_when",
            "standards",
            "criteria");
    private static final Set<String> CRITERION_KEYS = Set.of(
            "standard",
            "kind",
            "points",
            "partial_points",
            "limits",
            "phrase",
            "curable",
            "source",
            "basis",
            "present_when");

    private final Yaml root;
    private final Vocabulary vocabulary;
    private final RuleProblems problems;

    TitleReader(Yaml root, Vocabulary vocabulary, RuleProblems problems) {
        this.root = root;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    TitleRules read(RulesFolder folder, String path) {
        root.allow(KEYS);
        Map<String, Condition> presentWhen = new HashMap<>();
        Title title = title(presentWhen);
        if (!path.equals("titles/" + title.id())) {
            root.report(Message.of("title.folder", title.id(), path));
        }
        Scope scope = scope(title.subject());
        List<TitleRules.MarkWhen> marks = marks(scope, title);
        Condition eligible = root.child("eligible_when")
                .flatMap(yaml -> Conditions.read(yaml, scope))
                .orElse(null);
        DrlReader drl = new DrlReader(title, vocabulary, problems);
        List<Rule> rules = new ArrayList<>();
        for (String file : folder.drlIn(path)) {
            rules.addAll(drl.read(file, folder.text(file)));
        }
        checkCovered(title, rules, drl.attempted());
        return new TitleRules(title, marks, eligible, presentWhen, rules);
    }

    private Scope scope(SubjectKind subject) {
        return Scope.of(vocabulary, subject == SubjectKind.HOUSEHOLD ? Dictionary.HOUSEHOLD : Dictionary.GROUP);
    }

    private Title title(Map<String, Condition> presentWhen) {
        Optional<Yaml> force = root.need("in_force");
        List<Standard> standards = new ArrayList<>();
        root.need("standards")
                .ifPresent(all -> all.entries()
                        .forEach((id, yaml) -> standards.add(new Standard(
                                id,
                                yaml.text("name"),
                                yaml.need("points").map(Yaml::points).orElse(Points.ZERO)))));
        SubjectKind subject = root.oneOf("subject", SubjectKind.class);
        Map<String, Yaml> declared = root.need("criteria").map(Yaml::entries).orElse(Map.of());
        List<Criterion> criteria = new ArrayList<>();
        declared.forEach((id, yaml) -> {
            criteria.add(criterion(id, yaml, standards));
            yaml.child("present_when")
                    .flatMap(when -> Conditions.read(when, scope(subject)))
                    .ifPresent(when -> presentWhen.put(id, when));
        });
        checkPoints(standards, criteria);
        return new Title(
                root.text("id"),
                root.text("award"),
                root.text("name"),
                subject,
                root.text("regime"),
                force.map(yaml -> yaml.day("from")).orElse(java.time.LocalDate.EPOCH),
                force.flatMap(yaml -> yaml.child("until")).map(Yaml::day).orElse(null),
                ParameterReader.citation(root),
                root.child("standard_floor").map(Yaml::limit).orElse(null),
                standards,
                criteria);
    }

    private static Criterion criterion(String id, Yaml yaml, List<Standard> standards) {
        yaml.allow(CRITERION_KEYS);
        Map<String, Limit> limits = new LinkedHashMap<>();
        yaml.child("limits").ifPresent(all -> all.entries().forEach((name, value) -> limits.put(name, value.limit())));
        String standard = yaml.textOr("standard", "");
        List<String> known = standards.stream().map(Standard::id).toList();
        if (!standard.isEmpty() && !known.contains(standard)) {
            yaml.report(Message.of("title.standard", standard, Nearest.to(standard, known)));
        }
        CriterionKind kind = yaml.oneOf("kind", CriterionKind.class);
        Points points = yaml.child("points").map(Yaml::points).orElse(Points.ZERO);
        Points partial = yaml.child("partial_points").map(Yaml::points).orElse(Points.ZERO);
        if (kind == CriterionKind.SCORED && (standard.isEmpty() || points.equals(Points.ZERO))) {
            yaml.report(Message.of("title.scored", id));
        }
        if (standard.isEmpty() && !points.equals(Points.ZERO)) {
            yaml.report(Message.of("title.pointsWithoutStandard", id));
        }
        if (partial.compareTo(points) > 0) {
            yaml.report(Message.of("title.partial", id));
        }
        return new Criterion(
                id,
                standard.isEmpty() ? null : standard,
                kind,
                points,
                partial,
                yaml.text("phrase"),
                yaml.oneOf("curable", Curable.class),
                ParameterReader.citation(yaml),
                limits);
    }

    private void checkPoints(List<Standard> standards, List<Criterion> criteria) {
        for (Standard standard : standards) {
            Points sum = criteria.stream()
                    .filter(criterion -> standard.id().equals(criterion.standard()))
                    .map(Criterion::points)
                    .reduce(Points.ZERO, Points::plus);
            if (!sum.equals(standard.points())) {
                root.report(Message.of("title.sum", standard.id(), sum, standard.points()));
            }
        }
    }

    private List<TitleRules.MarkWhen> marks(Scope scope, Title title) {
        List<TitleRules.MarkWhen> marks = new ArrayList<>();
        Optional<Yaml> declared = root.need("pass_mark");
        if (declared.isPresent() && declared.get().isList()) {
            for (Yaml item : declared.get().items()) {
                item.allow(Set.of("mark", "when"));
                marks.add(new TitleRules.MarkWhen(
                        item.need("mark").map(Yaml::points).orElse(Points.ZERO),
                        item.child("when")
                                .flatMap(when -> Conditions.read(when, scope))
                                .orElse(null)));
            }
        } else {
            marks.add(new TitleRules.MarkWhen(declared.map(Yaml::points).orElse(Points.ZERO), null));
        }
        boolean isLastOpen = !marks.isEmpty()
                && marks.get(marks.size() - 1).when() == null
                && marks.stream().filter(mark -> mark.when() == null).count() == 1;
        if (!isLastOpen) {
            declared.ifPresent(yaml -> yaml.report(Message.of("title.marks")));
            marks.add(new TitleRules.MarkWhen(Points.ZERO, null));
        }
        for (TitleRules.MarkWhen mark : marks) {
            if (mark.mark().compareTo(title.maximum()) > 0) {
                declared.ifPresent(yaml -> yaml.report(Message.of("title.mark", mark.mark(), title.maximum())));
            }
        }
        return marks;
    }

    /** A rule that is refused for another mistake still stands for its criterion. */
    private void checkCovered(Title title, List<Rule> rules, Set<String> attempted) {
        Map<String, Yaml> declared = root.child("criteria").map(Yaml::entries).orElse(Map.of());
        for (Criterion criterion : title.criteria()) {
            boolean isCovered = rules.stream()
                    .anyMatch(rule -> rule.criterion().equals(criterion.id())
                            && rule.word().isDefinite());
            Yaml yaml = declared.get(criterion.id());
            boolean isRefused = !problems.isEmpty() && attempted.contains(criterion.id());
            if (!isCovered && !isRefused && yaml != null) {
                yaml.report(Message.of("title.noRule", criterion.id()));
            }
        }
    }
}
