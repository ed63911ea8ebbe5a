/**
 * Reads a dataset: tables of cells become facts, joined into groups and households, with every problem told by file,
 * row and column.
 *
 * <p>What does not live here: deciding anything. May use the model.
 */
@NullMarked
package vn.binhxet.intake;

import org.jspecify.annotations.NullMarked;
