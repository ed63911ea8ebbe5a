package vn.binhxet.web.reviewing;

import java.time.InstantSource;
import java.util.Optional;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.LedgerKey;
import vn.binhxet.web.desk.Desk;

/**
 * The ledger that the desk adds to, and how.
 *
 * @param desk shows what the ledger holds
 * @param key signs what is added, if there is one
 * @param program name and version of this program
 */
public record Recordkeeping(String ledger, Desk desk, Optional<LedgerKey> key, String program, InstantSource clock) {
    Author author(String name) {
        return new Author(name, clock.instant(), key);
    }
}
