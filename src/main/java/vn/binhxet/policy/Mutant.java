package vn.binhxet.policy;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.Rule;
import vn.binhxet.rulebook.TitleInForce;

/**
 * A small change of a title's rules that some worked case should notice.
 *
 * @param place file and line of what is changed
 * @param what the change in words
 */
public record Mutant(String place, Message what, Change change) {
    /** What is changed. */
    sealed interface Change {}

    /**
     * Other rules for one criterion.
     *
     * @param parameter whose value in the plan is meant; cases that set it themselves cannot notice; "" for none
     */
    record OtherRules(String criterion, List<Rule> rules, String parameter) implements Change {}

    /** Other points, marks or floors. */
    record OtherTitle(UnaryOperator<TitleInForce> change) implements Change {}
}
