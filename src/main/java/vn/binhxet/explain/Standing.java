package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Standard;
import vn.binhxet.model.Title;
import vn.binhxet.model.Verdict;

/** How far decisions under one title are from a pass, and which criteria keep them from it. */
final class Standing {
    private final Title title;
    private final long[] floors;
    private final Map<String, Integer> places = new HashMap<>();

    Standing(Title title) {
        this.title = title;
        Limit share = title.floor();
        floors = title.standards().stream()
                .mapToLong(standard -> share == null
                        ? 0
                        : share.value()
                                .times(Fraction.of(standard.points().value()))
                                .times(Fraction.of(1000))
                                .ceiling()
                                .longValueExact())
                .toArray();
        for (Criterion criterion : title.criteria()) {
            places.put(criterion.id(), places.size());
        }
    }

    Title title() {
        return title;
    }

    /** Whether a gate or mandatory criterion surely does not hold, so that no points help. */
    boolean isBarred(DecisionCode code) {
        for (int i = 0; i < code.verdicts().length; i++) {
            if (title.criteria().get(i).kind().isRequired() && isLost(code.verdict(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The fewest points between a decision and a pass: what a failing one has too few at best, what an undetermined one
     * still has to prove. Floors of standards count too.
     */
    Points lacking(DecisionCode code) {
        boolean isAtBest = code.outcome() == Outcome.FAIL;
        long total = isAtBest
                ? code.mark().low().thousandths() - code.high()
                : code.mark().high().thousandths() - code.low();
        long below = 0;
        for (int i = 0; i < floors.length; i++) {
            below += Math.max(0, floors[i] - points(code, title.standards().get(i), isAtBest));
        }
        return new Points(Math.max(0, Math.max(total, below)));
    }

    private long points(DecisionCode code, Standard standard, boolean isAtBest) {
        long sum = 0;
        for (int i = 0; i < code.verdicts().length; i++) {
            Criterion criterion = title.criteria().get(i);
            if (standard.id().equals(criterion.standard())) {
                Points points = isAtBest ? criterion.high(code.verdict(i)) : criterion.low(code.verdict(i));
                sum += points.thousandths();
            }
        }
        return sum;
    }

    /** What keeps a decision from a pass: gates and mandatory criteria first, then scored ones by the points they cost. */
    List<Criterion> decisive(DecisionCode code) {
        List<Criterion> decisive = new ArrayList<>();
        if (code.outcome() != Outcome.FAIL && code.outcome() != Outcome.UNDETERMINED) {
            return decisive;
        }
        boolean isFail = code.outcome() == Outcome.FAIL;
        boolean isShort = lacking(code).compareTo(Points.ZERO) > 0;
        for (int i = 0; i < code.verdicts().length; i++) {
            boolean isHeld = isFail ? isLost(code.verdict(i)) : code.verdict(i) == Verdict.UNKNOWN;
            Criterion criterion = title.criteria().get(i);
            if (isHeld && (criterion.kind().isRequired() || isShort)) {
                decisive.add(criterion);
            }
        }
        return byWeight(decisive, code);
    }

    /** Everything that stands against a pass, the heaviest first. */
    List<Criterion> against(DecisionCode code) {
        List<Criterion> against = new ArrayList<>();
        for (int i = 0; i < code.verdicts().length; i++) {
            if (isAgainst(code.verdict(i))) {
                against.add(title.criteria().get(i));
            }
        }
        return byWeight(against, code);
    }

    private List<Criterion> byWeight(List<Criterion> criteria, DecisionCode code) {
        criteria.sort(Comparator.comparing(
                        (Criterion criterion) -> !criterion.kind().isRequired())
                .thenComparing(criterion -> -criterion.points().thousandths()
                        + criterion.low(code.verdict(place(criterion))).thousandths()));
        return List.copyOf(criteria);
    }

    private int place(Criterion criterion) {
        return places.getOrDefault(criterion.id(), 0);
    }

    /** Whether a criterion, by its id, stands against a pass; false where the title has none of that id. */
    boolean isAgainst(String criterion, DecisionCode code) {
        Integer place = places.get(criterion);
        return place != null && isAgainst(code.verdict(place));
    }

    /** Whether a criterion, by its id, has the same verdict in both decisions, each under its own title. */
    static boolean isSame(String criterion, Standing one, DecisionCode first, Standing other, DecisionCode second) {
        Integer place = one.places.get(criterion);
        Integer same = other.places.get(criterion);
        return place != null && same != null && first.verdict(place) == second.verdict(same);
    }

    private static boolean isAgainst(Verdict verdict) {
        return verdict == Verdict.UNKNOWN || isLost(verdict);
    }

    private static boolean isLost(Verdict verdict) {
        return verdict == Verdict.NOT_MET || verdict == Verdict.PARTLY_MET;
    }
}
