package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.TitleInForce;

/**
 * Where two ways of deciding the same subjects come to different outcomes.
 *
 * @param subjects titles in the plan's order, groups by id, households by id
 * @param targets those whose outcome or count differs, in the plan's order
 */
public record Flips(List<Flip> subjects, List<TargetFlip> targets) {
    public Flips {
        subjects = List.copyOf(subjects);
        targets = List.copyOf(targets);
    }

    /** One subject whose outcome under a title differs. */
    public record Flip(String title, SubjectKind kind, String subject, String group, Outcome from, Outcome to) {}

    /** One target that comes out otherwise. */
    public record TargetFlip(TargetResult from, TargetResult to) {
        public boolean isOtherOutcome() {
            return from.outcome() != to.outcome();
        }
    }

    /**
     * Compares two ways.
     *
     * @param rules their titles, the same on both sides
     * @param before the groups in the order of their ids
     * @param after the same groups
     */
    public static Flips between(
            ReviewRules rules,
            List<GroupDecisions> before,
            List<TargetResult> targetsBefore,
            List<GroupDecisions> after,
            List<TargetResult> targetsAfter) {
        List<Flip> flips = new ArrayList<>();
        for (TitleInForce title : rules.titles()) {
            SubjectKind kind = title.title().subject();
            int place = rules.titles(kind).indexOf(title);
            for (int i = 0; i < before.size(); i++) {
                add(title.title().id(), kind, place, before.get(i), after.get(i), flips);
            }
        }
        List<TargetFlip> targets = new ArrayList<>();
        for (int i = 0; i < targetsBefore.size(); i++) {
            TargetFlip flip = new TargetFlip(targetsBefore.get(i), targetsAfter.get(i));
            boolean isSame = !flip.isOtherOutcome()
                    && java.util.Objects.equals(flip.from().count(), flip.to().count());
            if (!isSame) {
                targets.add(flip);
            }
        }
        return new Flips(flips, targets);
    }

    private static void add(
            String title, SubjectKind kind, int place, GroupDecisions before, GroupDecisions after, List<Flip> flips) {
        String group = before.group().id();
        if (kind == SubjectKind.GROUP) {
            if (!before.own().isEmpty()) {
                add(
                        title,
                        kind,
                        group,
                        group,
                        before.own().get(place),
                        after.own().get(place),
                        flips);
            }
            return;
        }
        for (int i = 0; i < before.group().households().size(); i++) {
            add(
                    title,
                    kind,
                    before.group().households().get(i).id(),
                    group,
                    before.households().get(place).get(i),
                    after.households().get(place).get(i),
                    flips);
        }
    }

    private static void add(
            String title,
            SubjectKind kind,
            String subject,
            String group,
            DecisionCode before,
            DecisionCode after,
            List<Flip> flips) {
        if (before.outcome() != after.outcome()) {
            flips.add(new Flip(title, kind, subject, group, before.outcome(), after.outcome()));
        }
    }
}
