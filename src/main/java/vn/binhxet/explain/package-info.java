/**
 * Decisions and reviews in words, made from the decision alone. Only a remedy judges again, by the rules themselves: what
 * would have to change for a pass.
 *
 * <p>What does not live here: rules, files. May use the model, the rulebook, reviews and recorded ones.
 */
@NullMarked
package vn.binhxet.explain;

import org.jspecify.annotations.NullMarked;
