package vn.binhxet.web.accounts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import vn.binhxet.model.Sha256;

/**
 * A text that nobody can guess, shown once; only its digest is kept.
 *
 * @param text 256 random bits, fit for an address
 */
record Secret(String text) {
    private static final int BYTES = 32;

    static Secret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String digest() {
        return Sha256.hex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
