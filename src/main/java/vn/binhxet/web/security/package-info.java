/** Guards pages and API: who is there, what they may do, what a browser may load. */
@NullMarked
package vn.binhxet.web.security;

import org.jspecify.annotations.NullMarked;
