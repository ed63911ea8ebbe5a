package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.binhxet.model.Decision;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Verdict;
import vn.binhxet.review.Unfolder;

/**
 * Why a decision came out as it did.
 *
 * @param reasons what stands against a pass, the deciding one first
 * @param deciders unknown criteria each of which alone could still decide the outcome
 * @param isScopeOpen whether it is open if the subject is judged at all, whatever the criteria say
 */
public record Why(Decision decision, List<Reason> reasons, List<Decider> deciders, boolean isScopeOpen) {
    public Why {
        reasons = List.copyOf(reasons);
        deciders = List.copyOf(deciders);
    }

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
            int place = java.util.Objects.requireNonNull(
                    places.get(finding.criterion().id()));
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
        return new Why(decision, reasons, deciders, isScopeOpen(unfolder, decision, code));
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

    /** The points surely missing to the mark; zero where points are not what is missing. */
    public Points gap() {
        Points gap = decision.passMark().low().minus(decision.score().high());
        return gap.compareTo(Points.ZERO) > 0 ? gap : Points.ZERO;
    }
}
