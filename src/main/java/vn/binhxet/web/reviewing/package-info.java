/**
 * Checks, reviews and corrections as the desk runs them: asked for by pages and programs, done as jobs, by the same code
 * as the commands.
 */
@NullMarked
package vn.binhxet.web.reviewing;

import org.jspecify.annotations.NullMarked;
