/**
 * Official papers as the desk writes them: short ones while somebody waits, long ones as jobs whose file is then kept for
 * a day.
 */
@NullMarked
package vn.binhxet.web.papers;

import org.jspecify.annotations.NullMarked;
