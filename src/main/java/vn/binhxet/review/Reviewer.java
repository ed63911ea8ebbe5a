package vn.binhxet.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Household;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Truth;
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
        Map<String, Tally> wards = wards(groups);
        List<GroupCase> decided = Parallel.map(listed(groups), threads, group -> decideGroup(group, wards));
        TargetJudge targets = new TargetJudge(rules, dataset, groups, decided);
        return new ReviewResult(
                rules, dataset, groups.stream().map(GroupReview::decisions).toList(), targets.judge());
    }

    /**
     * Decides the households of one group, and not the group itself.
     *
     * @return by household title, then in the group's order
     */
    public List<List<DecisionCode>> households(ResidentialGroup group) {
        return decide(group, new ArrayList<>(), new ArrayList<>());
    }

    private GroupReview decideHouseholds(ResidentialGroup group) {
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

    private static List<GroupReview> listed(List<GroupReview> groups) {
        return groups.stream().filter(group -> group.group().isListed()).toList();
    }

    private Map<String, Tally> wards(List<GroupReview> groups) {
        Map<String, Tally> wards = new TreeMap<>();
        for (GroupReview group : groups) {
            String ward = group.group().wardId();
            if (ward != null) {
                wards.computeIfAbsent(ward, id -> new Tally(householdCounts)).merge(group.tally());
            }
        }
        return wards;
    }

    private GroupCase decideGroup(GroupReview review, Map<String, Tally> wards) {
        Tally ward = wards.get(String.valueOf(review.group().wardId()));
        GroupCase subject =
                new GroupCase(review.group(), review.tally(), ward == null ? review.tally() : ward, rules.settings());
        List<GroupCase> subjects = List.of(subject);
        List<Case> rows = new ArrayList<>(
                RegisterCase.of(review.group(), rules.book().vocabulary().dictionary(), subjects, rules.settings()));
        for (Household household : review.group().households()) {
            rows.addAll(IncidentCase.of(household, subject));
        }
        List<Truth> inScope = List.of(Truth.of(review.tally().size() > 0));
        CompiledTitles.Hearing<GroupCase> hearing = compiled.groups().hear(subjects, rows);
        for (int title = 0; title < groupJudges.size(); title++) {
            review.decided(groupJudges.get(title).decide(subjects, hearing.under(title), inScope));
        }
        return subject;
    }
}
