/** The same for programs. */
@NullMarked
package vn.binhxet.web.api;

import org.jspecify.annotations.NullMarked;
