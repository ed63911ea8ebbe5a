package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.web.accounts.OnlyDesk;

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
    void nothingIsPutUnderAnOpenDeskEvenOverAnotherLedgerOfTheFolder() throws IOException {
        try (OnlyDesk open =
                OnlyDesk.of(folder.resolve("binhxet.db").toString()).orElseThrow()) {
            String beside = "--ledger=" + folder.resolve("khac.db");
            assertThat(run("restore", backup, beside, key, "--overwrite")).isEqualTo(ExitCode.UNUSABLE);
            assertThat(folder.resolve("khac.db")).doesNotExist();
            assertThat(OnlyDesk.of(folder.resolve("khac.db").toString()))
                    .as("still held")
                    .isEmpty();
        }
        assertThat(run("restore", backup, ledger, key, "--overwrite")).as(said).isZero();
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
    void aBackupWithOtherDecisionsInItReplacesNothingAndIsNamed() throws Exception {
        Path forged = Files.copy(Path.of(backup), folder.resolve("gia.zip"));
        Path inside = folder.resolve("inside.db");
        try (FileSystem zip = FileSystems.newFileSystem(forged)) {
            Files.copy(zip.getPath("binhxet.db"), inside);
            try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + inside);
                    Statement forging = database.createStatement()) {
                assertThat(forging.executeUpdate("UPDATE sheaf SET decisions ="
                                + " (SELECT decisions FROM sheaf WHERE group_place = 1) WHERE group_place = 0"))
                        .isPositive();
            }
            Files.copy(inside, zip.getPath("binhxet.db"), StandardCopyOption.REPLACE_EXISTING);
        }
        String there = "--ledger=" + folder.resolve("khac/binhxet.db");
        assertThat(run("restore", forged.toString(), there, key)).isEqualTo(ExitCode.FORGED);
        assertThat(said).contains("gia.zip");
        assertThat(folder.resolve("khac")).isEmptyDirectory();
    }

    @Test
    void aBackupTakenWhileAReviewIsBeingRecordedIsWhole() throws Exception {
        BackupTest other = new BackupTest();
        other.folder = folder;
        other.ledger = ledger;
        other.key = key;
        Thread writer = new Thread(() -> assertThat(other.review("2024-11-10")).isZero());
        writer.start();
        int taken = 0;
        do {
            String now = folder.resolve(taken + ".zip").toString();
            assertThat(run("backup", ledger, "--out=" + now)).as(said).isZero();
            String there = "--ledger=" + folder.resolve(taken + "/binhxet.db");
            assertThat(run("restore", now, there, "--key=none")).as(said).isZero();
            taken++;
        } while (writer.isAlive());
        assertThat(taken).isGreaterThan(1);
    }

    @Test
    void aServersLedgerIsLeftToItsOwnTools() {
        assertThat(run("restore", backup, "--ledger=jdbc:postgresql://localhost/khong-co", key))
                .isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("pg_dump");
    }
}
