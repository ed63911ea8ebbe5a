/**
 * Composes papers: a form's template, filled in with the figures and rows of a review.
 *
 * <p>A template is a text file with the wording of one form; a province that words it differently puts its own file in
 * the place of the usual one. What does not live here: figures, looks.
 */
@NullMarked
package vn.binhxet.report.form;

import org.jspecify.annotations.NullMarked;
