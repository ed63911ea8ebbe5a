package vn.binhxet.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.Truth;
import vn.binhxet.model.Ward;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.Tally;
import vn.binhxet.rulebook.engine.Case;
import vn.binhxet.rulebook.engine.CompiledRules;
import vn.binhxet.rulebook.engine.CompiledTitles;
import vn.binhxet.rulebook.engine.GroupCase;
import vn.binhxet.rulebook.engine.HouseholdCase;
import vn.binhxet.rulebook.engine.IncidentCase;
import vn.binhxet.rulebook.engine.RegisterCase;

/**
 * Decides a dataset under the rules of a plan.
 *
 * <p>Pure: equal facts and rules give equal results, whatever the order of the rows and the number of threads. Groups
 * are decided in parallel; a group's own titles wait for the counts of its ward.
 */
public final class Reviewer {
    private final ReviewRules rules;
    private final CompiledRules compiled;
    private final List<TitleJudge> householdJudges;
    private final List<TitleJudge> groupJudges;
    private final Set<Aggregate> householdCounts;

    public Reviewer(CompiledRules compiled) {
        this.rules = compiled.rules();
        this.compiled = compiled;
        this.householdJudges = TitleJudge.of(compiled.households());
        this.groupJudges = TitleJudge.of(compiled.groups());
        this.householdCounts = Unfolder.countedOverHouseholds(rules);
    }

    /**
     * Decides every household and every group.
     *
     * @param threads how many groups are decided at once
     * @throws vn.binhxet.rulebook.engine.RuleConflictException if two rules disagree about somebody
     */
    public ReviewResult review(Dataset dataset, int threads, Progress progress) {
        AtomicLong done = new AtomicLong();
        long total = dataset.householdCount();
        List<GroupReview> groups = Parallel.map(dataset.groups(), threads, group -> {
            GroupReview review = decideHouseholds(group);
            progress.at(Progress.Phase.DECIDE, done.addAndGet(group.households().size()), total);
            return review;
        });
        List<CountedGroup> counted = groups.stream().map(GroupReview::counted).toList();
        List<DecidedGroup> decided = decideGroups(counted, threads);
        for (int place = 0; place < groups.size(); place++) {
            groups.get(place).decided(decided.get(place).own());
        }
        return new ReviewResult(
                rules,
                dataset,
                groups.stream().map(GroupReview::decisions).toList(),
                targets(dataset, counted, decided));
    }

    ReviewRules rules() {
        return rules;
    }

    /** What was counted over the households of a group. */
    Tally tally(List<Long> counts) {
        return Tally.of(householdCounts, counts);
    }

    /**
     * A group that is decided itself.
     *
     * @param own its decisions by group title; none where it is not listed
     */
    record DecidedGroup(GroupCase subject, List<DecisionCode> own) {}

    /** Decides the groups themselves, once all households are counted. */
    List<DecidedGroup> decideGroups(List<CountedGroup> groups, int threads) {
        Map<String, Tally> wards = CountedGroup.wards(groups);
        return Parallel.map(
                groups,
                threads,
                group -> decideGroup(
                        group, wards.getOrDefault(String.valueOf(group.group().wardId()), group.tally())));
    }

    /** @param beside what stands beside the groups */
    List<TargetResult> targets(Dataset beside, List<CountedGroup> groups, List<DecidedGroup> decided) {
        List<GroupCase> listed = decided.stream()
                .map(DecidedGroup::subject)
                .filter(subject -> subject.group().isListed())
                .toList();
        return new TargetJudge(rules, beside, groups, listed).judge();
    }

    /**
     * Decides the households of one group, and not the group itself.
     *
     * @return by household title, then in the group's order
     */
    public List<List<DecisionCode>> households(ResidentialGroup group) {
        return decide(group, new ArrayList<>(), new ArrayList<>());
    }

    /** Decides the households of one group, and not yet the group itself, as it is to be recorded. */
    public GroupDecisions decided(ResidentialGroup group) {
        return decideHouseholds(group).decisions();
    }

    GroupReview decideHouseholds(ResidentialGroup group) {
        List<HouseholdCase> households = new ArrayList<>(group.households().size());
        List<Truth> scope = new ArrayList<>(group.households().size());
        List<List<DecisionCode>> decisions = decide(group, households, scope);
        Tally tally = new Tally(householdCounts);
        for (int i = 0; i < households.size(); i++) {
            if (scope.get(i) != Truth.FALSE) {
                tally.add(households.get(i));
            }
        }
        return new GroupReview(group, decisions, tally);
    }

    /** @param households and their scope: filled here, for a household is best looked at once while it is at hand */
    private List<List<DecisionCode>> decide(ResidentialGroup group, List<HouseholdCase> households, List<Truth> scope) {
        List<Case> rows = new ArrayList<>(
                RegisterCase.of(group, rules.book().vocabulary().dictionary(), households, rules.settings()));
        for (Household household : group.households()) {
            HouseholdCase subject = new HouseholdCase(household, group, rules.settings());
            households.add(subject);
            scope.add(rules.inScope().test(subject));
            rows.addAll(IncidentCase.of(household, subject));
        }
        CompiledTitles.Hearing<HouseholdCase> hearing = compiled.households().hear(households, rows);
        List<List<DecisionCode>> decisions = new ArrayList<>();
        for (int title = 0; title < householdJudges.size(); title++) {
            decisions.add(householdJudges.get(title).decide(households, hearing.under(title), scope));
        }
        return decisions;
    }

    /**
     * Decides the group itself, whose households are decided.
     *
     * @param decided as {@link #decided(ResidentialGroup)} gives it
     * @param ward what was counted over its ward, the group as it is here among the others
     */
    public GroupDecisions decided(GroupDecisions decided, Ward ward) {
        CountedGroup counted = new CountedGroup(decided.group(), tally(decided.counts()));
        return new GroupDecisions(
                decided.group(),
                decided.households(),
                decideGroup(counted, tally(ward.counts())).own(),
                decided.counts(),
                decided.inputs());
    }

    private DecidedGroup decideGroup(CountedGroup counted, Tally ward) {
        ResidentialGroup group = counted.group();
        GroupCase subject = new GroupCase(group, counted.tally(), ward, rules.settings());
        if (!group.isListed()) {
            return new DecidedGroup(subject, List.of());
        }
        List<GroupCase> subjects = List.of(subject);
        List<Case> rows = new ArrayList<>(
                RegisterCase.of(group, rules.book().vocabulary().dictionary(), subjects, rules.settings()));
        for (Household household : group.households()) {
            rows.addAll(IncidentCase.of(household, subject));
        }
        List<Truth> inScope = List.of(Truth.of(counted.tally().size() > 0));
        CompiledTitles.Hearing<GroupCase> hearing = compiled.groups().hear(subjects, rows);
        List<DecisionCode> own = new ArrayList<>();
        for (int title = 0; title < groupJudges.size(); title++) {
            own.addAll(groupJudges.get(title).decide(subjects, hearing.under(title), inScope));
        }
        return new DecidedGroup(subject, own);
    }
}
