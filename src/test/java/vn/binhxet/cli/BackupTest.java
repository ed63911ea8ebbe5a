package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.ledger.Ledger;

/** Copies of a ledger with its accounts, and how they come back. */
class BackupTest {
    @TempDir
    private Path folder;

    private String ledger;
    private String key;
    private String backup;
    private String said = "";

    private int run(String... arguments) {
        StringWriter words = new StringWriter();
        int code = CommandLineRunner.run(new PrintWriter(words), new PrintWriter(words), arguments);
        said = words.toString();
        return code;
    }

    private int review(String end) {
        return run(
                "review",
                "--plan=minh-tan-2024",
                "--data=fixtures/minh-tan-2024/data",
                "--out=" + folder.resolve("out"),
                "--as-of=" + end,
                ledger,
                key);
    }

    @BeforeEach
    void aLedgerWithAccountsIsBackedUp() {
        ledger = "--ledger=" + folder.resolve("binhxet.db");
        key = "--key=" + folder.resolve("test.key");
        backup = folder.resolve("sao-luu.zip").toString();
        assertThat(review("2024-11-15")).as(said).isZero();
        assertThat(run("user", "add", "to-chuc", "--role=reviewer", ledger))
                .as(said)
                .isZero();
        assertThat(run("backup", ledger, "--out=" + backup)).as(said).isZero();
    }

    @Test
    void aBackupComesBackWholeAtAnotherPlace() {
        String there = "--ledger=" + folder.resolve("khac/binhxet.db");
        assertThat(run("restore", backup, there, key)).as(said).isZero();
        assertThat(said).contains("mọi mã băm đều đúng");
        assertThat(run("verify", there, key)).as(said).isZero();
        run("user", "list", there);
        assertThat(said).contains("to-chuc");
        assertThat(folder.resolve("khac")).isDirectoryNotContaining("glob:**.binhxet*");
    }

    @Test
    void whatIsThereIsNotOverwrittenUnlessTold() {
        assertThat(run("restore", backup, ledger, key)).isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("--overwrite");
        assertThat(run("restore", backup, ledger, key, "--overwrite")).as(said).isZero();
        assertThat(run("backup", ledger, "--out=" + backup)).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void anOlderBackupIsToldAndTakenOnlyWhenThatIsAccepted() {
        assertThat(review("2024-11-10")).as(said).isZero();
        assertThat(run("restore", backup, ledger, key, "--overwrite")).isEqualTo(ExitCode.FORGED);
        assertThat(said).contains("--accept-older");
        assertThat(run("verify", ledger, key)).as(said).isZero();
        assertThat(run("restore", backup, ledger, key, "--overwrite", "--accept-older"))
                .as(said)
                .isZero();
        assertThat(run("verify", ledger, key)).as(said).isZero();
    }

    @Test
    void whatIsOpenElsewhereIsNotReplaced() {
        try (Ledger open = Ledger.write(folder.resolve("binhxet.db").toString())) {
            assertThat(run("restore", backup, ledger, key, "--overwrite")).isEqualTo(ExitCode.UNUSABLE);
            assertThat(said).contains("đang được mở");
            assertThat(open.reviews()).hasSize(1);
        }
    }

    @Test
    void aDamagedOrForgedBackupReplacesNothing() throws Exception {
        Path other = Files.writeString(folder.resolve("khac.zip"), "PK không phải");
        String there = "--ledger=" + folder.resolve("khac/binhxet.db");
        assertThat(run("restore", other.toString(), there, key)).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("không phải bản sao lưu");
        assertThat(folder.resolve("khac/binhxet.db")).doesNotExist();
    }

    @Test
    void aServersLedgerIsLeftToItsOwnTools() {
        assertThat(run("restore", backup, "--ledger=jdbc:postgresql://localhost/khong-co", key))
                .isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("pg_dump");
    }
}
