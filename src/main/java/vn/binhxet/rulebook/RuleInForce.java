package vn.binhxet.rulebook;

import java.util.Optional;
import vn.binhxet.rulebook.condition.Condition;
import vn.binhxet.rulebook.condition.Forms;
import vn.binhxet.rulebook.condition.Settings;

/**
 * A rule with what its condition comes to under the parameters of one review.
 *
 * @param number its place among the title's rules in force
 */
public record RuleInForce(int number, Rule rule, Condition condition) {
    /** The rule under some parameters; empty where they alone say that it never speaks. */
    public static Optional<RuleInForce> of(int number, Rule rule, Settings settings) {
        Optional<Condition> condition = switch (Forms.decided(rule.condition(), settings)) {
            case FALSE -> Optional.empty();
            case TRUE -> Optional.of(rule.condition());
            case UNKNOWN -> Forms.underSettings(rule.condition(), settings);
        };
        return condition.map(open -> new RuleInForce(number, rule, open));
    }
}
