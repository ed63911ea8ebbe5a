/**
 * The only place that runs Drools: compiles the rules of a title under the parameters of one review, and lets them
 * object to subjects, one session per group.
 *
 * <p>What does not live here: reading rules, outcomes. May use the model and the rest of the rule book.
 */
@NullMarked
package vn.binhxet.rulebook.engine;

import org.jspecify.annotations.NullMarked;
