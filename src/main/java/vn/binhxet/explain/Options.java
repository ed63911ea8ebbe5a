package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Verdict;

/**
 * What can be done about facts that hang together, because a criterion reads several of them, and what each way gives.
 *
 * @param useful ways after which every required criterion holds, cheapest first; the first may be to do nothing
 * @param best for each criterion concerned, the best verdict that any way gives it
 */
record Options(List<Option> useful, Map<PassNeeds.Place, Verdict> best) {
    private static final int ALL_AT_ONCE = 4096;
    private static final int MOST = 1 << 18;

    /**
     * One way.
     *
     * @param points thousandths along the lines of {@link PassNeeds}, from the criteria concerned alone
     */
    record Option(List<Mendable.Step> steps, long[] points) {
        int cost() {
            return steps.size();
        }

        private boolean isAtLeast(Option other) {
            for (int i = 0; i < points.length; i++) {
                if (points[i] < other.points[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * @param facts that hang together
     * @param places every criterion that reads one of them
     * @throws IllegalStateException if there are more combinations than can be tried
     */
    static Options of(List<Mendable> facts, List<PassNeeds.Place> places, PassNeeds needs, Trials trials) {
        Search search = new Search(facts, places, needs, trials);
        search.run();
        List<Option> useful = search.found.stream()
                .sorted(java.util.Comparator.comparingInt(Option::cost))
                .toList();
        List<Option> kept = new ArrayList<>();
        for (Option option : useful) {
            if (kept.stream().noneMatch(other -> other.cost() < option.cost() && other.isAtLeast(option))) {
                kept.add(option);
            }
        }
        return new Options(kept, search.best);
    }

    private static final class Search {
        private final List<Mendable> facts;
        private final List<PassNeeds.Place> places;
        private final PassNeeds needs;
        private final Trials trials;
        private final List<Option> found = new ArrayList<>();
        private final Map<PassNeeds.Place, Verdict> best = new HashMap<>();
        private int tried;

        Search(List<Mendable> facts, List<PassNeeds.Place> places, PassNeeds needs, Trials trials) {
            this.facts = facts;
            this.places = places;
            this.needs = needs;
            this.trials = trials;
        }

        void run() {
            long all = 1;
            for (Mendable fact : facts) {
                all = Math.min(ALL_AT_ONCE + 1L, all * (1 + fact.choices().size()));
            }
            if (all <= ALL_AT_ONCE) {
                List<List<Mendable.Step>> variants = new ArrayList<>();
                for (int size = 0; size <= facts.size(); size++) {
                    combine(facts, 0, size, new ArrayList<>(), variants);
                }
                hear(variants);
            } else {
                stepByStep();
            }
        }

        /** Smaller sets first; where each fact has one best value, no more are needed once all is as good as it gets. */
        private void stepByStep() {
            boolean isOneWay =
                    facts.stream().allMatch(fact -> fact.choices().get(0).isBest());
            List<Mendable.Step> everything = isOneWay ? steps(facts) : List.of();
            List<Mendable> forced = isOneWay ? indispensable(everything) : List.of();
            List<Mendable> free =
                    facts.stream().filter(fact -> !forced.contains(fact)).toList();
            List<Verdict> ideal = hear(List.of(everything)).get(0);
            hear(List.of(List.of()));
            for (int size = 0; size <= free.size(); size++) {
                List<List<Mendable.Step>> variants = new ArrayList<>();
                combine(free, 0, size, new ArrayList<>(steps(forced)), variants);
                if (hear(variants).contains(ideal) && isOneWay) {
                    return;
                }
            }
        }

        private static List<Mendable.Step> steps(List<Mendable> facts) {
            return facts.stream()
                    .map(fact -> new Mendable.Step(fact, fact.choices().get(0)))
                    .toList();
        }

        /** Facts without which no required criterion is mended; none where points can be won halfway. */
        private List<Mendable> indispensable(List<Mendable.Step> everything) {
            if (!places.stream().allMatch(needs::isRequired)) {
                return List.of();
            }
            List<List<Mendable.Step>> without = new ArrayList<>();
            for (Mendable.Step left : everything) {
                without.add(
                        everything.stream().filter(step -> !step.equals(left)).toList());
            }
            List<List<Verdict>> verdicts = hear(without);
            List<Mendable> forced = new ArrayList<>();
            for (int i = 0; i < facts.size(); i++) {
                if (!verdicts.get(i).stream().allMatch(PassNeeds::holds)) {
                    forced.add(facts.get(i));
                }
            }
            return forced;
        }

        private void combine(
                List<Mendable> from, int at, int size, List<Mendable.Step> steps, List<List<Mendable.Step>> variants) {
            if (size == 0) {
                if (++tried > MOST) {
                    throw new IllegalStateException(
                            "more than " + MOST + " combinations of " + facts.size() + " facts");
                }
                variants.add(List.copyOf(steps));
                return;
            }
            for (int next = at; next <= from.size() - size; next++) {
                for (Mendable.Choice choice : from.get(next).choices()) {
                    steps.add(new Mendable.Step(from.get(next), choice));
                    combine(from, next + 1, size - 1, steps, variants);
                    steps.remove(steps.size() - 1);
                }
            }
        }

        private List<List<Verdict>> hear(List<List<Mendable.Step>> variants) {
            List<List<DecisionCode>> decided = trials.decide(variants);
            List<List<Verdict>> heard = new ArrayList<>();
            Set<List<Mendable.Step>> known = new HashSet<>();
            found.forEach(option -> known.add(option.steps()));
            for (int i = 0; i < variants.size(); i++) {
                List<DecisionCode> codes = decided.get(i);
                List<Verdict> verdicts = places.stream()
                        .map(place -> codes.get(place.title()).verdict(place.number()))
                        .toList();
                heard.add(verdicts);
                if (take(verdicts) && known.add(variants.get(i))) {
                    found.add(new Option(variants.get(i), points(verdicts)));
                }
            }
            return heard;
        }

        /** Remembers the best verdicts, and says whether every required criterion holds. */
        private boolean take(List<Verdict> verdicts) {
            boolean isUseful = true;
            for (int i = 0; i < places.size(); i++) {
                PassNeeds.Place place = places.get(i);
                best.merge(place, verdicts.get(i), (one, other) -> rank(one) >= rank(other) ? one : other);
                isUseful &= !needs.isRequired(place) || PassNeeds.holds(verdicts.get(i));
            }
            return isUseful;
        }

        private static int rank(Verdict verdict) {
            return Arrays.asList(
                            Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.PARTLY_MET, Verdict.MET, Verdict.NOT_APPLICABLE)
                    .indexOf(verdict);
        }

        private long[] points(List<Verdict> verdicts) {
            long[] points = new long[needs.fewest().length];
            for (int i = 0; i < places.size(); i++) {
                needs.add(points, places.get(i), verdicts.get(i));
            }
            return points;
        }
    }
}
