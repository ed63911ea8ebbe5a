package vn.binhxet.web.accounts;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;
import vn.binhxet.model.Message;

/** Passwords as they are kept: argon2id, salted. */
final class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** What a name that is not there is compared with, so that it takes as long as one that is. */
    private final Supplier<String> nobody =
            SingletonSupplier.of(() -> hash(Secret.random().text()));

    private String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** @throws AccountException if it is too short or too long */
    String accepted(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST || password.length() > LONGEST) {
            throw new AccountException(Message.of("account.password", SHORTEST, LONGEST));
        }
        return hash(password);
    }

    /** @param kept null where the account has none */
    boolean fits(String password, @Nullable String kept) {
        boolean isSame = encoder.matches(password, kept == null ? nobody.get() : kept);
        return isSame && kept != null;
    }
}
