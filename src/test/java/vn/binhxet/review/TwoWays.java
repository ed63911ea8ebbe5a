package vn.binhxet.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Household;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.Case;
import vn.binhxet.rulebook.engine.CompiledRules;
import vn.binhxet.rulebook.engine.CompiledTitles;
import vn.binhxet.rulebook.engine.HouseholdCase;
import vn.binhxet.rulebook.engine.IncidentCase;
import vn.binhxet.rulebook.engine.RegisterCase;

/** The household titles of Minh Tân 2024 decided twice: by the rules, and by hand. */
final class TwoWays {
    static final String PLAN = "minh-tan-2024";
    static final List<String> TITLES = List.of("GDVH-86", "GDHP-YB");

    private final ReviewRules rules;
    private final CompiledRules compiled;
    private final List<TitleJudge> judges;
    private final HandWritten byHand;

    TwoWays(RuleBook book) {
        rules = book.forReview(PLAN, book.plan(PLAN).period());
        compiled = CompiledRules.of(rules);
        judges = TitleJudge.of(compiled.households());
        byHand =
                new HandWritten(book.vocabulary().dictionary(), rules.settings().period());
        List<String> titles =
                judges.stream().map(judge -> judge.title().title().id()).toList();
        if (!titles.equals(TITLES)) {
            throw new IllegalStateException("hand-written are " + TITLES + ", but " + PLAN + " judges " + titles);
        }
    }

    CompiledRules compiled() {
        return compiled;
    }

    HandWritten byHand() {
        return byHand;
    }

    /** What {@link Reviewer} does with the households of a group, but for counting them. */
    List<List<DecisionCode>> byRules(ResidentialGroup group) {
        List<HouseholdCase> households = group.households().stream()
                .map(household -> new HouseholdCase(household, group, rules.settings()))
                .toList();
        List<Case> rows = new ArrayList<>(
                RegisterCase.of(group, rules.book().vocabulary().dictionary(), households, rules.settings()));
        households.forEach(subject -> rows.addAll(IncidentCase.of(subject.household(), subject)));
        List<Truth> scope = households.stream()
                .map(household -> rules.inScope().test(household))
                .toList();
        List<List<DecisionCode>> decisions = new ArrayList<>();
        CompiledTitles.Hearing<HouseholdCase> hearing = compiled.households().hear(households, rows);
        for (int title = 0; title < judges.size(); title++) {
            decisions.add(judges.get(title).decide(households, hearing.under(title), scope));
        }
        return decisions;
    }

    /** Where the two ways differ, one line for each household and title. */
    List<String> differences(ResidentialGroup group) {
        List<List<DecisionCode>> decisions = byRules(group);
        int unreconciled = byHand.unreconciled(group);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < group.households().size(); i++) {
            Household household = group.households().get(i);
            Truth inScope = byHand.inScope(household);
            byte[] culture = byHand.culture(household, unreconciled);
            Outcome cultureOutcome = byHand.cultureOutcome(inScope, culture);
            byte[] happiness = byHand.happiness(household, unreconciled, cultureOutcome);
            Outcome happinessOutcome = byHand.happinessOutcome(inScope, happiness);
            compare(household, 0, decisions.get(0).get(i), culture, cultureOutcome, differences);
            compare(household, 1, decisions.get(1).get(i), happiness, happinessOutcome, differences);
        }
        return differences;
    }

    private static void compare(
            Household household,
            int title,
            DecisionCode rules,
            byte[] verdicts,
            Outcome outcome,
            List<String> differences) {
        if (rules.outcome() != outcome || !Arrays.equals(rules.verdicts(), verdicts)) {
            differences.add("%s %s: the rules say %s %s, the hand %s %s"
                    .formatted(
                            TITLES.get(title),
                            household.id(),
                            rules.outcome(),
                            Arrays.toString(rules.verdicts()),
                            outcome,
                            Arrays.toString(verdicts)));
        }
    }
}
