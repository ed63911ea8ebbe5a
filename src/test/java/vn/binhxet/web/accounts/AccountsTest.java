package vn.binhxet.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final String PASSWORD = "một câu dễ nhớ";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private AccountsDatabase database;
    private Accounts accounts;
    private Links links;

    @BeforeEach
    void open() {
        database = AccountsDatabase.beside(folder.resolve("binhxet.db").toString());
        accounts = new Accounts(database, () -> now);
        links = new Links(database, accounts, () -> now);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void add(String name, Role role) {
        accounts.add(new Account(name, "Người " + name, EnumSet.of(role), new TreeSet<>(), false, 0));
        accounts.password(name, PASSWORD);
    }

    @Test
    void theTablesOfAnEarlierProgramAreBroughtForward() {
        assertThat(database.isNewest()).isTrue();
        for (String statement : List.of(
                "DROP TABLE web_draft_file",
                "DROP TABLE web_draft",
                "DELETE FROM web_schema_history WHERE version = '3'")) {
            database.sql().sql(statement).update();
        }
        assertThat(database.isNewest()).isFalse();
        database.close();
        open();
        assertThat(database.isNewest()).isTrue();
        assertThat(database.sql()
                        .sql("SELECT count(*) FROM web_draft_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoeverTriedTooOftenMayTryAgainAfterAQuarterOfAnHour() {
        add("can-bo", Role.OFFICER);
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.enter("can-bo", "sai rồi, sai rồi")).isInstanceOf(Accounts.Entry.Refused.class);
        }
        assertThat(accounts.enter("can-bo", PASSWORD)).isEqualTo(new Accounts.Entry.Barred(Duration.ofMinutes(15)));
        now = now.plus(Duration.ofMinutes(15));
        assertThat(accounts.enter("can-bo", PASSWORD)).isInstanceOf(Accounts.Entry.Open.class);
    }

    @Test
    void guessesAtTheSameMomentAreNoMoreThanGuessesOneAfterAnother() {
        add("can-bo", Role.OFFICER);
        List<Accounts.Entry> entries = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> accounts.enter("can-bo", "sai rồi, sai rồi " + i))
                .toList();
        assertThat(entries).filteredOn(Accounts.Entry.Refused.class::isInstance).hasSize(5);
        assertThat(accounts.enter("can-bo", PASSWORD)).isInstanceOf(Accounts.Entry.Barred.class);
    }

    @Test
    void aNameThatIsNotThereIsBarredLikeOneThatIs() {
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.enter("khong-ai", PASSWORD)).isInstanceOf(Accounts.Entry.Refused.class);
        }
        assertThat(accounts.enter("khong-ai", PASSWORD)).isInstanceOf(Accounts.Entry.Barred.class);
        now = now.plus(Duration.ofMinutes(15));
        assertThat(accounts.enter("khong-ai", PASSWORD)).isInstanceOf(Accounts.Entry.Refused.class);
    }

    @Test
    void tokensEndWithTheirPasswordAndWithALock() {
        add("can-bo", Role.OFFICER);
        Tokens tokens = new Tokens(database, accounts, () -> now);
        String before = tokens.issue("can-bo", "máy in");
        assertThat(tokens.owner(before)).isPresent();
        accounts.password("can-bo", "một câu khác hẳn");
        assertThat(tokens.owner(before)).isEmpty();
        String later = tokens.issue("can-bo", "máy in");
        accounts.lock("can-bo", true);
        accounts.lock("can-bo", false);
        assertThat(tokens.owner(later)).isEmpty();
    }

    @Test
    void theFileIsForTheProgramsOwnUserAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                        AccountsDatabase.file(folder.resolve("binhxet.db").toString()))))
                .isEqualTo("rw-------");
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        add("can-bo", Role.OFFICER);
        for (int i = 0; i < 12; i++) {
            accounts.enter("can-bo", "sai rồi, sai rồi");
            assertThat(accounts.enter("can-bo", PASSWORD)).isInstanceOf(Accounts.Entry.Open.class);
        }
    }

    @Test
    void anAccountWithoutAPasswordLetsNobodyIn() {
        accounts.add(new Account("moi", "Mới", EnumSet.of(Role.OFFICER), new TreeSet<>(), false, 0));
        assertThat(accounts.enter("moi", "")).isInstanceOf(Accounts.Entry.Refused.class);
    }

    @Test
    void aLinkEndsAfterTwoDays() {
        add("can-bo", Role.OFFICER);
        String secret = links.of("can-bo");
        now = now.plus(Duration.ofHours(48));
        assertThat(links.look(secret)).isPresent();
        now = now.plusSeconds(1);
        assertThat(links.look(secret)).isEmpty();
        assertThatThrownBy(() -> links.use(secret, "", "", PASSWORD)).isInstanceOf(AccountException.class);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        add("can-bo", Role.OFFICER);
        String first = links.of("can-bo");
        links.of("can-bo");
        assertThat(links.look(first)).isEmpty();
    }

    @Test
    void aLinkWhosePasswordIsRefusedCanBeUsedAgain() {
        add("can-bo", Role.OFFICER);
        String secret = links.of("can-bo");
        assertThatThrownBy(() -> links.use(secret, "", "", "ngắn")).isInstanceOf(AccountException.class);
        links.use(secret, "", "", "một câu khác hẳn");
        assertThat(accounts.enter("can-bo", "một câu khác hẳn")).isInstanceOf(Accounts.Entry.Open.class);
    }

    @Test
    void theFirstLinkIsMadeOnlyWhileNobodyKeepsAccounts() {
        assertThat(links.first()).isPresent();
        add("quan-tri", Role.ADMIN);
        assertThat(links.first()).isEmpty();
    }

    @Test
    void neitherPasswordsNorLinksNorTokensStandInTheFile() throws Exception {
        add("can-bo", Role.OFFICER);
        String secret = links.of("can-bo");
        String token = new Tokens(database, accounts, () -> now).issue("can-bo", "thử");
        database.close();
        StringBuilder stored = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                stored.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        assertThat(stored.toString()).contains("$argon2id$").doesNotContain(PASSWORD, secret, token);
    }

    @Test
    void aNameThatCannotBeOneOrIsTakenIsRefused() {
        add("can-bo", Role.OFFICER);
        assertThatThrownBy(() -> add("can-bo", Role.OFFICER)).hasMessageContaining("can-bo");
        assertThatThrownBy(() -> add("Cán bộ", Role.OFFICER)).hasMessageContaining("cannot be a name");
    }
}
