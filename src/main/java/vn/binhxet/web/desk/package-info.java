/** Recorded reviews as many people read them at once: pooled connections, rules read once, an index to search. */
@NullMarked
package vn.binhxet.web.desk;

import org.jspecify.annotations.NullMarked;
