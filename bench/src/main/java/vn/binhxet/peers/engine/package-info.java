/** One class for each engine, binhxet and the hand among them. */
@NullMarked
package vn.binhxet.peers.engine;

import org.jspecify.annotations.NullMarked;
