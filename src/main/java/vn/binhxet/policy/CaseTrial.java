package vn.binhxet.policy;

import java.util.List;
import vn.binhxet.model.Decision;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Verdict;
import vn.binhxet.review.Unfolder;
import vn.binhxet.rulebook.CaseFile;
import vn.binhxet.rulebook.Expectation;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.TitleInForce;
import vn.binhxet.rulebook.WorkedCase;

/**
 * A worked case, decided as a review decides.
 *
 * @param group everything that was decided for the case's group
 */
public record CaseTrial(CaseFile file, WorkedCase worked, ReviewRules rules, GroupDecisions group) {
    /** The title that the case is about. */
    public TitleInForce title() {
        return rules.titles().stream()
                .filter(title -> title.title().id().equals(file.title()))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOfHousehold() {
        return title().title().subject() == SubjectKind.HOUSEHOLD;
    }

    /** The title's place among those for the same kind of subjects. */
    int place() {
        return rules.titles(title().title().subject()).indexOf(title());
    }

    /** The case's own decision. */
    public DecisionCode code() {
        return isOfHousehold()
                ? group.households().get(place()).get(0)
                : group.own().get(place());
    }

    /** The decision with its facts and reasons. */
    public Decision decision() {
        Unfolder unfolder = new Unfolder(rules);
        return isOfHousehold()
                ? unfolder.household(group, place(), 0)
                : unfolder.group(
                        group,
                        place(),
                        GroupDecisions.wards(List.of(group)).values().iterator().next());
    }

    public String location() {
        return file.path() + ":" + worked.line();
    }

    /** Whether everything comes out as the case says. */
    public boolean isPassed() {
        return isPassed(code());
    }

    /** Whether another decision would be what the case says. */
    boolean isPassed(DecisionCode decision) {
        Expectation expected = worked.expected();
        return expected.fitsOutcome(decision) && expected.fitsScore(decision) && fitsVerdict(decision);
    }

    private boolean fitsVerdict(DecisionCode decision) {
        String criterion = worked.expected().criterion();
        if (criterion == null) {
            return true;
        }
        int number = number(criterion);
        return number >= 0 && worked.expected().fits(criterion, decision.verdict(number));
    }

    /** A criterion's place in the title, or -1 where the parameters leave it out. */
    int number(String criterion) {
        List<String> ids =
                title().title().criteria().stream().map(one -> one.id()).toList();
        return ids.indexOf(criterion);
    }

    /** The verdict on a criterion that stands under the case's parameters. */
    Verdict verdict(String criterion) {
        return code().verdict(number(criterion));
    }
}
