/**
 * The review itself: the facts of a dataset and the rules of a plan become decisions, shares and targets, group by
 * group, the same whatever the order of the input and the number of threads.
 *
 * <p>What does not live here: files, Drools, words. May use the model and the rule book.
 */
@NullMarked
package vn.binhxet.review;

import org.jspecify.annotations.NullMarked;
