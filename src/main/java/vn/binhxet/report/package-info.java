/**
 * Official papers of a recorded review, in Vietnamese: lists, minutes, submission, decision, letters, report and
 * statistics, as .docx, .pdf and .xlsx.
 *
 * <p>Everything is read from the record as it stands now; nothing is decided here. The wording of the forms lives in
 * text templates ({@code *.form}). May use the model, the rulebook, reviews, the ledger, replays and explanations.
 */
@NullMarked
package vn.binhxet.report;

import org.jspecify.annotations.NullMarked;
