package vn.binhxet.web.reviewing;

import java.time.InstantSource;
import java.util.Optional;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.LedgerKey;

/**
 * The ledger that the desk adds to, and how.
 *
 * @param key signs what is added, if there is one
 * @param program name and version of this program
 */
public record Recordkeeping(String ledger, Optional<LedgerKey> key, String program, InstantSource clock) {
    Author author(String name) {
        return new Author(name, clock.instant(), key);
    }
}
