package vn.binhxet.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.rulebook.condition.Tally;

/** What was decided in one group: its households under each household title, then itself under each group title. */
final class GroupReview {
    private final ResidentialGroup group;
    private final List<List<DecisionCode>> households;
    private final Tally tally;
    private final List<byte[]> inputs;
    private final List<DecisionCode> own = new ArrayList<>();

    /**
     * @param households by household title, then in the group's order
     * @param tally over the households in scope
     */
    GroupReview(ResidentialGroup group, List<List<DecisionCode>> households, Tally tally) {
        this.group = group;
        this.households = List.copyOf(households);
        this.tally = tally;
        this.inputs = InputDigest.households(group);
    }

    ResidentialGroup group() {
        return group;
    }

    Tally tally() {
        return tally;
    }

    DecisionCode household(int title, int household) {
        return households.get(title).get(household);
    }

    /** The digest of what a household's decisions could read. */
    byte[] input(int household) {
        return inputs.get(household);
    }

    /** One digest over the group and all its households. */
    byte[] inputs() {
        List<byte[]> all = new ArrayList<>(inputs);
        all.add(InputDigest.surroundings(group));
        return InputDigest.all(all);
    }

    void decided(List<DecisionCode> decisions) {
        own.addAll(decisions);
    }

    /** The group's own decision under a group title; null where the group is not listed. */
    @Nullable
    DecisionCode own(int title) {
        return own.isEmpty() ? null : own.get(title);
    }
}
