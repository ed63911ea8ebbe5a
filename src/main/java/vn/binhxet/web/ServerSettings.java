package vn.binhxet.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import vn.binhxet.ledger.LedgerKey;

/**
 * Where the desk stands and what it shows.
 *
 * @param port 0 for any that is free
 * @param bind the address to listen at; only this machine's own unless told otherwise
 * @param ledger file or JDBC address
 * @param key signs what the desk adds to the ledger, if there is one
 * @param program its name and version
 */
public record ServerSettings(
        int port,
        String bind,
        String ledger,
        Optional<LedgerKey> key,
        String program,
        Rules rules,
        Uploads uploads,
        Optional<Certificate> certificate,
        Optional<OpenId> openId) {
    /** Where forms with a file are sent: no other address takes any. */
    public static final String UPLOAD = "/dot-xet/tai-len";
    /** Where rules come back as a workbook. */
    public static final String WORKBOOK = "/quy-dinh/ban-thao/bang-tinh";

    public static final long MOST_WORKBOOK_BYTES = 8 << 20;
    /** Where somebody is sent whose file is too large to be read at all. */
    public static final String TOO_LARGE = "/dot-xet?qua-lon";

    public static final String WORKBOOK_TOO_LARGE = "/quy-dinh/ban-thao?qua-lon";

    /**
     * The rules of new reviews where no version is in force.
     *
     * @param isNamed whether the folder stands before a version in force too
     */
    public record Rules(Path folder, boolean isNamed) {}

    /**
     * Where datasets come from.
     *
     * @param folder where uploaded ones wait until they are decided
     * @param data below which datasets of the machine's own may be chosen; empty for none
     * @param mostBytes that one upload may have
     */
    public record Uploads(Path folder, Optional<Path> data, long mostBytes) {
        private static final int FORM_BYTES = 1 << 20;

        /** What a request with a file may have: a little more than the file. */
        public long mostRequestBytes() {
            return mostBytes + FORM_BYTES;
        }
    }

    /** Both in PEM form. */
    public record Certificate(Path chain, Path key) {}

    /**
     * A provider that says who somebody is. What that person may do stands in the accounts: there must be one of the name
     * that the provider gives.
     *
     * @param nameClaim what holds the account's name
     */
    public record OpenId(URI issuer, String client, String secret, String nameClaim) {}

    boolean isSecure() {
        return certificate.isPresent();
    }
}
