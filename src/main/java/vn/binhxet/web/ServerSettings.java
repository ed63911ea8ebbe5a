package vn.binhxet.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the desk stands and what it shows.
 *
 * @param port 0 for any that is free
 * @param bind the address to listen at; only this machine's own unless told otherwise
 * @param ledger file or JDBC address
 */
public record ServerSettings(
        int port, String bind, String ledger, Optional<Certificate> certificate, Optional<OpenId> openId) {
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
