package vn.binhxet.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.binhxet.model.Decision;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Ward;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Unfolder;

/** A decision that would be taken. */
public record Supposed(Unfolder unfolder, Decision decision, DecisionCode code) {
    /** The decisions on a household or group in a review that is not recorded, in the plan's order. */
    public static List<Supposed> about(String subject, ReviewResult review) {
        Unfolder unfolder = new Unfolder(review.rules());
        Map<String, Ward> wards = GroupDecisions.wards(review.groups());
        List<Supposed> found = new ArrayList<>();
        for (GroupDecisions group : review.groups()) {
            for (int place = 0; place < group.group().households().size(); place++) {
                if (group.group().households().get(place).id().equals(subject)) {
                    for (int title = 0; title < group.households().size(); title++) {
                        found.add(new Supposed(
                                unfolder,
                                unfolder.household(group, title, place),
                                group.households().get(title).get(place)));
                    }
                }
            }
            if (group.group().id().equals(subject)) {
                Ward ward = Objects.requireNonNull(wards.get(group.ward()));
                for (int title = 0; title < group.own().size(); title++) {
                    found.add(new Supposed(
                            unfolder,
                            unfolder.group(group, title, ward),
                            group.own().get(title)));
                }
            }
        }
        return found;
    }
}
