package vn.binhxet.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.Limit;
import vn.binhxet.model.Mark;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.Score;
import vn.binhxet.model.Standard;
import vn.binhxet.model.StandardScore;
import vn.binhxet.model.Title;
import vn.binhxet.model.Truth;
import vn.binhxet.model.Verdict;

/**
 * The arithmetic of one title: verdicts to points, points to an outcome. Pure; counts in thousandths of a point, so that
 * a household costs no objects.
 */
final class Scale {
    private static final Verdict[] VERDICTS = Verdict.values();
    private static final int NO_STANDARD = -1;
    private static final int MET = Verdict.MET.ordinal();
    private static final int WHOLE = 1 << MET | 1 << Verdict.NOT_APPLICABLE.ordinal();

    private final Title title;
    private final long[][] low;
    private final long[][] high;
    private final int[] standard;
    private final boolean[] isRequired;
    private final long[] floors;
    private final Standing whole;
    private final List<StandardScore> blank;

    Scale(Title title) {
        this.title = title;
        int count = title.criteria().size();
        low = new long[count][VERDICTS.length];
        high = new long[count][VERDICTS.length];
        standard = new int[count];
        isRequired = new boolean[count];
        List<String> ids = title.standards().stream().map(Standard::id).toList();
        for (int i = 0; i < count; i++) {
            Criterion criterion = title.criteria().get(i);
            for (Verdict verdict : VERDICTS) {
                low[i][verdict.ordinal()] = criterion.low(verdict).thousandths();
                high[i][verdict.ordinal()] = criterion.high(verdict).thousandths();
            }
            standard[i] = criterion.standard() == null ? NO_STANDARD : ids.indexOf(criterion.standard());
            isRequired[i] = criterion.kind().isRequired();
        }
        floors = title.standards().stream().mapToLong(this::fewest).toArray();
        long[] full = sums(new byte[count], low);
        whole = new Standing(Truth.TRUE, full, full);
        blank = title.standards().stream()
                .map(standard -> new StandardScore(
                        standard, new Score(Points.ZERO, Points.ZERO, standard.points()), floor(standard)))
                .toList();
    }

    /** The fewest thousandths that reach the floor of a standard. */
    private long fewest(Standard standard) {
        Fraction floor = floor(standard);
        return floor == null ? 0 : floor.times(Fraction.of(1000)).ceiling().longValueExact();
    }

    private @Nullable Fraction floor(Standard standard) {
        Limit share = title.floor();
        return share == null
                ? null
                : share.value().times(Fraction.of(standard.points().value()));
    }

    /**
     * The decision on a subject.
     *
     * @param inScope whether the subject is judged at all
     * @param rules the numbers of the rules that spoke
     */
    DecisionCode decide(Truth inScope, byte[] verdicts, Mark mark, int[] rules) {
        Standing standing = isWhole(verdicts) ? whole : standing(verdicts);
        Outcome outcome = switch (inScope) {
            case FALSE -> Outcome.NOT_ELIGIBLE;
            case UNKNOWN -> Outcome.UNDETERMINED;
            case TRUE -> outcome(standing, mark);
        };
        return new DecisionCode(
                outcome, mark, standing.lows()[floors.length], standing.highs()[floors.length], verdicts, rules);
    }

    /**
     * What verdicts come to.
     *
     * @param required whether everything required holds
     * @param lows points at worst by standard, and their total in the last place
     * @param highs points at best
     */
    private record Standing(Truth required, long[] lows, long[] highs) {}

    /** Whether no point is lost and nothing required is in the way, as with most subjects. */
    private static boolean isWhole(byte[] verdicts) {
        int seen = 0;
        for (byte verdict : verdicts) {
            seen |= 1 << verdict;
        }
        return (seen & ~WHOLE) == 0;
    }

    private Standing standing(byte[] verdicts) {
        Truth required = Truth.TRUE;
        long[] lows = whole.lows().clone();
        long[] highs = whole.highs().clone();
        for (int i = 0; i < verdicts.length; i++) {
            if (verdicts[i] != MET) {
                if (isRequired[i]) {
                    required = required.and(holds(VERDICTS[verdicts[i]]));
                }
                take(lows, i, low[i][MET] - low[i][verdicts[i]]);
                take(highs, i, high[i][MET] - high[i][verdicts[i]]);
            }
        }
        return new Standing(required, lows, highs);
    }

    /** Steps 1 to 5: gates, then points that cannot be reached any more, then what is unknown, then points reached. */
    private Outcome outcome(Standing standing, Mark mark) {
        if (standing.required() == Truth.FALSE || !reaches(standing.highs(), mark.low())) {
            return Outcome.FAIL;
        }
        if (standing.required() == Truth.UNKNOWN) {
            return Outcome.UNDETERMINED;
        }
        return reaches(standing.lows(), mark.high()) ? Outcome.PASS : Outcome.UNDETERMINED;
    }

    private void take(long[] sums, int criterion, long points) {
        if (standard[criterion] != NO_STANDARD) {
            sums[standard[criterion]] -= points;
            sums[floors.length] -= points;
        }
    }

    private static Truth holds(Verdict verdict) {
        return switch (verdict) {
            case MET, NOT_APPLICABLE -> Truth.TRUE;
            case PARTLY_MET, NOT_MET -> Truth.FALSE;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    /** Points by standard, and their total in the last place. */
    private long[] sums(byte[] verdicts, long[][] points) {
        long[] sums = new long[floors.length + 1];
        for (int i = 0; i < verdicts.length; i++) {
            if (standard[i] != NO_STANDARD) {
                sums[standard[i]] += points[i][verdicts[i]];
                sums[floors.length] += points[i][verdicts[i]];
            }
        }
        return sums;
    }

    private boolean reaches(long[] sums, Points mark) {
        if (sums[floors.length] < mark.thousandths()) {
            return false;
        }
        for (int i = 0; i < floors.length; i++) {
            if (sums[i] < floors[i]) {
                return false;
            }
        }
        return true;
    }

    Score score(DecisionCode code) {
        return new Score(new Points(code.low()), new Points(code.high()), title.maximum());
    }

    List<StandardScore> standards(byte[] verdicts) {
        long[] lows = sums(verdicts, low);
        long[] highs = sums(verdicts, high);
        List<StandardScore> scores = new ArrayList<>();
        for (int i = 0; i < floors.length; i++) {
            StandardScore of = blank.get(i);
            Score score = new Score(
                    new Points(lows[i]), new Points(highs[i]), of.score().max());
            scores.add(new StandardScore(of.standard(), score, of.floor()));
        }
        return scores;
    }
}
