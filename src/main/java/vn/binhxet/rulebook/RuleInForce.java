package vn.binhxet.rulebook;

import vn.binhxet.rulebook.condition.Condition;

/**
 * A rule with what its condition comes to under the parameters of one review.
 *
 * @param number its place among the title's rules in force
 */
public record RuleInForce(int number, Rule rule, Condition condition) {}
