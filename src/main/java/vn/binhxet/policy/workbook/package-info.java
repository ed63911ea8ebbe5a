/**
 * Rules in a workbook: laid out as sheets for an official to edit, and taken back into the text. The text stays the only
 * truth: what the workbook does not change is not touched.
 *
 * <p>A {@code Sheet} ties rows and columns to places in the files; {@code Xlsx…} are the only classes that know POI.
 */
@NullMarked
package vn.binhxet.policy.workbook;

import org.jspecify.annotations.NullMarked;
