/**
 * The criteria of GDVH-86 on other engines, in one run with binhxet's own. {@code RuleTables} turns the rule book's
 * conditions into neutral tables, {@code text} writes these in each engine's idiom, {@code engine} runs them;
 * {@code Comparison} asserts equal decisions before anything is timed. Never part of the program.
 */
@NullMarked
package vn.binhxet.peers;

import org.jspecify.annotations.NullMarked;
