package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Verdict;
import vn.binhxet.rulebook.TitleInForce;

/**
 * A household that did not pass a title, and what it lacks.
 *
 * @param gap points surely missing to the mark
 * @param required gates and mandatory criteria that surely fail
 * @param open criteria that are unknown
 * @param lost scored criteria that cost points, the most first
 */
public record Nearest(
        String household,
        String group,
        Outcome outcome,
        Points gap,
        List<Criterion> required,
        List<Criterion> open,
        List<Criterion> lost) {
    /** Fewest failed conditions first, then the smallest gap; what is only unknown comes before what fails. */
    public static final Comparator<Nearest> ORDER = Comparator.comparingInt(
                    (Nearest near) -> near.required().size())
            .thenComparing(Nearest::gap)
            .thenComparingInt(near -> near.lost().size())
            .thenComparing(Nearest::household);

    public Nearest {
        required = List.copyOf(required);
        open = List.copyOf(open);
        lost = List.copyOf(lost);
    }

    /**
     * The households of a group that are judged under a title and do not pass, nearest first.
     *
     * @param place of the title among those for households
     */
    public static List<Nearest> in(GroupDecisions group, TitleInForce title, int place) {
        List<Nearest> found = new ArrayList<>();
        for (int i = 0; i < group.group().households().size(); i++) {
            DecisionCode code = group.households().get(place).get(i);
            if (code.outcome() == Outcome.FAIL || code.outcome() == Outcome.UNDETERMINED) {
                found.add(
                        of(group.group().households().get(i).id(), group.group().id(), title, code));
            }
        }
        found.sort(ORDER);
        return found;
    }

    private static Nearest of(String household, String group, TitleInForce title, DecisionCode code) {
        List<Criterion> required = new ArrayList<>();
        List<Criterion> open = new ArrayList<>();
        List<Criterion> lost = new ArrayList<>();
        for (int i = 0; i < code.verdicts().length; i++) {
            Criterion criterion = title.criteria().get(i).criterion();
            Verdict verdict = code.verdict(i);
            if (verdict == Verdict.UNKNOWN) {
                open.add(criterion);
            } else if (verdict == Verdict.NOT_MET || verdict == Verdict.PARTLY_MET) {
                (criterion.kind().isRequired() ? required : lost).add(criterion);
            }
        }
        lost.sort(Comparator.comparing(Criterion::points).reversed());
        Points gap = new Points(Math.max(0, code.mark().low().thousandths() - code.high()));
        return new Nearest(household, group, code.outcome(), gap, required, open, lost);
    }
}
