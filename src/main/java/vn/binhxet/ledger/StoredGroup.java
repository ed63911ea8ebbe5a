package vn.binhxet.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.binhxet.model.SubjectKind;

/**
 * The rows of one group as of one revision.
 *
 * @param households by place
 * @param decisions by title; on households by place, on the group itself alone
 * @param personal by place, the group's own at {@link Rows#GROUP_ITSELF}
 */
record StoredGroup(
        int place,
        String id,
        byte[] facts,
        List<Long> counts,
        byte[] input,
        byte[] commitments,
        byte[] seal,
        List<StoredHousehold> households,
        Map<String, List<StoredDecision>> decisions,
        Map<Integer, PersonalParts> personal) {
    /** A household's row. */
    record StoredHousehold(String id, byte[] facts, byte[] commitments) {}

    /** A decision's row. */
    record StoredDecision(DecisionCode code, byte[] leaf) {}

    StoredGroup {
        households = List.copyOf(households);
        counts = List.copyOf(counts);
        decisions = Map.copyOf(decisions);
        personal = Map.copyOf(personal);
    }

    static String written(List<Long> counts) {
        return counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    InputDigest inputs() {
        return new InputDigest(
                facts, households.stream().map(StoredHousehold::facts).toList());
    }

    List<String> ids() {
        return households.stream().map(StoredHousehold::id).toList();
    }

    List<DecisionCode> codes(Campaign.JudgedTitle title) {
        return decisions.getOrDefault(title.id(), List.of()).stream()
                .map(StoredDecision::code)
                .toList();
    }

    List<List<DecisionCode>> codes(Campaign campaign) {
        return campaign.titles(SubjectKind.HOUSEHOLD).stream().map(this::codes).toList();
    }

    List<DecisionCode> own(Campaign campaign) {
        return campaign.titles(SubjectKind.GROUP).stream()
                .flatMap(title -> codes(title).stream())
                .toList();
    }

    /** @throws IllegalArgumentException if the facts are not of this dictionary */
    ResidentialGroup group(Dictionary dictionary) {
        ResidentialGroup group = new FactsReader(dictionary, facts)
                .surroundings(id, parts(Rows.ITSELF, dictionary).next());
        List<Household> read = new ArrayList<>(households.size());
        for (int i = 0; i < households.size(); i++) {
            StoredHousehold household = households.get(i);
            read.add(
                    new FactsReader(dictionary, household.facts()).household(household.id(), id, parts(i, dictionary)));
        }
        return new ResidentialGroup(
                id, group.isListed(), group.wardId(), group.facts(), group.ward(), group.registers(), read);
    }

    private FactsReader.Personal parts(int place, Dictionary dictionary) {
        PersonalParts parts = personal.get(place);
        if (parts == null) {
            return FactsReader.Personal.ERASED;
        }
        Iterator<Optional<PersonalParts.Part>> next = parts.parts().iterator();
        return () -> next.next().map(part -> new FactsReader(dictionary, part.values()));
    }

    /** Whether every row of personal values is there and fits its commitments. */
    boolean hasPersonal() {
        boolean isWhole = fits(Rows.ITSELF, commitments);
        for (int place = 0; isWhole && place < households.size(); place++) {
            isWhole = fits(place, households.get(place).commitments());
        }
        return isWhole;
    }

    private boolean fits(int place, byte[] committed) {
        PersonalParts parts = personal.get(place);
        return parts != null && parts.fits(committed);
    }

    GroupDecisions decisions(Dictionary dictionary, Campaign campaign) {
        return new GroupDecisions(group(dictionary), codes(campaign), own(campaign), counts, inputs());
    }

    /** The recorded hashes, a household's titles one after the other. */
    List<byte[]> leaves(Campaign campaign) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < households.size(); i++) {
            for (Campaign.JudgedTitle title : campaign.titles(SubjectKind.HOUSEHOLD)) {
                leaves.add(
                        Objects.requireNonNull(decisions.get(title.id())).get(i).leaf());
            }
        }
        return leaves;
    }
}
