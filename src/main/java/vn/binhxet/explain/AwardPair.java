package vn.binhxet.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.rulebook.ReviewRules;

/**
 * An award that two reviews both judge, each under its own title.
 *
 * @param placeBefore of the title among the earlier plan's titles for the same kind of subjects
 * @param placeAfter the same in the later plan
 */
record AwardPair(String award, SubjectKind kind, Standing before, int placeBefore, Standing after, int placeAfter) {
    /** The awards that both plans have, in the later plan's order. */
    static List<AwardPair> of(ReviewRules before, ReviewRules after, SubjectKind kind, Optional<String> only) {
        List<AwardPair> pairs = new ArrayList<>();
        List<Standing> later = standings(after, kind);
        List<Standing> earlier = standings(before, kind);
        for (int i = 0; i < later.size(); i++) {
            for (int j = 0; j < earlier.size(); j++) {
                String award = later.get(i).title().award();
                if (award.equals(earlier.get(j).title().award())
                        && only.map(award::equals).orElse(true)) {
                    pairs.add(new AwardPair(award, kind, earlier.get(j), j, later.get(i), i));
                }
            }
        }
        return pairs;
    }

    private static List<Standing> standings(ReviewRules rules, SubjectKind kind) {
        return rules.titles(kind).stream()
                .map(title -> new Standing(title.title()))
                .toList();
    }

    /** Why the outcome of one decision became another. */
    static Cause cause(Outcome after, Optional<DecisionCode> newRules, Optional<DecisionCode> newFacts) {
        if (newRules.isEmpty() || newFacts.isEmpty()) {
            return Cause.UNKNOWN;
        }
        boolean byRules = newRules.get().outcome() == after;
        boolean byFacts = newFacts.get().outcome() == after;
        return byRules ? byFacts ? Cause.FACTS_OR_RULES : Cause.RULES : byFacts ? Cause.FACTS : Cause.FACTS_AND_RULES;
    }

    /** Whether the rules alone made the difference: the later facts would not have. */
    static boolean isByRulesAlone(
            Outcome before, Outcome after, Optional<DecisionCode> newRules, Optional<DecisionCode> newFacts) {
        return newRules.map(code -> code.outcome() == after).orElse(false)
                && newFacts.map(code -> code.outcome() == before).orElse(false);
    }

    /**
     * A decision on one subject under both rules and both facts.
     *
     * @param newRules the earlier facts under the later rules, if that could be decided
     * @param newFacts the later facts under the earlier rules, if that could be decided
     */
    Change change(
            String subject,
            String groupBefore,
            String groupAfter,
            DecisionCode old,
            DecisionCode now,
            Optional<DecisionCode> newRules,
            Optional<DecisionCode> newFacts,
            Cause cause) {
        boolean isSameTitle = before.title().id().equals(after.title().id());
        boolean isOfFacts = cause == Cause.FACTS && !isSameTitle;
        Optional<DecisionCode> cleared = isSameTitle ? Optional.of(now) : newFacts.filter(code -> isOfFacts);
        Optional<DecisionCode> stood = isSameTitle ? Optional.of(old) : newRules.filter(code -> isOfFacts);
        Standing clearedUnder = isSameTitle ? after : before;
        Standing stoodUnder = isSameTitle ? before : after;
        return new Change(
                kind,
                award,
                subject,
                groupBefore,
                groupAfter,
                Optional.of(old.outcome()),
                Optional.of(now.outcome()),
                cause,
                before.decisive(old).stream()
                        .filter(criterion -> cleared.map(code -> !clearedUnder.isAgainst(criterion.id(), code))
                                .orElse(true))
                        .toList(),
                after.decisive(now).stream()
                        .filter(criterion -> stood.map(
                                        code -> !Standing.isSame(criterion.id(), after, now, stoodUnder, code))
                                .orElse(true))
                        .toList());
    }
}
