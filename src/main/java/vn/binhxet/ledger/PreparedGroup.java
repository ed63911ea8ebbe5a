package vn.binhxet.ledger;

import java.io.Serializable;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.FactsWriter;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;

/** A group whose households are decided, with what is to be recorded of them; made on any thread of any machine. */
public final class PreparedGroup implements Serializable {
    private static final long serialVersionUID = 1;

    private final Sealed sealed;
    private final Sheaf sheaf;
    private final byte[] personal;

    private PreparedGroup(Sealed sealed, Sheaf sheaf, byte[] personal) {
        this.sealed = sealed;
        this.sheaf = sheaf;
        this.personal = personal;
    }

    /**
     * What is kept of a group until the end.
     *
     * @param commitments digest over the commitments to its personal values
     * @param sheaf hash of the stored bytes about its households
     */
    record Sealed(GroupSeal.Open open, byte[] surroundings, byte[] commitments, byte[] sheaf) implements Serializable {}

    /** @param random for the salts of personal values */
    public static PreparedGroup of(Campaign campaign, GroupDecisions group, SecureRandom random) {
        List<Household> households = group.group().households();
        Sheaf sheaf = Sheaf.of(
                households.stream().map(Household::id).toList(),
                households.stream().map(FactsWriter::household).toList(),
                group.households());
        PersonalParts.Salts salts = new PersonalParts.Salts(random);
        List<PersonalParts> personal =
                values(group).stream().map(own -> PersonalParts.of(own, salts)).toList();
        Sealed sealed = new Sealed(
                GroupSeal.Open.of(group, GroupSeal.leaves(campaign, group)),
                FactsWriter.surroundings(group.group()),
                PersonalParts.commitments(personal),
                sheaf.hash());
        return new PreparedGroup(sealed, sheaf, PersonalParts.bytes(personal));
    }

    /** The personal values of a group and of its households. */
    private static List<List<byte[]>> values(GroupDecisions group) {
        List<List<byte[]>> values = new ArrayList<>();
        values.add(FactsWriter.personal(group.group()));
        group.group().households().forEach(household -> values.add(FactsWriter.personal(household)));
        return values;
    }

    public String id() {
        return sealed.open().id();
    }

    /** What was counted over its households, as in {@link GroupDecisions#counts}. */
    public List<Long> counts() {
        return sealed.open().counts();
    }

    Sealed sealed() {
        return sealed;
    }

    Sheaf sheaf() {
        return sheaf;
    }

    /** The row of its personal values. */
    byte[] personal() {
        return personal;
    }
}
