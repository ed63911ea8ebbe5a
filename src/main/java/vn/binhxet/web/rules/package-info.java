/**
 * What people at the desk do with rules: drafts, versions and what a change would come to.
 *
 * <p>What does not live here: checking, trying and approving rules; that is {@code policy}, which commands use as well.
 */
@NullMarked
package vn.binhxet.web.rules;

import org.jspecify.annotations.NullMarked;
