package vn.binhxet.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Parcels that a step has made, in their order. */
final class Parcels {
    private final int slice;
    private List<Parcel> made = new ArrayList<>();
    private int count;

    /** @param slice the number of the slice that the step reads, if it does */
    Parcels(int slice) {
        this.slice = slice;
    }

    /** Takes records on one way. */
    Records on(Parcel.Way way) {
        return (key, record) -> made.add(new Parcel(way, key, next(), record));
    }

    private byte[] next() {
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(slice)
                .putInt(count++)
                .array();
    }

    /** Takes a household into its group, where households stand in the order of their ids. */
    void household(String group, String id, byte[] record) {
        made.add(new Parcel(Parcel.Way.GROUP, Sorter.key(group), Sorter.key(id), record));
    }

    /** Says that there is such a group. */
    void group(String id) {
        made.add(new Parcel(Parcel.Way.GROUP, Sorter.key(id), new byte[0], new byte[0]));
    }

    void tell(Told told) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(told);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        made.add(new Parcel(Parcel.Way.TOLD, new byte[0], next(), bytes.toByteArray()));
    }

    /** Takes problems. */
    Problems problems() {
        return new Problems(problem -> tell(new Told.Wrong(problem)));
    }

    /** Hands over what was made since it was last asked. */
    List<Parcel> take() {
        List<Parcel> taken = made;
        made = new ArrayList<>();
        return taken;
    }
}
