/**
 * The figures and rows of papers, read from a recorded review as it stands now. Every paper counts here, so that counts
 * agree.
 *
 * <p>What does not live here: wording and looks.
 */
@NullMarked
package vn.binhxet.report.content;

import org.jspecify.annotations.NullMarked;
