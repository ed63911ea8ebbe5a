/**
 * Long work started from a page or the API: done in the background, one after the other, its progress told as it goes.
 *
 * <p>What the work is does not live here: each kind is a {@link vn.binhxet.web.job.Work} of the room that knows it.
 */
@NullMarked
package vn.binhxet.web.job;

import org.jspecify.annotations.NullMarked;
