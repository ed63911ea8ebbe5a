package vn.binhxet.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;
import vn.binhxet.model.Sha256;

/** The rule files that a ledger holds, by digest. */
final class RuleArchives {
    private final Database database;

    RuleArchives(Database database) {
        this.database = database;
    }

    /**
     * Keeps some files, in a running transaction, unless they are there.
     *
     * @return the hash of the stored bytes: events name it, so that not one of them can change
     */
    String store(RuleFiles files) throws SQLException {
        String digest = files.digest();
        if (archives(digest).isEmpty()) {
            database.update("INSERT INTO rule_files (digest, archive) VALUES (?, ?)", digest, RuleArchive.write(files));
        }
        return hash(digest);
    }

    /** The hash of the stored bytes; an empty text where there are none. */
    String hash(String digest) throws SQLException {
        return archives(digest).stream()
                .findFirst()
                .map(archive -> Sha256.hex(Sha256.of(archive)))
                .orElse("");
    }

    /** @throws LedgerException if the files are gone or not what they were */
    RuleFiles read(String digest) throws SQLException {
        return archives(digest).stream()
                .map(RuleArchives::files)
                .flatMap(Optional::stream)
                .filter(files -> files.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> LedgerException.forged(Message.of("verify.rules", digest)));
    }

    private List<byte[]> archives(String digest) throws SQLException {
        return database.query("SELECT archive FROM rule_files WHERE digest = ?", row -> row.getBytes(1), digest);
    }

    private static Optional<RuleFiles> files(byte[] archive) {
        try {
            return Optional.of(RuleArchive.read(archive));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
