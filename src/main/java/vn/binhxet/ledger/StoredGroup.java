package vn.binhxet.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.binhxet.model.Campaign;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.FactsReader;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.ResidentialGroup;

/**
 * The rows of one group as of one revision.
 *
 * @param own the decisions on the group itself
 * @param commitments digest over the commitments to personal values
 * @param facts of the households, by place
 * @param codes the decisions on households, by title, then by place
 * @param personal of the group itself, then of its households; empty where it was not asked for
 * @param sheaf hash of the stored bytes about households
 */
record StoredGroup(
        int place,
        String id,
        byte[] surroundings,
        List<Long> counts,
        byte[] input,
        List<HashedDecision> own,
        byte[] commitments,
        byte[] seal,
        List<String> ids,
        List<byte[]> facts,
        List<List<DecisionCode>> codes,
        List<PersonalParts> personal,
        byte[] sheaf) {
    /** A decision with its hash. */
    record HashedDecision(DecisionCode code, byte[] leaf) {}

    /** The decisions on the only household of a group, by title. */
    static List<HashedDecision> hashed(Campaign campaign, GroupDecisions alone) {
        List<byte[]> leaves = GroupSeal.leaves(campaign, alone);
        List<HashedDecision> hashed = new ArrayList<>();
        for (List<DecisionCode> title : alone.households()) {
            hashed.add(new HashedDecision(title.get(0), leaves.get(hashed.size())));
        }
        return hashed;
    }

    StoredGroup {
        counts = List.copyOf(counts);
        own = List.copyOf(own);
        ids = List.copyOf(ids);
        facts = List.copyOf(facts);
        codes = List.copyOf(codes);
        personal = List.copyOf(personal);
    }

    static String written(List<Long> counts) {
        return counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static byte[] written(List<DecisionCode> own, List<byte[]> leaves) {
        Packed.Writer row = new Packed.Writer();
        for (int title = 0; title < own.size(); title++) {
            Sheaf.write(own.get(title), row);
            row.raw(leaves.get(title));
        }
        return row.bytes();
    }

    InputDigest inputs() {
        return new InputDigest(surroundings, facts);
    }

    List<DecisionCode> ownCodes() {
        return own.stream().map(HashedDecision::code).toList();
    }

    /** The hashes of the decisions on households, a household's titles one after the other. */
    List<byte[]> leaves(Campaign campaign) {
        return GroupSeal.leaves(campaign, ids, codes, inputs());
    }

    /** The decision on a household, or on the group itself, under one of the titles for its kind. */
    DecisionCode code(int household, int title) {
        return household < 0 ? own.get(title).code() : codes.get(title).get(household);
    }

    /** @throws IllegalArgumentException if the facts are not of this dictionary */
    ResidentialGroup group(Dictionary dictionary) {
        ResidentialGroup group = new FactsReader(dictionary, surroundings)
                .surroundings(id, parts(0, dictionary).next());
        List<Household> read = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            read.add(new FactsReader(dictionary, facts.get(i)).household(ids.get(i), id, parts(i + 1, dictionary)));
        }
        return new ResidentialGroup(
                id, group.isListed(), group.wardId(), group.facts(), group.ward(), group.registers(), read);
    }

    private FactsReader.Personal parts(int subject, Dictionary dictionary) {
        Iterator<PersonalParts.Part> next = personal.get(subject).parts().iterator();
        return () -> next.next() instanceof PersonalParts.Kept kept
                ? Optional.of(new FactsReader(dictionary, kept.values()))
                : Optional.empty();
    }

    GroupDecisions decisions(Dictionary dictionary) {
        return new GroupDecisions(group(dictionary), codes, ownCodes(), counts, inputs());
    }
}
