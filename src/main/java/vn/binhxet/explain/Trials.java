package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Household;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.review.Reviewer;

/** Decides one household in many variants by the rules themselves, a few thousand at a time. */
record Trials(Reviewer reviewer, ResidentialGroup group, Household household) {
    private static final int BATCH = 2048;

    /** The decisions on each variant, by household title. */
    List<List<DecisionCode>> decide(List<List<Mendable.Step>> variants) {
        List<List<DecisionCode>> decisions = new ArrayList<>(variants.size());
        for (int from = 0; from < variants.size(); from += BATCH) {
            List<Household> batch = variants.subList(from, Math.min(variants.size(), from + BATCH)).stream()
                    .map(steps -> Mendable.apply(steps, household))
                    .toList();
            List<List<DecisionCode>> byTitle = reviewer.households(new ResidentialGroup(
                    group.id(),
                    group.isListed(),
                    group.wardId(),
                    group.facts(),
                    group.ward(),
                    group.registers(),
                    batch));
            for (int i = 0; i < batch.size(); i++) {
                int place = i;
                decisions.add(byTitle.stream().map(title -> title.get(place)).toList());
            }
        }
        return decisions;
    }
}
