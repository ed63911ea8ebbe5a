/**
 * What policy staff do with rules before and while they are in force: look deeper for mistakes, run the worked cases and
 * see what they would not notice, edit a title in a workbook, and put a version in force.
 *
 * <p>It decides nothing: outcomes come from {@code review}, the record from {@code ledger}.
 */
@NullMarked
package vn.binhxet.policy;

import org.jspecify.annotations.NullMarked;
