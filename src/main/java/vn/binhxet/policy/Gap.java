package vn.binhxet.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.binhxet.model.Truth;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.Word;

/**
 * A hole between "not met" and "partly met": from worse to better, a criterion is not met, then met, then partly met, and
 * met again.
 *
 * @param partly the rule on its better side
 */
record Gap(CriterionCheck.Spoken partly, Worlds.World notMet, Worlds.World met, Worlds.World partlyMet) {
    private static final List<Verdict> HOLE = List.of(Verdict.NOT_MET, Verdict.MET, Verdict.PARTLY_MET, Verdict.MET);

    /** The first such hole along any number that the rules about the subject itself read. */
    static Optional<Gap> find(Search search, List<CriterionCheck.Spoken> rules) {
        Optional<CriterionCheck.Spoken> partly = rules.stream()
                .filter(rule -> rule.word() == Word.PARTLY_MET && isAboutSubject(rule))
                .findFirst();
        List<CriterionCheck.Spoken> own = rules.stream()
                .filter(rule -> isAboutSubject(rule) && rule.word() != Word.UNKNOWN)
                .toList();
        if (partly.isEmpty() || own.stream().noneMatch(rule -> rule.word() == Word.NOT_MET)) {
            return Optional.empty();
        }
        return search.worlds(
                        partly.get().pattern(),
                        own.stream().map(CriterionCheck.Spoken::condition).toList())
                .flatMap(worlds -> find(worlds, own, partly.get()));
    }

    private static boolean isAboutSubject(CriterionCheck.Spoken rule) {
        return rule.pattern() == Rule.Pattern.HOUSEHOLD || rule.pattern() == Rule.Pattern.GROUP;
    }

    private static Optional<Gap> find(Worlds worlds, List<CriterionCheck.Spoken> rules, CriterionCheck.Spoken partly) {
        for (int i = 0; i < worlds.variables().size(); i++) {
            int along = i;
            if (worlds.variables().get(i).isOrdered()) {
                Optional<Gap> gap = worlds.each(along)
                        .flatMap(steps -> hole(steps, rules, partly).stream())
                        .findFirst();
                if (gap.isPresent()) {
                    return gap;
                }
            }
        }
        return Optional.empty();
    }

    /** @param steps situations that differ in one number only, ascending */
    private static Optional<Gap> hole(
            List<Worlds.World> steps, List<CriterionCheck.Spoken> rules, CriterionCheck.Spoken partly) {
        List<Worlds.World> turns = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (Worlds.World step : steps) {
            Verdict verdict = verdict(step, rules);
            if (verdicts.isEmpty() || verdicts.get(verdicts.size() - 1) != verdict) {
                verdicts.add(verdict);
                turns.add(step);
            }
        }
        return IntStream.rangeClosed(0, verdicts.size() - HOLE.size())
                .boxed()
                .flatMap(from -> gap(verdicts, turns, from, partly).stream())
                .findFirst();
    }

    private static Optional<Gap> gap(
            List<Verdict> verdicts, List<Worlds.World> turns, int from, CriterionCheck.Spoken partly) {
        List<Verdict> here = verdicts.subList(from, from + HOLE.size());
        List<Verdict> reversed = new ArrayList<>(here);
        java.util.Collections.reverse(reversed);
        if (here.equals(HOLE)) {
            return Optional.of(new Gap(partly, turns.get(from), turns.get(from + 1), turns.get(from + 2)));
        }
        return reversed.equals(HOLE)
                ? Optional.of(new Gap(partly, turns.get(from + 3), turns.get(from + 2), turns.get(from + 1)))
                : Optional.empty();
    }

    private static Verdict verdict(Worlds.World world, List<CriterionCheck.Spoken> rules) {
        if (says(Word.NOT_APPLICABLE, world, rules)) {
            return Verdict.NOT_APPLICABLE;
        }
        if (says(Word.NOT_MET, world, rules)) {
            return Verdict.NOT_MET;
        }
        if (says(Word.PARTLY_MET, world, rules)) {
            return Verdict.PARTLY_MET;
        }
        boolean allFail = rules.stream()
                .filter(rule -> rule.word().isDefinite())
                .allMatch(rule -> rule.truth(world) == Truth.FALSE);
        return allFail ? Verdict.MET : Verdict.UNKNOWN;
    }

    private static boolean says(Word word, Worlds.World world, List<CriterionCheck.Spoken> rules) {
        return rules.stream().anyMatch(rule -> rule.word() == word && rule.holds(world));
    }
}
