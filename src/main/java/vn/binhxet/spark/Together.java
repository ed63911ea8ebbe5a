package vn.binhxet.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;
import vn.binhxet.intake.Keyed;
import vn.binhxet.intake.Parcel;

/** Sorted parcels, those under one key together. */
final class Together implements Iterator<Together.Gathered> {
    private final Iterator<Tuple2<byte[], byte[]>> sorted;
    private @Nullable Tuple2<byte[], byte[]> ahead;

    Together(Iterator<Tuple2<byte[], byte[]>> sorted) {
        this.sorted = sorted;
        this.ahead = following();
    }

    /** What has come one way under one key. */
    record Gathered(Parcel.Way way, Keyed records) {}

    private @Nullable Tuple2<byte[], byte[]> following() {
        return sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Gathered next() {
        Tuple2<byte[], byte[]> first = ahead;
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<byte[]> records = new ArrayList<>(4);
        Tuple2<byte[], byte[]> one = first;
        do {
            records.add(one._2());
            one = following();
        } while (one != null && ParcelKey.areTogether(one._1(), first._1()));
        ahead = one;
        return new Gathered(ParcelKey.way(first._1()), new Keyed(ParcelKey.key(first._1()), records));
    }
}
