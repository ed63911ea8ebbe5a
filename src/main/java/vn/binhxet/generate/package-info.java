/**
 * Draws synthetic datasets of any size for trying out, measuring and testing a review.
 *
 * <p>What does not live here: which facts exist (the dictionary says so) and how often a value occurs (the profile says
 * so); reading datasets, deciding. May use the model and the rulebook.
 */
@NullMarked
package vn.binhxet.generate;

import org.jspecify.annotations.NullMarked;
