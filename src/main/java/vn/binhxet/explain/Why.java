package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.binhxet.model.Decision;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Mark;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Verdict;
import vn.binhxet.review.Unfolder;
import vn.binhxet.rulebook.TitleRules;
import vn.binhxet.rulebook.condition.Read;

/**
 * Why a decision came out as it did.
 *
 * @param reasons what stands against a pass, the deciding one first
 * @param deciders unknown criteria each of which alone could still decide the outcome
 * @param isScopeOpen whether it is open if the subject is judged at all, whatever the criteria say
 * @param markFacts what the pass mark rests on, where that is open and its choice alone could decide; else none
 */
public record Why(
        Decision decision,
        List<Reason> reasons,
        List<Decider> deciders,
        boolean isScopeOpen,
        List<MarkFact> markFacts) {
    public Why {
        reasons = List.copyOf(reasons);
        deciders = List.copyOf(deciders);
        markFacts = List.copyOf(markFacts);
    }

    /** A fact that chooses the pass mark, by its name and in words. */
    public record MarkFact(String name, String label) {}

    /**
     * One reason.
     *
     * @param lowWithout points at worst if it were not there
     * @param highWithout points at best if it were not there
     * @param without the outcome if it were not there
     * @param sameIncident the earlier reason that rests on the same incident, so that nobody counts it twice
     */
    public record Reason(
            Finding finding, Points lowWithout, Points highWithout, Outcome without, Optional<String> sameIncident) {}

    /** An unknown criterion that alone could decide. */
    public record Decider(Finding finding, Outcome ifMet, Outcome ifNot) {}

    /** @param code the same decision as it is stored */
    public static Why of(Unfolder unfolder, Decision decision, DecisionCode code) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < decision.findings().size(); i++) {
            places.put(decision.findings().get(i).criterion().id(), i);
        }
        List<Reason> reasons = new ArrayList<>();
        List<Decider> deciders = new ArrayList<>();
        Map<String, String> incidents = new HashMap<>();
        for (Finding finding : ordered(decision)) {
            int place = Objects.requireNonNull(places.get(finding.criterion().id()));
            DecisionCode without = unfolder.supposing(decision.title(), code, place, Verdict.MET);
            reasons.add(new Reason(
                    finding,
                    new Points(without.low()),
                    new Points(without.high()),
                    without.outcome(),
                    sameIncident(finding, incidents)));
            if (finding.verdict() == Verdict.UNKNOWN && code.outcome() == Outcome.UNDETERMINED) {
                Outcome ifNot = unfolder.supposing(decision.title(), code, place, Verdict.NOT_MET)
                        .outcome();
                if (without.outcome() != Outcome.UNDETERMINED || ifNot != Outcome.UNDETERMINED) {
                    deciders.add(new Decider(finding, without.outcome(), ifNot));
                }
            }
        }
        return new Why(
                decision,
                reasons,
                deciders,
                isScopeOpen(unfolder, decision, code),
                isMarkOpen(unfolder, decision, code) ? markFacts(unfolder, decision) : List.of());
    }

    /** What surely fails comes before what is only unknown, if the outcome is a failure; else the other way round. */
    private static List<Finding> ordered(Decision decision) {
        List<Finding> definite = decision.reasons().stream()
                .filter(finding -> finding.verdict() != Verdict.UNKNOWN)
                .toList();
        List<Finding> open = decision.reasons().stream()
                .filter(finding -> finding.verdict() == Verdict.UNKNOWN)
                .toList();
        List<Finding> ordered = new ArrayList<>(decision.outcome() == Outcome.UNDETERMINED ? open : definite);
        ordered.addAll(decision.outcome() == Outcome.UNDETERMINED ? definite : open);
        return ordered;
    }

    private static Optional<String> sameIncident(Finding finding, Map<String, String> seen) {
        Optional<String> same = Optional.empty();
        for (String incident : incidents(finding)) {
            String earlier = seen.putIfAbsent(incident, finding.criterion().id());
            if (earlier != null && same.isEmpty()) {
                same = Optional.of(earlier);
            }
        }
        return same;
    }

    private static Iterable<String> incidents(Finding finding) {
        TreeSet<String> ids = new TreeSet<>();
        if (finding.facts().get("incidents") instanceof List<?> incidents) {
            for (Object incident : incidents) {
                if (incident instanceof Map<?, ?> facts && facts.get("id") != null) {
                    ids.add(String.valueOf(facts.get("id")));
                }
            }
        }
        return ids;
    }

    /** The criteria alone would have given another outcome. */
    private static boolean isScopeOpen(Unfolder unfolder, Decision decision, DecisionCode code) {
        return !decision.findings().isEmpty()
                && code.outcome() == Outcome.UNDETERMINED
                && unfolder.supposing(decision.title(), code, 0, code.verdict(0))
                                .outcome()
                        != Outcome.UNDETERMINED;
    }

    private static boolean isMarkOpen(Unfolder unfolder, Decision decision, DecisionCode code) {
        Mark mark = code.mark();
        return code.outcome() == Outcome.UNDETERMINED
                && !mark.low().equals(mark.high())
                && Stream.of(mark.low(), mark.high())
                        .map(points -> unfolder.supposing(decision.title(), code, Mark.of(points)))
                        .anyMatch(supposed -> supposed.outcome() != Outcome.UNDETERMINED);
    }

    private static List<MarkFact> markFacts(Unfolder unfolder, Decision decision) {
        Map<String, MarkFact> facts = new LinkedHashMap<>();
        unfolder.rules().titles(decision.subjectKind()).stream()
                .filter(title -> title.title().id().equals(decision.title()))
                .flatMap(title -> title.marks().stream())
                .map(TitleRules.MarkWhen::when)
                .filter(Objects::nonNull)
                .flatMap(when -> Read.of(when).stream())
                .filter(Read.OfField.class::isInstance)
                .map(read -> ((Read.OfField) read).ref())
                .forEach(ref -> facts.putIfAbsent(
                        ref.path(), new MarkFact(ref.path(), ref.field().label())));
        return List.copyOf(facts.values());
    }

    /** The points surely missing to the mark; zero where points are not what is missing. */
    public Points gap() {
        Points gap = decision.passMark().low().minus(decision.score().high());
        return gap.compareTo(Points.ZERO) > 0 ? gap : Points.ZERO;
    }
}
