/**
 * The officer's desk: pages and an API over a ledger. The only room that knows Spring; it translates and decides nothing.
 *
 * <p>What does not live here: rules, reasons, hashes. {@code accounts} says who may do what, {@code desk} reads ledgers
 * for many people at once, {@code job} does long work in the background, {@code page} and {@code api} show what was read,
 * {@code security} guards both.
 */
@NullMarked
package vn.binhxet.web;

import org.jspecify.annotations.NullMarked;
