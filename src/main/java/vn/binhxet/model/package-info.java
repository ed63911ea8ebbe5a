/**
 * The nouns of a review, immutable: facts and the dictionary that names them, verdicts, findings, decisions, shares,
 * targets, problems.
 *
 * <p>What does not live here: reading, deciding, writing. Uses the JDK only.
 */
@NullMarked
package vn.binhxet.model;

import org.jspecify.annotations.NullMarked;
