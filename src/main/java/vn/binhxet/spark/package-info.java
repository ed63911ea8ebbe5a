/** The same review by many machines: the only room that knows Spark. */
@NullMarked
package vn.binhxet.spark;

import org.jspecify.annotations.NullMarked;
