/**
 * Reads the rules folder into a {@link vn.binhxet.rulebook.RuleBook}, checks it whole, and compiles its rules.
 *
 * <p>What does not live here: datasets, outcomes, shares of a plan. Only {@code rulebook} knows YAML, DRL and Drools.
 * May use the model.
 */
@NullMarked
package vn.binhxet.rulebook;

import org.jspecify.annotations.NullMarked;
