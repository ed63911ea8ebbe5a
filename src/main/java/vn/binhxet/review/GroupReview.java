package vn.binhxet.review;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.rulebook.condition.Tally;

/** One group on its way through a review: its households are decided first, itself when its ward is counted. */
final class GroupReview {
    private final ResidentialGroup group;
    private final List<List<DecisionCode>> households;
    private final Tally tally;
    private final InputDigest inputs;
    private final List<DecisionCode> own = new ArrayList<>();

    /**
     * @param households by household title, then in the group's order
     * @param tally over the households in scope
     */
    GroupReview(ResidentialGroup group, List<List<DecisionCode>> households, Tally tally) {
        this.group = group;
        this.households = List.copyOf(households);
        this.tally = tally;
        this.inputs = InputDigest.of(group);
    }

    ResidentialGroup group() {
        return group;
    }

    CountedGroup counted() {
        return new CountedGroup(group, tally);
    }

    void decided(List<DecisionCode> decisions) {
        own.addAll(decisions);
    }

    GroupDecisions decisions() {
        return new GroupDecisions(group, households, own, tally.counts(), inputs);
    }
}
