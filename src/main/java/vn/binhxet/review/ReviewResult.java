package vn.binhxet.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Household;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Tally;
import vn.binhxet.rulebook.condition.Wording;
import vn.binhxet.rulebook.engine.HouseholdCase;
import vn.binhxet.rulebook.engine.IncidentCase;
import vn.binhxet.rulebook.engine.SubjectCase;

/**
 * Everything a review decided. Decisions are kept as codes and unfolded when asked for, in the order they are written:
 * titles in the plan's order, subjects by id. Safe to read from several threads.
 */
public final class ReviewResult {
    private final ReviewRules rules;
    private final Dataset dataset;
    private final List<GroupReview> groups;
    private final Map<String, Tally> wards;
    private final List<TargetResult> targets;
    private final Wording wording;
    private final Map<String, String> parameters;
    private final List<Chapter> chapters;
    private final Map<String, byte[]> wardInputs;

    /** Where a subject is: its group, and its place there if it is a household. */
    private record Subject(int group, int household, String id) {}

    /**
     * The decisions on one title.
     *
     * @param place of the title among those for the same kind of subjects
     */
    private record Chapter(TitleJudge judge, int place, List<Subject> subjects) {
        TitleInForce title() {
            return judge.title();
        }

        boolean isOfHouseholds() {
            return title().title().subject() == SubjectKind.HOUSEHOLD;
        }
    }

    ReviewResult(
            ReviewRules rules,
            Dataset dataset,
            List<GroupReview> groups,
            Map<String, Tally> wards,
            List<TitleJudge> householdJudges,
            List<TitleJudge> groupJudges,
            List<TargetResult> targets) {
        this.rules = rules;
        this.dataset = dataset;
        this.groups = groups;
        this.wards = wards;
        this.targets = List.copyOf(targets);
        this.wording = new Wording(rules.book().awards(), rules.settings());
        List<Subject> all = new ArrayList<>();
        List<Subject> own = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<Household> members = groups.get(group).group().households();
            for (int household = 0; household < members.size(); household++) {
                all.add(new Subject(group, household, members.get(household).id()));
            }
            if (groups.get(group).group().isListed()) {
                own.add(new Subject(group, -1, groups.get(group).group().id()));
            }
        }
        this.parameters = rules.settings().texts();
        this.chapters = new ArrayList<>();
        addChapters(householdJudges, sorted(all));
        addChapters(groupJudges, sorted(own));
        chapters.sort(Comparator.comparingInt(chapter -> rules.titles().indexOf(chapter.title())));
        this.wardInputs = wardInputs(groups);
    }

    private void addChapters(List<TitleJudge> judges, List<Subject> subjects) {
        for (int place = 0; place < judges.size(); place++) {
            chapters.add(new Chapter(judges.get(place), place, subjects));
        }
    }

    private static List<Subject> sorted(List<Subject> subjects) {
        subjects.sort(Comparator.comparing(Subject::id));
        return List.copyOf(subjects);
    }

    private static Map<String, byte[]> wardInputs(List<GroupReview> groups) {
        Map<String, List<byte[]>> parts = new TreeMap<>();
        for (GroupReview group : groups) {
            parts.computeIfAbsent(String.valueOf(group.group().wardId()), ward -> new ArrayList<>())
                    .add(group.inputs());
        }
        Map<String, byte[]> digests = new TreeMap<>();
        parts.forEach((ward, part) -> digests.put(ward, InputDigest.all(part)));
        return digests;
    }

    public ReviewRules rules() {
        return rules;
    }

    public Dataset dataset() {
        return dataset;
    }

    public List<TargetResult> targets() {
        return targets;
    }

    /** SHA-256 over all facts of the dataset. */
    public String datasetDigest() {
        List<byte[]> parts = new ArrayList<>(wardInputs.values());
        parts.add(InputDigest.rows(dataset.units()));
        StringBuilder indicators = new StringBuilder();
        new TreeMap<>(dataset.indicators())
                .forEach((code, value) -> indicators
                        .append(code)
                        .append('=')
                        .append(value.stripTrailingZeros().toPlainString())
                        .append('\n'));
        parts.add(indicators.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return InputDigest.hex(InputDigest.all(parts));
    }

    /** How many subjects of each title came to each outcome; titles in the plan's order. */
    public Map<String, Map<Outcome, Long>> outcomes() {
        Map<String, Map<Outcome, Long>> outcomes = new LinkedHashMap<>();
        for (Chapter chapter : chapters) {
            Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
            for (Subject subject : chapter.subjects()) {
                counts.merge(code(chapter, subject).outcome(), 1L, Long::sum);
            }
            outcomes.put(chapter.title().title().id(), counts);
        }
        return outcomes;
    }

    /** How many decisions there are. */
    public int size() {
        return chapters.stream().mapToInt(chapter -> chapter.subjects().size()).sum();
    }

    /**
     * One decision, whole.
     *
     * @param index from 0 to {@link #size()} - 1, in the order of writing
     */
    public Decision decision(int index) {
        int rest = index;
        for (Chapter chapter : chapters) {
            if (rest < chapter.subjects().size()) {
                return unfold(chapter, chapter.subjects().get(rest));
            }
            rest -= chapter.subjects().size();
        }
        throw new IndexOutOfBoundsException(index);
    }

    private DecisionCode code(Chapter chapter, Subject subject) {
        GroupReview group = groups.get(subject.group());
        return chapter.isOfHouseholds()
                ? group.household(chapter.place(), subject.household())
                : Objects.requireNonNull(group.own(chapter.place()));
    }

    private Decision unfold(Chapter chapter, Subject subject) {
        GroupReview group = groups.get(subject.group());
        DecisionCode code = code(chapter, subject);
        SubjectCase situation = situation(chapter, subject);
        Evidence evidence = new Evidence(situation, group.group(), incidents(subject, situation), wording);
        TitleInForce title = chapter.title();
        Scale scale = chapter.judge().scale();
        return new Decision(
                title.title().id(),
                title.title().name(),
                title.title().subject(),
                subject.id(),
                group.group().id(),
                rules.settings().period(),
                code.outcome(),
                scale.score(code.verdicts()),
                code.mark(),
                scale.standards(code.verdicts()),
                findings(title, code, evidence),
                parameters,
                rules.book().digest(),
                input(chapter, subject));
    }

    /** The subject as the title saw it, with the outcomes of earlier titles. */
    private SubjectCase situation(Chapter chapter, Subject subject) {
        GroupReview group = groups.get(subject.group());
        SubjectCase situation = chapter.isOfHouseholds()
                ? new HouseholdCase(
                        group.group().households().get(subject.household()), group.group(), rules.settings())
                : Reviewer.groupCase(rules, group, wards);
        for (Chapter earlier : chapters) {
            if (earlier.isOfHouseholds() == chapter.isOfHouseholds() && earlier.place() < chapter.place()) {
                situation.decided(
                        earlier.title().title().award(), code(earlier, subject).outcome());
            }
        }
        return situation;
    }

    private List<IncidentCase> incidents(Subject subject, SubjectCase situation) {
        List<Household> own = groups.get(subject.group()).group().households();
        List<Household> concerned = subject.household() < 0 ? own : List.of(own.get(subject.household()));
        return concerned.stream()
                .flatMap(household -> IncidentCase.of(household, situation).stream())
                .toList();
    }

    private static List<Finding> findings(TitleInForce title, DecisionCode code, Evidence evidence) {
        List<Finding> findings = new ArrayList<>(title.criteria().size());
        for (int number = 0; number < title.criteria().size(); number++) {
            CriterionInForce criterion = title.criteria().get(number);
            findings.add(new Finding(
                    criterion.criterion(),
                    code.verdict(number),
                    evidence.of(criterion),
                    criterion.limit(),
                    said(criterion, code.verdict(number), code)));
        }
        return findings;
    }

    /** What the rules said that made the verdict; others may have spoken too. */
    private static List<String> said(CriterionInForce criterion, Verdict verdict, DecisionCode code) {
        List<String> said = new ArrayList<>(0);
        for (int rule : code.rules()) {
            for (RuleInForce own : criterion.rules()) {
                if (own.number() == rule && own.rule().word().verdict() == verdict) {
                    said.add(own.rule().reason());
                }
            }
        }
        return said;
    }

    private String input(Chapter chapter, Subject subject) {
        GroupReview group = groups.get(subject.group());
        if (chapter.isOfHouseholds()) {
            return InputDigest.hex(group.input(subject.household()));
        }
        return InputDigest.hex(InputDigest.all(List.of(
                group.inputs(),
                Objects.requireNonNull(
                        wardInputs.get(String.valueOf(group.group().wardId()))))));
    }
}
