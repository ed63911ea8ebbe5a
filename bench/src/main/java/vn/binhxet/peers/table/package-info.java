/** The criteria as neutral decision tables, taken from the rule book's own conditions. */
@NullMarked
package vn.binhxet.peers.table;

import org.jspecify.annotations.NullMarked;
