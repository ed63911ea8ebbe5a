package vn.binhxet.review;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.TitleInForce;

/**
 * A review of groups that come one after the other: of those that are decided, only counts are kept. Comes to exactly
 * what {@link Reviewer#review} comes to.
 */
public final class GroupwiseReview {
    private final Reviewer reviewer;
    private final Dataset beside;
    private final NavigableMap<String, CountedGroup> counted = new ConcurrentSkipListMap<>();
    private final Map<String, Map<Outcome, LongAdder>> outcomes = new LinkedHashMap<>();

    /** @param beside what stands beside the groups */
    public GroupwiseReview(Reviewer reviewer, Dataset beside) {
        this.reviewer = reviewer;
        this.beside = beside;
        for (TitleInForce title : rules().titles()) {
            Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                counts.put(outcome, new LongAdder());
            }
            outcomes.put(title.title().id(), counts);
        }
    }

    public ReviewRules rules() {
        return reviewer.rules();
    }

    /**
     * Decides the households of a group, and not yet the group itself. Groups may be decided in any order, on several
     * threads.
     *
     * @throws vn.binhxet.rulebook.engine.RuleConflictException if two rules disagree about somebody
     */
    public GroupDecisions decide(ResidentialGroup group) {
        GroupReview review = reviewer.decideHouseholds(group);
        GroupDecisions decisions = review.decisions();
        add(review.counted().small(), outcomes(decisions));
        return decisions;
    }

    /**
     * Takes a group whose households were decided elsewhere.
     *
     * @param group with at least those of its households that had incidents
     * @param counts of its decisions, as in {@link GroupDecisions#counts}
     * @param reached as {@link #outcomes(GroupDecisions)} tells of its decisions
     */
    public void take(ResidentialGroup group, List<Long> counts, List<Map<Outcome, Long>> reached) {
        add(new CountedGroup(group, reviewer.tally(counts)), reached);
    }

    private void add(CountedGroup group, List<Map<Outcome, Long>> reached) {
        counted.put(group.group().id(), group);
        List<TitleInForce> titles = rules().titles(SubjectKind.HOUSEHOLD);
        for (int title = 0; title < titles.size(); title++) {
            count(titles.get(title), reached.get(title));
        }
    }

    private void count(TitleInForce title, Map<Outcome, Long> reached) {
        Map<Outcome, LongAdder> counts = outcomes.getOrDefault(title.title().id(), Map.of());
        reached.forEach(
                (outcome, count) -> Objects.requireNonNull(counts.get(outcome)).add(count));
    }

    /** How many households of a group came to each outcome, by household title. */
    public static List<Map<Outcome, Long>> outcomes(GroupDecisions group) {
        return group.households().stream().map(GroupwiseReview::outcomes).toList();
    }

    private static Map<Outcome, Long> outcomes(List<DecisionCode> codes) {
        Map<Outcome, Long> reached = new EnumMap<>(Outcome.class);
        codes.forEach(code -> reached.merge(code.outcome(), 1L, Long::sum));
        return reached;
    }

    /** What stands beside the groups. */
    public Dataset beside() {
        return beside;
    }

    /**
     * What could be decided only when all households were.
     *
     * @param own the decisions on the groups themselves, in the order of their ids
     */
    public record Conclusion(List<List<DecisionCode>> own, List<TargetResult> targets) {}

    /** Decides the groups themselves and the targets, once the households of every group are decided. */
    public Conclusion conclude(int threads) {
        List<CountedGroup> groups = List.copyOf(counted.values());
        List<Reviewer.DecidedGroup> decided = reviewer.decideGroups(groups, threads);
        List<TitleInForce> titles = rules().titles(SubjectKind.GROUP);
        List<List<DecisionCode>> own =
                decided.stream().map(Reviewer.DecidedGroup::own).toList();
        for (List<DecisionCode> codes : own) {
            for (int title = 0; title < codes.size(); title++) {
                count(titles.get(title), outcomes(List.of(codes.get(title))));
            }
        }
        return new Conclusion(own, reviewer.targets(beside, groups, decided));
    }

    /** How many subjects of each title came to each outcome; titles in the plan's order. */
    public Map<String, Map<Outcome, Long>> outcomes() {
        Map<String, Map<Outcome, Long>> counts = new LinkedHashMap<>();
        outcomes.forEach((title, own) -> {
            Map<Outcome, Long> reached = new EnumMap<>(Outcome.class);
            own.forEach((outcome, count) -> {
                if (count.sum() > 0) {
                    reached.put(outcome, count.sum());
                }
            });
            counts.put(title, reached);
        });
        return counts;
    }
}
