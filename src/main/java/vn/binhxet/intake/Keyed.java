package vn.binhxet.intake;

import java.util.List;

/** The records under one key, in the order in which they came. */
public record Keyed(byte[] key, List<byte[]> records) {
    public Keyed {
        records = List.copyOf(records);
    }
}
