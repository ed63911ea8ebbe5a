package vn.binhxet.web.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhxet.model.Message;

/** Accounts by name, and the door: who gives the right password comes in, who tries too often must wait. */
public final class Accounts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
    private static final int ATTEMPTS = 5;
    /** At so many names at most somebody tries to come in at the same moment. */
    private static final int TURNS = 64;

    private static final Duration BAR = Duration.ofMinutes(15);

    private final AccountsDatabase database;
    private final InstantSource clock;
    private final Strangers strangers = new Strangers(ATTEMPTS, BAR);
    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();
    private final Passwords passwords = new Passwords();

    public Accounts(AccountsDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Every account, by name. */
    public List<Account> all() {
        return database.sql()
                .sql("SELECT * FROM web_account ORDER BY name")
                .query((row, number) -> account(row))
                .list();
    }

    public Optional<Account> find(String name) {
        return database.sql()
                .sql("SELECT * FROM web_account WHERE name = ?")
                .param(name)
                .query((row, number) -> account(row))
                .optional();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("name"),
                row.getString("full_name"),
                words(row.getString("roles")).stream()
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                new TreeSet<>(words(row.getString("only_groups"))),
                row.getInt("locked") != 0,
                row.getInt("version"));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static String written(Set<Role> roles) {
        return roles.stream().map(Role::written).sorted().collect(Collectors.joining(" "));
    }

    /**
     * Adds an account that has no password yet.
     *
     * @throws AccountException if the name is taken or cannot be one
     */
    public void add(Account account) {
        if (!NAME.matcher(account.name()).matches()) {
            throw new AccountException(Message.of("account.name", account.name()));
        }
        if (find(account.name()).isPresent()) {
            throw new AccountException(Message.of("account.taken", account.name()));
        }
        database.sql()
                .sql(
                        "INSERT INTO web_account (name, full_name, roles, only_groups, locked, version, failures, barred_until)"
                                + " VALUES (?, ?, ?, ?, 0, 0, 0, 0)")
                .params(
                        account.name(),
                        account.fullName(),
                        written(account.roles()),
                        String.join(" ", account.groups()))
                .update();
    }

    /** Gives an account other roles, and other groups to be limited to. */
    public void entitle(String name, Set<Role> roles, Set<String> groups) {
        changed(
                name,
                database.sql()
                        .sql("UPDATE web_account SET roles = ?, only_groups = ? WHERE name = ?")
                        .params(written(roles), String.join(" ", new TreeSet<>(groups)), name)
                        .update());
    }

    /** Shuts an account out, or lets it in again; its sessions and tokens end at once. */
    public void lock(String name, boolean isLocked) {
        endTokens(name);
        changed(
                name,
                database.sql()
                        .sql("UPDATE web_account SET locked = ?, version = version + 1, failures = 0, barred_until = 0"
                                + " WHERE name = ?")
                        .params(isLocked ? 1 : 0, name)
                        .update());
    }

    /**
     * Gives an account a password; what came in by an earlier one, sessions and tokens, ends.
     *
     * @throws AccountException if there is no such account, or the password is too short or too long
     */
    public void password(String name, String password) {
        String accepted = passwords.accepted(password);
        endTokens(name);
        changed(
                name,
                database.sql()
                        .sql(
                                "UPDATE web_account SET password = ?, version = version + 1, failures = 0, barred_until = 0"
                                        + " WHERE name = ?")
                        .params(accepted, name)
                        .update());
    }

    private void endTokens(String name) {
        database.sql()
                .sql("DELETE FROM web_token WHERE account = ?")
                .param(name)
                .update();
    }

    private static void changed(String name, int rows) {
        if (rows == 0) {
            throw new AccountException(Message.of("account.none", name));
        }
    }

    /** What an attempt to come in came to. */
    public sealed interface Entry {
        /** Come in. */
        record Open(Account account) implements Entry {}

        /** The name, the password, or the account is not right; which is not told. */
        record Refused() implements Entry {}

        /** Too many wrong passwords; even the right one must wait. */
        record Barred(Duration rest) implements Entry {}
    }

    private record Door(Account account, @Nullable String password, int failures, long barredUntil) {}

    /**
     * Checks a password; takes as long, and bars as soon, whether the name is there or not. One attempt at a name is
     * looked at after another: many at once are no more than five.
     */
    public Entry enter(String name, String password) {
        synchronized (turns[Math.floorMod(name.hashCode(), turns.length)]) {
            return entry(name, password);
        }
    }

    private Entry entry(String name, String password) {
        long now = clock.instant().getEpochSecond();
        Optional<Door> found = door(name);
        long wait = found.map(Door::barredUntil).orElseGet(() -> strangers.barredUntil(name)) - now;
        boolean isRight = password.length() <= Passwords.LONGEST
                && passwords.fits(password, found.map(Door::password).orElse(null));
        if (wait > 0) {
            return new Entry.Barred(Duration.ofSeconds(wait));
        }
        if (found.isEmpty()) {
            strangers.failed(name, now);
            return new Entry.Refused();
        }
        Door door = found.get();
        if (!isRight) {
            failed(door, now);
            return new Entry.Refused();
        }
        database.sql()
                .sql("UPDATE web_account SET failures = 0 WHERE name = ? AND failures > 0")
                .param(name)
                .update();
        return door.account().isLocked() ? new Entry.Refused() : new Entry.Open(door.account());
    }

    private Optional<Door> door(String name) {
        return database.sql()
                .sql("SELECT * FROM web_account WHERE name = ?")
                .param(name)
                .query((row, number) -> new Door(
                        account(row), row.getString("password"), row.getInt("failures"), row.getLong("barred_until")))
                .optional();
    }

    private void failed(Door door, long now) {
        boolean isLast = door.failures() + 1 >= ATTEMPTS;
        database.sql()
                .sql("UPDATE web_account SET failures = ?, barred_until = ? WHERE name = ?")
                .params(
                        isLast ? 0 : door.failures() + 1,
                        isLast ? now + BAR.toSeconds() : 0,
                        door.account().name())
                .update();
    }
}
