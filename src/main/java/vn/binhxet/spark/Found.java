package vn.binhxet.spark;

import java.io.Serializable;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.ResidentialGroup;

/**
 * What is known once every household is in its group.
 *
 * @param group its id; "" where something is told
 * @param content the digest over the group's facts, or what is told
 * @param households of the group
 */
record Found(String group, byte[] content, int households) implements Serializable {
    static Found of(ResidentialGroup group) {
        return new Found(
                group.id(), InputDigest.of(group).all(), group.households().size());
    }

    static Found told(byte[] content) {
        return new Found("", content, 0);
    }

    boolean isGroup() {
        return !group.isEmpty();
    }
}
