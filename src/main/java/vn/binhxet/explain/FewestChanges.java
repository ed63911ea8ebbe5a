package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Chooses one option of each kind so that the points reach what is needed with the fewest changes. Exact: it asks for one
 * change after the other, and gives a branch up only where no choice of the rest could reach a line, or where the same
 * rest was in vain before.
 */
final class FewestChanges {
    private static final long OUT_OF_REACH = Long.MIN_VALUE / 4;

    private final List<Options> kinds;
    private final int most;
    private final int lines;
    /** By kind, changes left and line: the most points that this kind and those after it can give. */
    private final long[][][] reach;

    private final Set<List<Long>> vain = new HashSet<>();
    private final List<List<Mendable.Step>> found = new ArrayList<>();
    private final int limit;

    private FewestChanges(List<Options> kinds, int lines, int limit) {
        this.kinds = kinds;
        this.lines = lines;
        this.limit = limit;
        this.most = kinds.stream()
                .mapToInt(kind -> kind.useful().stream()
                        .mapToInt(Options.Option::cost)
                        .max()
                        .orElse(0))
                .sum();
        this.reach = new long[kinds.size() + 1][most + 1][lines];
        fill();
    }

    private void fill() {
        for (int kind = kinds.size() - 1; kind >= 0; kind--) {
            for (int left = 0; left <= most; left++) {
                Arrays.fill(reach[kind][left], OUT_OF_REACH);
                for (Options.Option option : kinds.get(kind).useful()) {
                    for (int line = 0; option.cost() <= left && line < lines; line++) {
                        reach[kind][left][line] = Math.max(
                                reach[kind][left][line],
                                option.points()[line] + reach[kind + 1][left - option.cost()][line]);
                    }
                }
            }
        }
    }

    /**
     * @param needed points along every line that the kinds must give together
     * @param limit how many answers to find at most
     * @return all answers of the smallest size, each as its steps; empty where there is none
     */
    static List<List<Mendable.Step>> of(List<Options> kinds, long[] needed, int limit) {
        FewestChanges search = new FewestChanges(kinds, needed.length, limit);
        for (int size = 0; size <= search.most && search.found.isEmpty(); size++) {
            search.choose(0, size, needed, new ArrayList<>());
        }
        return search.found;
    }

    /** The most points along every line, whatever it takes. */
    static long[] most(List<Options> kinds, int lines) {
        FewestChanges search = new FewestChanges(kinds, lines, 0);
        return search.reach[0][search.most];
    }

    private boolean choose(int kind, int left, long[] needed, List<Mendable.Step> steps) {
        for (int line = 0; line < lines; line++) {
            if (reach[kind][left][line] < Math.max(0, needed[line])) {
                return false;
            }
        }
        if (kind == kinds.size()) {
            found.add(List.copyOf(steps));
            return true;
        }
        List<Long> state = LongStream.concat(
                        LongStream.of(kind, left), Arrays.stream(needed).map(need -> Math.max(0, need)))
                .boxed()
                .toList();
        if (vain.contains(state)) {
            return false;
        }
        boolean isReached = false;
        for (Options.Option option : kinds.get(kind).useful()) {
            if (option.cost() > left || found.size() >= limit) {
                continue;
            }
            long[] rest = needed.clone();
            for (int line = 0; line < lines; line++) {
                rest[line] -= option.points()[line];
            }
            steps.addAll(option.steps());
            isReached |= choose(kind + 1, left - option.cost(), rest, steps);
            steps.subList(steps.size() - option.cost(), steps.size()).clear();
        }
        if (!isReached && found.size() < limit) {
            vain.add(state);
        }
        return isReached;
    }
}
