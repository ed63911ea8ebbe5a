package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.binhxet.model.Household;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Truth;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Situation;
import vn.binhxet.rulebook.condition.Tally;
import vn.binhxet.rulebook.engine.Case;
import vn.binhxet.rulebook.engine.GroupCase;
import vn.binhxet.rulebook.engine.HouseholdCase;
import vn.binhxet.rulebook.engine.IncidentCase;
import vn.binhxet.rulebook.engine.PlainHearing;
import vn.binhxet.rulebook.engine.RegisterCase;
import vn.binhxet.rulebook.engine.SubjectCase;

/** The subject of a worked case as the rules of its title find it: everything before that title is decided. */
final class CaseSubject {
    private final CaseTrial trial;
    private final List<HouseholdCase> counted = new ArrayList<>();
    private final SubjectCase subject;
    private final List<Case> rows;
    private final Truth inScope;

    CaseSubject(CaseTrial trial) {
        this.trial = trial;
        ReviewRules rules = trial.rules();
        ResidentialGroup group = trial.group().group();
        boolean isHousehold = trial.title().title().subject() == SubjectKind.HOUSEHOLD;
        if (isHousehold) {
            this.subject = household(0, trial.place());
            this.inScope = rules.inScope().test(subject);
        } else {
            countHouseholds();
            this.subject = group(rules.groupCounts());
            this.inScope = Truth.of(!counted.isEmpty());
        }
        this.rows = new ArrayList<>(
                RegisterCase.of(group, rules.book().vocabulary().dictionary(), List.of(subject), rules.settings()));
        for (Household household : group.households()) {
            rows.addAll(IncidentCase.of(household, subject));
        }
    }

    /** @param before how many titles are decided */
    private HouseholdCase household(int number, int before) {
        ResidentialGroup group = trial.group().group();
        HouseholdCase household = new HouseholdCase(
                group.households().get(number), group, trial.rules().settings());
        List<TitleInForce> titles = trial.rules().titles(SubjectKind.HOUSEHOLD);
        for (int title = 0; title < before; title++) {
            household.decided(
                    titles.get(title).title().award(),
                    trial.group().households().get(title).get(number).outcome());
        }
        return household;
    }

    private void countHouseholds() {
        int titles = trial.group().households().size();
        for (int number = 0; number < trial.group().group().households().size(); number++) {
            HouseholdCase household = household(number, titles);
            if (trial.rules().inScope().test(household) != Truth.FALSE) {
                counted.add(household);
            }
        }
    }

    /** The group with these counts; it is alone in its ward. */
    private GroupCase group(Set<Aggregate> counts) {
        Tally tally = new Tally(counts);
        counted.forEach(tally::add);
        GroupCase group =
                new GroupCase(trial.group().group(), tally, tally, trial.rules().settings());
        List<TitleInForce> titles = trial.rules().titles(SubjectKind.GROUP);
        for (int title = 0; title < trial.place(); title++) {
            group.decided(
                    titles.get(title).title().award(),
                    trial.group().own().get(title).outcome());
        }
        return group;
    }

    CaseTrial trial() {
        return trial;
    }

    Truth inScope() {
        return inScope;
    }

    Situation situation() {
        return subject;
    }

    /** The verdict that rules come to; empty where they contradict each other. */
    Optional<Verdict> verdict(List<RuleInForce> rules) {
        return PlainHearing.verdict(rules, counting(rules), rows);
    }

    /** The subject with what these rules count, be it other than what the title counts. */
    private Situation counting(List<RuleInForce> rules) {
        if (subject instanceof HouseholdCase) {
            return subject;
        }
        Set<Aggregate> counts = new LinkedHashSet<>();
        rules.forEach(rule -> counts.addAll(Read.aggregates(rule.condition())));
        return subject.tally().aggregates().containsAll(counts) ? subject : group(counts);
    }
}
