/** The same tables written as each engine wants to read them. */
@NullMarked
package vn.binhxet.peers.text;

import org.jspecify.annotations.NullMarked;
