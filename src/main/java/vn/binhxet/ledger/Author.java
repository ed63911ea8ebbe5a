package vn.binhxet.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Who adds to a ledger, and when.
 *
 * @param key signs what is added, if there is one
 */
public record Author(String name, Instant at, Optional<LedgerKey> key) {}
