/** The pages: what was read, arranged for eyes. */
@NullMarked
package vn.binhxet.web.page;

import org.jspecify.annotations.NullMarked;
