package vn.binhxet.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of the rules as it was handed in.
 *
 * @param event number of the event that recorded it
 * @param rules digest of the files that decide: the name of the version
 * @param cases digest of the worked cases beside them
 * @param by who handed it in and answers for it
 * @param origin what is known of a version that came from another ledger
 */
public record RuleVersion(
        int event, String rules, String cases, String by, Instant at, String note, Optional<Origin> origin) {
    /** As many letters of a digest as people compare. */
    private static final int SHORT = 12;

    /**
     * Where a version that came in a package was made.
     *
     * @param signer fingerprint of the key that signed the package, "" if it was not signed
     * @param approver who put it in force there, "" if it was not
     * @param at when it was handed in there
     */
    public record Origin(String signer, String author, String approver, Instant at, String note) {}

    /** The beginning of the digest, for people to name it. */
    public String name() {
        return name(rules);
    }

    /** The beginning of a digest. */
    public static String name(String digest) {
        return digest.substring(0, Math.min(SHORT, digest.length()));
    }
}
