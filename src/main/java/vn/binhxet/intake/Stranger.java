package vn.binhxet.intake;

import java.util.Comparator;

/**
 * Households of a group that is not listed.
 *
 * @param first the household that stands first in its table
 * @param place where its group is named
 */
record Stranger(String group, String first, Place place, long households) implements Told {
    private static final Comparator<Stranger> BY_ROW = Comparator.comparingLong(
                    (Stranger stranger) -> stranger.place().row())
            .thenComparing(Stranger::first);

    Stranger and(Stranger other) {
        Stranger earlier = BY_ROW.compare(this, other) <= 0 ? this : other;
        return new Stranger(group, earlier.first(), earlier.place(), households + other.households);
    }
}
