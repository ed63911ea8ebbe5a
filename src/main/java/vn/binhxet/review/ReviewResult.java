package vn.binhxet.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Decision;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.Ward;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.TitleInForce;

/**
 * Everything a review decided. Decisions are kept as codes and unfolded when asked for, in the order they are written:
 * titles in the plan's order, subjects by id. Safe to read from several threads.
 */
public final class ReviewResult {
    private final Dataset dataset;
    private final List<GroupDecisions> groups;
    private final List<TargetResult> targets;
    private final Unfolder unfolder;
    private final Map<String, Ward> wards;
    private final List<Chapter> chapters = new ArrayList<>();

    /** Where a subject is: its group, and its place there if it is a household. */
    private record Subject(int group, int household, String id) {}

    /**
     * The decisions on one title.
     *
     * @param place of the title among those for the same kind of subjects
     */
    private record Chapter(TitleInForce title, int place, List<Subject> subjects) {
        boolean isOfHouseholds() {
            return title.title().subject() == SubjectKind.HOUSEHOLD;
        }
    }

    /** @param groups in the dataset's order */
    public ReviewResult(ReviewRules rules, Dataset dataset, List<GroupDecisions> groups, List<TargetResult> targets) {
        this.dataset = dataset;
        this.groups = List.copyOf(groups);
        this.targets = List.copyOf(targets);
        this.unfolder = new Unfolder(rules);
        this.wards = GroupDecisions.wards(groups);
        List<Subject> households = new ArrayList<>();
        List<Subject> listed = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<Household> members = groups.get(group).group().households();
            for (int household = 0; household < members.size(); household++) {
                households.add(
                        new Subject(group, household, members.get(household).id()));
            }
            if (groups.get(group).group().isListed()) {
                listed.add(new Subject(group, -1, groups.get(group).group().id()));
            }
        }
        households.sort(Comparator.comparing(Subject::id));
        listed.sort(Comparator.comparing(Subject::id));
        for (TitleInForce title : rules.titles()) {
            SubjectKind kind = title.title().subject();
            chapters.add(new Chapter(
                    title, rules.titles(kind).indexOf(title), kind == SubjectKind.HOUSEHOLD ? households : listed));
        }
    }

    public ReviewRules rules() {
        return unfolder.rules();
    }

    public Dataset dataset() {
        return dataset;
    }

    /** What was decided, group by group, in the order of their ids. */
    public List<GroupDecisions> groups() {
        return groups;
    }

    public List<TargetResult> targets() {
        return targets;
    }

    /** SHA-256 over all facts of the dataset. */
    public String datasetDigest() {
        return Sha256.hex(InputDigest.ofDataset(
                groups.stream().map(group -> group.inputs().all()).toList(), FactsWriter.beside(dataset)));
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
        GroupDecisions group = groups.get(subject.group());
        return chapter.isOfHouseholds()
                ? group.households().get(chapter.place()).get(subject.household())
                : group.own().get(chapter.place());
    }

    private Decision unfold(Chapter chapter, Subject subject) {
        GroupDecisions group = groups.get(subject.group());
        return chapter.isOfHouseholds()
                ? unfolder.household(group, chapter.place(), subject.household())
                : unfolder.group(group, chapter.place(), Objects.requireNonNull(wards.get(group.ward())));
    }
}
