package vn.binhxet.model;

import java.util.ArrayList;
import java.util.List;

/**
 * SHA-256 over the facts that the decisions in one group could read. Personal values are left out, so that erasing them
 * changes no decision; the order of rows in the files does not matter.
 */
public final class InputDigest {
    private final List<byte[]> households;
    private final byte[] all;

    /**
     * @param surroundings the canonical bytes of the group without households
     * @param households those of each household
     * @see FactsWriter
     */
    public InputDigest(byte[] surroundings, List<byte[]> households) {
        byte[] around = Sha256.of(surroundings);
        List<byte[]> digests = new ArrayList<>(households.size() + 1);
        for (byte[] household : households) {
            digests.add(ofHousehold(around, household));
        }
        this.households = List.copyOf(digests);
        digests.add(around);
        this.all = Sha256.of(digests);
    }

    /**
     * Over a household and what stands around it.
     *
     * @param around digest over the group without households
     */
    public static byte[] ofHousehold(byte[] around, byte[] household) {
        return Sha256.of(around, household);
    }

    public static InputDigest of(ResidentialGroup group) {
        return new InputDigest(
                FactsWriter.surroundings(group),
                group.households().stream().map(FactsWriter::household).toList());
    }

    /** Over a household and what stands around it. */
    public byte[] household(int place) {
        return households.get(place);
    }

    /** Over the group and all its households. */
    public byte[] all() {
        return all;
    }

    /** Over what the decisions about a group itself could read. */
    public static byte[] ofGroup(byte[] group, byte[] ward) {
        return Sha256.of(group, ward);
    }

    /** Over a ward: its groups in the order of their ids. */
    public static byte[] ofWard(Iterable<byte[]> groups) {
        return Sha256.of(groups);
    }

    /**
     * Over a whole dataset.
     *
     * @param groups the digests of all groups in the order of their ids
     * @param beside the canonical bytes of units and indicators
     */
    public static byte[] ofDataset(Iterable<byte[]> groups, byte[] beside) {
        return Sha256.of(Sha256.of(groups), beside);
    }
}
