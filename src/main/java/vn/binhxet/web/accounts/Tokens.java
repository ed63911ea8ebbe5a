package vn.binhxet.web.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tokens with which programs come in as an account; kept as digests. */
public final class Tokens {
    private final AccountsDatabase database;
    private final Accounts accounts;
    private final InstantSource clock;

    public Tokens(AccountsDatabase database, Accounts accounts, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A token without what makes it one. */
    public record Issued(String digest, String label, Instant at) {}

    /** @return the token, shown this once */
    public String issue(String account, String label) {
        Secret secret = Secret.random();
        database.sql()
                .sql("INSERT INTO web_token (digest, account, label, made_at) VALUES (?, ?, ?, ?)")
                .params(secret.digest(), account, label, clock.instant().getEpochSecond())
                .update();
        return secret.text();
    }

    public List<Issued> of(String account) {
        return database.sql()
                .sql("SELECT digest, label, made_at FROM web_token WHERE account = ? ORDER BY made_at, label")
                .param(account)
                .query((row, number) ->
                        new Issued(row.getString(1), row.getString(2), Instant.ofEpochSecond(row.getLong(3))))
                .list();
    }

    /** Ends a token of an account. */
    public void end(String account, String digest) {
        database.sql()
                .sql("DELETE FROM web_token WHERE account = ? AND digest = ?")
                .params(account, digest)
                .update();
    }

    /** Whose token it is, if that account may come in. */
    public Optional<Account> owner(String token) {
        return database.sql()
                .sql("SELECT account FROM web_token WHERE digest = ?")
                .param(new Secret(token).digest())
                .query(String.class)
                .optional()
                .flatMap(accounts::find)
                .filter(account -> !account.isLocked());
    }
}
