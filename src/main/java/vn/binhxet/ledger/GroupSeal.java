package vn.binhxet.ledger;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.Sha256;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Ward;

/**
 * The hashes over what was decided in one group: a Merkle tree over the decisions on its households, household by
 * household, and one over the decisions on itself. The group's record joins both; its hash is a leaf of the review.
 *
 * @param own hashes of the decisions on the group itself
 * @param record what the leaf of the review is the hash of
 */
record GroupSeal(List<byte[]> own, byte[] record) {
    GroupSeal {
        own = List.copyOf(own);
    }

    byte[] hash() {
        return MerkleTree.leaf(record);
    }

    /**
     * The hashes of the decisions on a group's households, a household's titles one after the other.
     *
     * @param ids of the households, in the group's order
     * @param decisions by household title, then in the group's order
     */
    static List<byte[]> leaves(
            Campaign campaign, List<String> ids, List<List<DecisionCode>> decisions, InputDigest inputs) {
        List<Campaign.JudgedTitle> titles = campaign.titles(SubjectKind.HOUSEHOLD);
        List<byte[]> leaves = new ArrayList<>(ids.size() * titles.size());
        for (int place = 0; place < ids.size(); place++) {
            String input = Sha256.hex(inputs.household(place));
            for (int title = 0; title < titles.size(); title++) {
                leaves.add(MerkleTree.leaf(DecisionRecord.bytes(
                        titles.get(title), ids.get(place), decisions.get(title).get(place), input)));
            }
        }
        return leaves;
    }

    /** The hashes of the decisions on a group's households, as they were decided. */
    static List<byte[]> leaves(Campaign campaign, GroupDecisions group) {
        return leaves(
                campaign,
                group.group().households().stream().map(Household::id).toList(),
                group.households(),
                group.inputs());
    }

    /**
     * Seals a group as it was decided.
     *
     * @param leaves of its households
     * @param wards by id
     */
    static GroupSeal of(
            Campaign campaign, byte[] context, GroupDecisions group, List<byte[]> leaves, Map<String, Ward> wards) {
        return Open.of(group, leaves)
                .close(
                        campaign,
                        context,
                        group.own(),
                        Objects.requireNonNull(wards.get(group.ward())).input());
    }

    /**
     * A group whose households are hashed; the group itself waits for its ward's digest.
     *
     * @param count how many households
     * @param root over the hashes of their decisions
     * @param ward the ward's id, "" for none
     * @param input digest over the facts of the group and its households
     */
    record Open(String id, int count, byte[] root, List<Long> counts, String ward, byte[] input)
            implements Serializable {
        Open {
            counts = List.copyOf(counts);
        }

        static Open of(GroupDecisions group, List<byte[]> leaves) {
            return new Open(
                    group.group().id(),
                    group.group().households().size(),
                    MerkleTree.root(leaves),
                    group.counts(),
                    group.ward(),
                    group.inputs().all());
        }

        /** The digests over the facts of wards, by id. */
        static Map<String, byte[]> wards(List<Open> groups) {
            Map<String, byte[]> inputs = new HashMap<>();
            // What was counted is under each group's seal; it is not summed here, for it may not be what was counted.
            Ward.byId(groups, Open::ward, group -> List.of(), Open::input)
                    .forEach((id, ward) -> inputs.put(id, ward.input()));
            return inputs;
        }

        /**
         * @param own what was decided on the group itself
         * @param wardInput digest over the facts of the whole ward
         */
        GroupSeal close(Campaign campaign, byte[] context, List<DecisionCode> own, byte[] wardInput) {
            List<byte[]> leaves = new ArrayList<>();
            String read = Sha256.hex(InputDigest.ofGroup(input, wardInput));
            List<Campaign.JudgedTitle> titles = campaign.titles(SubjectKind.GROUP);
            for (int title = 0; title < own.size(); title++) {
                leaves.add(MerkleTree.leaf(DecisionRecord.bytes(titles.get(title), id, own.get(title), read)));
            }
            return new GroupSeal(leaves, record(context, leaves));
        }

        private byte[] record(byte[] context, List<byte[]> leaves) {
            return ("[\"" + Sha256.hex(context) + "\"," + DecisionRecord.quoted(id) + "," + count + ",\""
                            + Sha256.hex(root) + "\",\"" + Sha256.hex(MerkleTree.root(leaves)) + "\",\""
                            + StoredGroup.written(counts)
                            + "\"]")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
