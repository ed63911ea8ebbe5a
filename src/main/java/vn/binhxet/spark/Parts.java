package vn.binhxet.spark;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.Partitioner;
import org.jspecify.annotations.Nullable;
import vn.binhxet.intake.Parcel;

/** Shares parcels out: groups by borders between their ids, so that parts stand in the order of groups; all others by hash. */
final class Parts extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int count;
    private final byte[][] borders;

    private Parts(int count, byte[][] borders) {
        this.count = count;
        this.borders = borders;
    }

    static Parts hashed(int count) {
        return new Parts(count, new byte[0][]);
    }

    /** @param borders the first key of every part but the first, ascending */
    static Parts between(List<byte[]> borders) {
        return new Parts(borders.size() + 1, borders.toArray(byte[][]::new));
    }

    @Override
    public int numPartitions() {
        return count;
    }

    @Override
    public int getPartition(Object key) {
        byte[] carried = (byte[]) key;
        return ParcelKey.way(carried) == Parcel.Way.GROUP
                ? place(ParcelKey.key(carried))
                : Math.floorMod(ParcelKey.hash(carried), count);
    }

    private int place(byte[] group) {
        int place = Arrays.binarySearch(borders, group, Arrays::compareUnsigned);
        return place < 0 ? -place - 1 : place + 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parts parts && count == parts.count && Arrays.deepEquals(borders, parts.borders);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(borders) + count;
    }
}
