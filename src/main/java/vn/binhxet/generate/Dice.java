package vn.binhxet.generate;

import java.util.List;
import java.util.SplittableRandom;

/** The chance in a dataset: a stream of numbers that depends on nothing but its seed. */
final class Dice {
    private static final int BITS = 31;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The stream of the given number among those of a kind, all unlike each other. */
    static Dice of(long seed, long kind, long number) {
        return new Dice(spread(spread(spread(seed) + kind) + number));
    }

    /** Whether something happens that happens in this share of the cases, in millionths. */
    boolean chance(int share) {
        return share > 0 && below(Section.ALL) < share;
    }

    /** A whole number from 0 to below the bound, which is at most 2^31. */
    long below(long bound) {
        return ((random.nextInt() >>> 1) * bound) >>> BITS;
    }

    /** A whole number from the first to the last, both included, less than 2^31 apart. */
    long between(long first, long last) {
        return first == last ? first : first + below(last - first + 1);
    }

    <T> T oneOf(List<T> list) {
        return list.get((int) below(list.size()));
    }

    /** Spreads neighbouring numbers over all numbers (the finalizer of MurmurHash3). */
    private static long spread(long number) {
        long spread = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
        spread = (spread ^ (spread >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return spread ^ (spread >>> 33);
    }
}
