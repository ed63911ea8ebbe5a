/** The pages about rules: read by everybody, changed in a draft by one person, put in force by another. */
@NullMarked
package vn.binhxet.web.page.rules;

import org.jspecify.annotations.NullMarked;
