/**
 * Decisions and reviews in words, made from the decision alone: nothing here judges again.
 *
 * <p>What does not live here: rules, files. May use the model.
 */
@NullMarked
package vn.binhxet.explain;

import org.jspecify.annotations.NullMarked;
