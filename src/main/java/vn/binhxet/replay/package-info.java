/**
 * Recorded reviews with their own rules: decisions are unfolded from what the ledger holds, made again to prove them, or
 * made anew with corrected facts.
 *
 * <p>What does not live here: SQL, words. May use the model, the rule book, intake's reading of values, the review and
 * the ledger.
 */
@NullMarked
package vn.binhxet.replay;

import org.jspecify.annotations.NullMarked;
