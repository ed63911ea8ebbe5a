/** A household as the engines read it, and what they say about it. */
@NullMarked
package vn.binhxet.peers.form;

import org.jspecify.annotations.NullMarked;
