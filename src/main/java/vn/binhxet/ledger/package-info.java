/**
 * What is kept of a review: decisions in their canonical form, the Merkle root over them, targets, problems, summary.
 *
 * <p>What does not live here: deciding, explaining. May use the model.
 */
@NullMarked
package vn.binhxet.ledger;

import org.jspecify.annotations.NullMarked;
