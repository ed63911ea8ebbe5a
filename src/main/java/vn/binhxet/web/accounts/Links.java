package vn.binhxet.web.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.TreeSet;
import vn.binhxet.model.Message;

/** Links that set a password once, instead of passwords that are told to somebody. */
public final class Links {
    private static final Duration LIFE = Duration.ofDays(2);
    private static final String NOBODY = "";

    private final AccountsDatabase database;
    private final Accounts accounts;
    private final InstantSource clock;

    public Links(AccountsDatabase database, Accounts accounts, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The end of a link with which the first administrator is made; empty where somebody keeps accounts already. */
    public Optional<String> first() {
        boolean isKept = accounts.all().stream().anyMatch(account -> account.may(Permission.USERS));
        return isKept ? Optional.empty() : Optional.of(make(NOBODY));
    }

    /** The end of a link with which somebody chooses a password; earlier ones end. */
    public String of(String account) {
        if (accounts.find(account).isEmpty()) {
            throw new AccountException(Message.of("account.none", account));
        }
        return make(account);
    }

    private String make(String account) {
        Secret secret = Secret.random();
        database.together(() -> {
            database.sql()
                    .sql("DELETE FROM web_link WHERE account = ? OR expires_at < ?")
                    .params(account, clock.instant().getEpochSecond())
                    .update();
            database.sql()
                    .sql("INSERT INTO web_link (digest, account, expires_at) VALUES (?, ?, ?)")
                    .params(secret.digest(), account, clock.instant().plus(LIFE).getEpochSecond())
                    .update();
        });
        return secret.text();
    }

    /**
     * Whom a link is for, if it can still be used.
     *
     * @param account "" for the first administrator, who chooses a name too
     */
    public record Invitation(String account) {
        public boolean isFirst() {
            return account.equals(NOBODY);
        }
    }

    /** Looks at a link without using it up. */
    public Optional<Invitation> look(String secret) {
        return database.sql()
                .sql("SELECT account FROM web_link WHERE digest = ? AND expires_at >= ?")
                .params(new Secret(secret).digest(), clock.instant().getEpochSecond())
                .query((row, number) -> new Invitation(row.getString(1)))
                .optional();
    }

    /**
     * Uses a link up: sets the password, and for the first administrator makes the account.
     *
     * @param name of the first administrator; otherwise not looked at
     * @throws AccountException if the link is no good any more, or the name or the password is not
     */
    public void use(String secret, String name, String fullName, String password) {
        Invitation invitation = look(secret).orElseThrow(() -> new AccountException(Message.of("account.link")));
        database.together(() -> {
            int used = database.sql()
                    .sql("DELETE FROM web_link WHERE digest = ?")
                    .param(new Secret(secret).digest())
                    .update();
            if (used == 0) {
                throw new AccountException(Message.of("account.link"));
            }
            if (invitation.isFirst()) {
                accounts.add(new Account(name, fullName, EnumSet.of(Role.ADMIN), new TreeSet<>(), false, 0));
            }
            accounts.password(invitation.isFirst() ? name : invitation.account(), password);
        });
    }
}
