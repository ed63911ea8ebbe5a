package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.binhxet.model.Curable;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Household;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Title;
import vn.binhxet.model.Truth;
import vn.binhxet.model.Verdict;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.engine.HouseholdCase;

/**
 * Finds the remedy of one household: facts that hang together are tried together, by the rules; what they give is put
 * together by counting points; and each answer is decided once more as a whole.
 */
final class RemedySearch {
    /** Answers that ask more than another about the same facts are dropped later, so more are gathered. */
    private static final int GATHERED = 2000;

    private final ReviewRules rules;
    private final ResidentialGroup group;
    private final Household household;
    private final int title;
    private final List<TitleInForce> titles;
    private final Trials trials;
    private final List<DecisionCode> now;
    private final PassNeeds needs;

    RemedySearch(Reviewer reviewer, ReviewRules rules, ResidentialGroup group, int place, int title) {
        this.rules = rules;
        this.group = group;
        this.household = group.households().get(place);
        this.title = title;
        this.titles = rules.titles(SubjectKind.HOUSEHOLD);
        this.trials = new Trials(reviewer, group, household);
        this.now = trials.decide(List.of(List.of())).get(0);
        this.needs = new PassNeeds(titles, title, now);
    }

    Remedy remedy() {
        if (now.get(title).outcome() == Outcome.PASS) {
            return remedy(List.of(new Remedy.Answer(List.of())), false, List.of());
        }
        if (!isJudged()) {
            Remedy.Wall wall = new Remedy.Wall("", "", Remedy.Wall.Reason.OUT_OF_SCOPE, List.of());
            return remedy(List.of(), false, List.of(wall));
        }
        List<Mendable> facts = MendableFacts.of(rules, group, household, needs, now);
        Map<PassNeeds.Place, Verdict> settled = new LinkedHashMap<>();
        for (PassNeeds.Place place : needs.places()) {
            settled.put(place, needs.isMendedByTitles(place) ? Verdict.MET : verdict(place));
        }
        List<Options> kinds = kinds(facts, settled);
        Walls walls = new Walls(needs, rules, group, household, now, settled, kinds);
        if (walls.areRequired()) {
            return remedy(List.of(), false, walls.required());
        }
        long[] needed = needed(settled);
        List<List<Mendable.Step>> found = FewestChanges.of(kinds, needed, GATHERED);
        if (found.isEmpty()) {
            return remedy(List.of(), false, walls.ofPoints(needed, FewestChanges.most(kinds, needed.length)));
        }
        List<List<Mendable.Step>> least = leastDemanding(found).stream()
                .map(steps -> steps.stream()
                        .sorted(Comparator.comparingInt(step -> facts.indexOf(step.fact())))
                        .toList())
                .sorted(Comparator.comparingLong(RemedySearch::papers))
                .toList();
        boolean hasMore = least.size() > Remedy.MOST_ANSWERS || found.size() >= GATHERED;
        return remedy(verified(least.subList(0, Math.min(least.size(), Remedy.MOST_ANSWERS))), hasMore, List.of());
    }

    private Remedy remedy(List<Remedy.Answer> answers, boolean hasMore, List<Remedy.Wall> walls) {
        Title of = titles.get(title).title();
        return new Remedy(of.id(), of.name(), household.id(), now.get(title).outcome(), answers, hasMore, walls);
    }

    private Verdict verdict(PassNeeds.Place place) {
        return now.get(place.title()).verdict(place.number());
    }

    /** Whether the household is surely judged under every title it must pass. */
    private boolean isJudged() {
        HouseholdCase subject = new HouseholdCase(household, group, rules.settings());
        return rules.inScope().test(subject) == Truth.TRUE
                && needs.titles().stream().allMatch(required -> {
                    Condition eligibleWhen = titles.get(required).eligibleWhen();
                    return eligibleWhen == null || eligibleWhen.test(subject) == Truth.TRUE;
                });
    }

    /** Facts that a common criterion reads hang together; their criteria are no longer settled. */
    private List<Options> kinds(List<Mendable> facts, Map<PassNeeds.Place, Verdict> settled) {
        List<Set<Mendable>> together = new ArrayList<>();
        Map<PassNeeds.Place, Set<Mendable>> readBy = new HashMap<>();
        for (PassNeeds.Place place : needs.places()) {
            Set<Mendable.Key> keys = new HashSet<>(MendableFacts.keys(needs.criterion(place), household, group, rules));
            Set<Mendable> read = new LinkedHashSet<>(
                    facts.stream().filter(fact -> keys.contains(fact.key())).toList());
            if (!read.isEmpty() && !needs.isMendedByTitles(place)) {
                readBy.put(place, read);
                Set<Mendable> joined = new LinkedHashSet<>(read);
                together.removeIf(other -> {
                    boolean isShared = other.stream().anyMatch(joined::contains);
                    if (isShared) {
                        joined.addAll(other);
                    }
                    return isShared;
                });
                together.add(joined);
            }
        }
        List<Options> kinds = new ArrayList<>();
        for (Set<Mendable> kind : together) {
            List<PassNeeds.Place> places = needs.places().stream()
                    .filter(place ->
                            readBy.getOrDefault(place, Set.of()).stream().anyMatch(kind::contains))
                    .toList();
            places.forEach(settled::remove);
            kinds.add(Options.of(List.copyOf(kind), places, needs, trials));
        }
        return kinds;
    }

    private long[] needed(Map<PassNeeds.Place, Verdict> settled) {
        long[] needed = needs.fewest();
        long[] given = new long[needed.length];
        settled.forEach((place, verdict) -> needs.add(given, place, verdict));
        for (int i = 0; i < needed.length; i++) {
            needed[i] -= given[i];
        }
        return needed;
    }

    private static long papers(List<Mendable.Step> steps) {
        return steps.stream()
                .filter(step -> step.fact().curable() == Curable.PAPER)
                .count();
    }

    private static List<List<Mendable.Step>> leastDemanding(List<List<Mendable.Step>> found) {
        Map<Set<Mendable>, List<List<Mendable.Step>>> byFacts = new LinkedHashMap<>();
        for (List<Mendable.Step> steps : found) {
            Set<Mendable> facts = new HashSet<>();
            steps.forEach(step -> facts.add(step.fact()));
            byFacts.computeIfAbsent(facts, key -> new ArrayList<>()).add(steps);
        }
        List<List<Mendable.Step>> least = new ArrayList<>();
        for (List<List<Mendable.Step>> same : byFacts.values()) {
            for (List<Mendable.Step> steps : same) {
                if (same.stream().noneMatch(other -> !other.equals(steps) && asksNoMore(other, steps))) {
                    least.add(steps);
                }
            }
        }
        return least;
    }

    /** Both are about the same facts, in the same order. */
    private static boolean asksNoMore(List<Mendable.Step> one, List<Mendable.Step> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).asksNoMoreThan(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Decides every answer as a whole, and with each value that is said to be as good. */
    private List<Remedy.Answer> verified(List<List<Mendable.Step>> answers) {
        List<List<Mendable.Step>> variants = new ArrayList<>(answers);
        for (List<Mendable.Step> steps : answers) {
            for (int i = 0; i < steps.size(); i++) {
                Mendable.Step step = steps.get(i);
                for (long value : step.choice().alike()) {
                    if (value != step.choice().value()) {
                        List<Mendable.Step> other = new ArrayList<>(steps);
                        other.set(i, new Mendable.Step(step.fact(), new Mendable.Choice(value, List.of(), false)));
                        variants.add(other);
                    }
                }
            }
        }
        List<List<DecisionCode>> decided = trials.decide(variants);
        for (List<DecisionCode> codes : decided) {
            if (codes.get(title).outcome() != Outcome.PASS) {
                throw new IllegalStateException("an answer for household " + household.id() + " does not pass "
                        + titles.get(title).title().id());
            }
        }
        List<Remedy.Answer> verified = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            List<DecisionCode> codes = decided.get(i);
            verified.add(new Remedy.Answer(
                    answers.get(i).stream().map(step -> change(step, codes)).toList()));
        }
        return verified;
    }

    private Remedy.Change change(Mendable.Step step, List<DecisionCode> after) {
        Mendable.Key key = step.fact().key();
        List<String> mended = needs.places().stream()
                .filter(place -> !PassNeeds.holds(verdict(place))
                        && verdict(place) != after.get(place.title()).verdict(place.number())
                        && MendableFacts.keys(needs.criterion(place), household, group, rules)
                                .contains(key))
                .map(place -> needs.criterion(place).criterion().id())
                .toList();
        return new Remedy.Change(
                key.field(),
                key.member(),
                key.row(household).value(key.field()),
                step.choice().alike().stream()
                        .map(value -> Objects.requireNonNull(key.value(household, value)))
                        .toList(),
                step.fact().curable(),
                mended);
    }
}
