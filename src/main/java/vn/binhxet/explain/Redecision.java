package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Household;
import vn.binhxet.model.Intake;
import vn.binhxet.model.Parallel;
import vn.binhxet.model.Progress;
import vn.binhxet.model.ResidentialGroup;
import vn.binhxet.replay.Replay;
import vn.binhxet.replay.Translation;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.engine.CompiledRules;
import vn.binhxet.rulebook.engine.RuleConflictException;

/**
 * Decides the facts of one review under the rules of another. The period stays that of the facts: what happened in the
 * year it is about counts under either rules.
 */
final class Redecision {
    private final ReviewRules rules;
    private final Translation translation;
    private final boolean isSame;
    private @Nullable Reviewer reviewer;

    Redecision(Replay facts, Replay rules) {
        ReviewRules own = rules.rules();
        ReviewRules other = facts.rules();
        this.rules = own.over(other.settings().period());
        this.translation = new Translation(
                other.book().vocabulary().dictionary(), own.book().vocabulary().dictionary());
        this.isSame = own.book().digest().equals(other.book().digest())
                && own.plan().id().equals(other.plan().id())
                && own.settings().texts().equals(other.settings().texts());
    }

    /** Whether both reviews have the same rules, so that nothing needs to be decided again. */
    boolean isSame() {
        return isSame;
    }

    /** Some households of a group, with what stands around them, as the other rules read them. */
    ResidentialGroup part(ResidentialGroup group, List<Household> households) {
        return translation.group(group, households);
    }

    /**
     * Decides the households of several parts of groups.
     *
     * @return for each part, by household title, then in the part's order; empty where two rules contradict each other
     */
    List<Optional<List<List<DecisionCode>>>> households(List<ResidentialGroup> parts) {
        Reviewer decider = reviewer();
        return Parallel.map(parts, Runtime.getRuntime().availableProcessors(), part -> {
            try {
                return Optional.of(decider.households(part));
            } catch (RuleConflictException conflict) {
                return Optional.empty();
            }
        });
    }

    /**
     * Decides the groups of one ward.
     *
     * @param ward every group of the ward, ordered by id
     * @return the decisions on each group, by id; empty where two rules contradict each other
     */
    Map<String, List<DecisionCode>> groups(List<ResidentialGroup> ward) {
        List<ResidentialGroup> groups = ward.stream()
                .map(group -> translation.group(group, group.households()))
                .toList();
        Map<String, List<DecisionCode>> decided = new HashMap<>();
        try {
            Dataset dataset =
                    new Dataset(groups, List.of(), List.of(), Map.of(), new Intake(Map.of(), Map.of(), List.of()));
            for (GroupDecisions group : reviewer()
                    .review(dataset, Runtime.getRuntime().availableProcessors(), Progress.SILENT)
                    .groups()) {
                decided.put(group.group().id(), new ArrayList<>(group.own()));
            }
        } catch (RuleConflictException conflict) {
            decided.clear();
        }
        return decided;
    }

    private Reviewer reviewer() {
        Reviewer known = reviewer;
        if (known == null) {
            known = new Reviewer(CompiledRules.of(rules));
            reviewer = known;
        }
        return known;
    }
}
