/** Who may do what: accounts, one-time links, tokens of programs, and who looked at which household. Knows no web. */
@NullMarked
package vn.binhxet.web.accounts;

import org.jspecify.annotations.NullMarked;
