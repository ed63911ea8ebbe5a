package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Truth;
import vn.binhxet.model.Ward;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.CriterionInForce;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.RuleInForce;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Aggregate;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Read;
import vn.binhxet.rulebook.condition.Tally;
import vn.binhxet.rulebook.engine.GroupCase;
import vn.binhxet.rulebook.engine.HouseholdCase;

/**
 * Finds which households would have to pass.
 *
 * @param group as it is decided
 * @param ward what its ward comes to with the group as it is given
 */
record GroupRemedySearch(
        Reviewer reviewer, ReviewRules rules, GroupDecisions group, Function<GroupDecisions, Ward> ward) {
    /** How many households are tried: those that lack the fewest points. */
    private static final int MOST_TRIED = 300;

    private record Shares(int number, CriterionInForce criterion, Aggregate.Share share, String award) {}

    List<GroupRemedy> of(int title) {
        TitleInForce of = rules.titles(SubjectKind.GROUP).get(title);
        List<GroupRemedy> remedies = new ArrayList<>();
        for (int number = 0; number < of.criteria().size(); number++) {
            if (!PassNeeds.holds(group.own().get(title).verdict(number))) {
                for (Shares shares : shares(number, of.criteria().get(number))) {
                    remedies.add(remedy(title, shares));
                }
            }
        }
        return remedies;
    }

    /** The shares of households passing a title that this criterion rests on alone. */
    private static List<Shares> shares(int number, CriterionInForce criterion) {
        Set<Aggregate> aggregates = new LinkedHashSet<>();
        criterion.rules().forEach(rule -> aggregates.addAll(Read.aggregates(rule.condition())));
        List<Shares> shares = new ArrayList<>();
        for (Aggregate aggregate : aggregates) {
            if (aggregates.size() == 1
                    && aggregate instanceof Aggregate.Share share
                    && share.condition() instanceof Condition.Passes passes) {
                shares.add(new Shares(number, criterion, share, passes.award()));
            }
        }
        return shares;
    }

    private GroupRemedy remedy(int title, Shares shares) {
        List<TitleInForce> titles = rules.titles(SubjectKind.HOUSEHOLD);
        int place = IntStream.range(0, titles.size())
                .filter(i -> titles.get(i).title().award().equals(shares.award()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no title " + shares.award()));
        List<DecisionCode> decided = group.households().get(place);
        List<Integer> counted = new ArrayList<>();
        List<Integer> failing = new ArrayList<>();
        long passing = 0;
        for (int i = 0; i < decided.size(); i++) {
            Truth scope = rules.inScope()
                    .test(new HouseholdCase(group.group().households().get(i), group.group(), rules.settings()));
            Outcome outcome = decided.get(i).outcome();
            if (scope != Truth.FALSE) {
                counted.add(i);
                passing += outcome == Outcome.PASS ? 1 : 0;
            }
            if (scope == Truth.TRUE && (outcome == Outcome.FAIL || outcome == Outcome.UNDETERMINED)) {
                failing.add(i);
            }
        }
        long needed = needed(group.group(), shares, counted.size(), passing);
        failing.sort(Comparator.<Integer, Points>comparing(i -> gap(decided.get(i)))
                .thenComparing(i -> group.group().households().get(i).id()));
        List<GroupRemedy.Candidate> mendable =
                candidates(group.group(), place, decided, failing.subList(0, Math.min(failing.size(), MOST_TRIED)));
        List<GroupRemedy.Candidate> chosen =
                mendable.subList(0, (int) Math.min(mendable.size(), needed == GroupRemedy.NEVER ? 0 : needed));
        DecisionCode after = after(title, chosen);
        TitleInForce of = rules.titles(SubjectKind.GROUP).get(title);
        List<Criterion> still = IntStream.range(0, of.criteria().size())
                .filter(number -> !PassNeeds.holds(after.verdict(number)))
                .mapToObj(number -> of.criteria().get(number).criterion())
                .toList();
        boolean isMet = PassNeeds.holds(after.verdict(shares.number()));
        if (needed != GroupRemedy.NEVER && chosen.size() == needed && !isMet && isShareAlone(shares)) {
            throw new IllegalStateException(needed + " households do not mend "
                    + shares.criterion().criterion().id() + " of group "
                    + group.group().id());
        }
        return new GroupRemedy(
                of.title().id(),
                of.title().name(),
                group.group().id(),
                shares.criterion().criterion().id(),
                shares.criterion().criterion().phrase(),
                titles.get(place).title().name(),
                counted.size(),
                passing,
                needed,
                mendable.size(),
                Math.max(0, failing.size() - MOST_TRIED),
                chosen,
                isMet,
                after.outcome(),
                still);
    }

    private static boolean isShareAlone(Shares shares) {
        return shares.criterion().rules().stream()
                .allMatch(rule -> rule.rule().pattern() == Rule.Pattern.GROUP
                        && !Read.aggregates(rule.condition()).isEmpty());
    }

    /** How many more must pass until no rule about the share objects or doubts. */
    private long needed(ResidentialGroup group, Shares shares, long inScope, long passing) {
        for (long more = 0; passing + more <= inScope; more++) {
            Tally tally = Tally.of(List.of(shares.share()), List.of(inScope, passing + more, 0L));
            GroupCase subject = new GroupCase(group, tally, tally, rules.settings());
            boolean isMet = true;
            for (RuleInForce rule : shares.criterion().rules(Rule.Pattern.GROUP)) {
                isMet &= Read.aggregates(rule.condition()).isEmpty()
                        || rule.condition().test(subject) == Truth.FALSE;
            }
            if (isMet) {
                return more;
            }
        }
        return GroupRemedy.NEVER;
    }

    private static Points gap(DecisionCode code) {
        return new Points(Math.max(0, code.mark().high().thousandths() - code.low()));
    }

    private List<GroupRemedy.Candidate> candidates(
            ResidentialGroup group, int title, List<DecisionCode> decided, List<Integer> households) {
        List<GroupRemedy.Candidate> candidates = new ArrayList<>();
        for (int place : households) {
            Remedy remedy = Remedy.household(reviewer, rules, group, place, title);
            if (remedy.exists()) {
                candidates.add(new GroupRemedy.Candidate(place, remedy, gap(decided.get(place))));
            }
        }
        candidates.sort(Comparator.comparingInt(
                        (GroupRemedy.Candidate candidate) -> candidate.remedy().size())
                .thenComparing(GroupRemedy.Candidate::gap)
                .thenComparing(candidate -> candidate.remedy().subject()));
        return candidates;
    }

    /** The decision on the group when these households have changed. */
    private DecisionCode after(int title, List<GroupRemedy.Candidate> chosen) {
        List<Household> households = new ArrayList<>(group.group().households());
        for (GroupRemedy.Candidate candidate : chosen) {
            households.set(
                    candidate.place(), candidate.remedy().answers().get(0).apply(households.get(candidate.place())));
        }
        ResidentialGroup old = group.group();
        GroupDecisions changed = reviewer.decided(new ResidentialGroup(
                old.id(), old.isListed(), old.wardId(), old.facts(), old.ward(), old.registers(), households));
        return reviewer.decided(changed, ward.apply(changed)).own().get(title);
    }
}
