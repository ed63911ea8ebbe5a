/**
 * A paper as blocks: what stands on it, not how it looks. A form is composed once into these and any writer renders them.
 *
 * <p>What does not live here: wording, figures, fonts. May use the JDK alone.
 */
@NullMarked
package vn.binhxet.report.paper;

import org.jspecify.annotations.NullMarked;
