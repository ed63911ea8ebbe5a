/**
 * The command line: translates arguments into calls and results into text and exit codes.
 *
 * <p>What does not live here: deciding anything. The only room that knows picocli; may use all the others.
 */
@NullMarked
package vn.binhxet.cli;

import org.jspecify.annotations.NullMarked;
