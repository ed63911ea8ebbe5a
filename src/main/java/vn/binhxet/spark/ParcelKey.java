package vn.binhxet.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import scala.Tuple2;
import vn.binhxet.intake.Parcel;

/** Parcels as Spark carries them: a key of way, length and key, then the place among the records under that key. */
final class ParcelKey {
    private static final int KEY = 1 + Integer.BYTES;
    private static final Parcel.Way[] WAYS = Parcel.Way.values();

    private ParcelKey() {}

    /** By way, then by key as texts stand, then by order. */
    static final class Order implements Comparator<byte[]>, Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public int compare(byte[] one, byte[] other) {
            int ways = Byte.compare(one[0], other[0]);
            if (ways != 0) {
                return ways;
            }
            int end = end(one);
            int otherEnd = end(other);
            int keys = Arrays.compareUnsigned(one, KEY, end, other, KEY, otherEnd);
            return keys != 0 ? keys : Arrays.compareUnsigned(one, end, one.length, other, otherEnd, other.length);
        }
    }

    static Tuple2<byte[], byte[]> carried(Parcel parcel) {
        byte[] key = ByteBuffer.allocate(KEY + parcel.key().length + parcel.order().length)
                .put((byte) parcel.way().ordinal())
                .putInt(parcel.key().length)
                .put(parcel.key())
                .put(parcel.order())
                .array();
        return new Tuple2<>(key, parcel.record());
    }

    private static int end(byte[] carried) {
        return KEY + ByteBuffer.wrap(carried, 1, Integer.BYTES).getInt();
    }

    static Parcel.Way way(byte[] carried) {
        return WAYS[carried[0]];
    }

    static byte[] key(byte[] carried) {
        return Arrays.copyOfRange(carried, KEY, end(carried));
    }

    static boolean areTogether(byte[] one, byte[] other) {
        return Arrays.equals(one, 0, end(one), other, 0, end(other));
    }

    /** The same for all records under one key. */
    static int hash(byte[] carried) {
        return Arrays.hashCode(Arrays.copyOf(carried, end(carried)));
    }
}
