/** The program's entry; wiring, nothing else. */
@NullMarked
package vn.binhxet;

import org.jspecify.annotations.NullMarked;
