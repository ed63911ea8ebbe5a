package vn.binhxet.intake;

import java.security.MessageDigest;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.Household;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.model.Sha256;

/** The digest over a group's facts, taken as its households come in the order of their ids. */
final class GroupDigest {
    private final byte[] around;
    private final MessageDigest all = Sha256.start();

    /** @param group without its households */
    GroupDigest(ResidentialGroup group) {
        this.around = Sha256.of(FactsWriter.surroundings(group));
    }

    /** The digest over a household and what stands around it. */
    byte[] input(Household household) {
        return InputDigest.ofHousehold(around, FactsWriter.household(household));
    }

    void add(byte[] input) {
        all.update(input);
    }

    /** The same as {@link InputDigest#all()} of the whole group; asked for once. */
    byte[] digest() {
        return all.digest(around);
    }
}
