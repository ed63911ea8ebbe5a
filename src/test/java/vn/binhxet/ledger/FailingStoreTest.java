package vn.binhxet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.TestRules;
import vn.binhxet.cli.CommandLineRunner;
import vn.binhxet.model.Progress;
import vn.binhxet.review.ReviewResult;

/** A disk, a file or a server that fails: a message that says what to do, exit code 3, and what was committed is whole. */
class FailingStoreTest {
    private static final int UNUSABLE = 3;
    private static final int FORGED = 4;

    @TempDir
    Path folder;

    private String said = "";

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--key", folder.resolve("test.key").toString()))
                .toArray(String[]::new);
        int code = CommandLineRunner.run(new PrintWriter(text), new PrintWriter(text), all);
        said = text.toString();
        return code;
    }

    /** A review of two households. */
    private int review(String ledger) {
        Path data = folder.resolve("small");
        TestRules.write(
                data.resolve("households.csv"), "id,group_id,residence_type\nH1,T1,THUONG_TRU\nH2,T1,THUONG_TRU\n");
        TestRules.write(data.resolve("groups.csv"), "id,ward_id\nT1,P1\n");
        TestRules.write(data.resolve("wards.csv"), "id\nP1\n");
        return run(
                "review",
                "--plan",
                "my-phu-2024",
                "--data",
                data.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--ledger",
                ledger);
    }

    private void assertTold(int code, String... words) {
        assertThat(code).as(said).isEqualTo(UNUSABLE);
        assertClear(words);
    }

    private void assertClear(String... words) {
        for (String word : words) {
            assertThat(said).contains(word);
        }
        assertThat(said).doesNotContain("Exception", "\tat ", "Lỗi ngoài dự kiến");
    }

    // ---- files ----

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "đây là một tệp");
        assertTold(review(file.resolve("ledger.db").toString()), "Không ghi được sổ cái", "--ledger");
        assertThat(file).content().isEqualTo("đây là một tệp");
        assertTold(review(Files.createDirectory(folder.resolve("folder")).toString()), "Không ghi được sổ cái");
    }

    @Test
    void aMissingLedgerIsTold() {
        String none = folder.resolve("none.db").toString();
        for (List<String> command : List.of(
                List.of("verify"),
                List.of("reviews"),
                List.of("why", "H1"),
                List.of("erase", "H1", "--reason", "thử", "--by", "An"),
                List.of("correct", "H1", "--set", "noise_complaints=1", "--reason", "thử", "--by", "An"))) {
            List<String> arguments = new java.util.ArrayList<>(command);
            arguments.addAll(List.of("--ledger", none));
            if (command.get(0).equals("why") || command.get(0).equals("reviews")) {
                StringWriter text = new StringWriter();
                int code = CommandLineRunner.run(
                        new PrintWriter(text), new PrintWriter(text), arguments.toArray(String[]::new));
                said = text.toString();
                assertTold(code, "none.db");
            } else {
                assertTold(run(arguments.toArray(String[]::new)), "Không có sổ cái", "none.db");
            }
        }
        assertThat(folder.resolve("none.db")).doesNotExist();
    }

    @Test
    void aFileThatIsNoLedgerIsTold() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        Path file = Files.write(folder.resolve("noise.db"), noise);
        assertTold(review(file.toString()), "không phải là sổ cái");
        assertTold(run("verify", "--ledger", file.toString()), "không phải là sổ cái");
        assertThat(file).hasBinaryContent(noise);
        Path text = Files.writeString(folder.resolve("text.db"), "id,group_id\n".repeat(500));
        assertTold(review(text.toString()), "không phải là sổ cái");
        assertThat(text).content().startsWith("id,group_id");
        Path empty = Files.createFile(folder.resolve("empty.db"));
        assertTold(run("verify", "--ledger", empty.toString()), "Không có sổ cái");
    }

    @Test
    void aDatabaseOfAnotherProgramIsTold() {
        String other = folder.resolve("other.db").toString();
        Tables.change(other, "CREATE TABLE note (text TEXT)");
        Tables.change(other, "INSERT INTO note VALUES ('của người khác')");
        assertTold(review(other), "không phải là sổ cái");
        assertTold(run("verify", "--ledger", other), "không phải là sổ cái");
        assertThat(Tables.count(other, "SELECT count(*) FROM note")).isEqualTo(1);
        assertThat(Tables.count(other, "SELECT count(*) FROM sqlite_master"))
                .as("nothing was added")
                .isEqualTo(1);
    }

    /** A ledger of a few hundred households, about a hundred pages. */
    private Path recorded() {
        Path file = folder.resolve("ledger.db");
        ReviewResult review = TestReviews.synthetic("my-phu-2024", 2, 300, folder.resolve("data"));
        TestReviews.record(file.toString(), review, TestReviews.author(folder));
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 75, 95})
    void aFileCutShortIsTold(int percent) throws IOException {
        Path file = recorded();
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() * percent / 100);
        }
        byte[] before = Files.readAllBytes(file);
        assertTold(run("verify", "--ledger", file.toString()), "tệp đã hỏng");
        int code = run("why", "H0000001", "--ledger", file.toString());
        assertThat(code).as(said).isIn(0, UNUSABLE, FORGED);
        assertClear();
        assertThat(file).hasBinaryContent(before);
    }

    /** Whatever page fails, nothing is taken for whole, and nothing stumbles. */
    @Test
    void overwrittenPagesAreFound() throws IOException {
        Path whole = recorded();
        Path file = folder.resolve("pages.db");
        Random random = new Random(3);
        long pages = Files.size(whole) / 4096;
        int found = 0;
        int tries = 60;
        for (int i = 0; i < tries; i++) {
            Files.copy(whole, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            byte[] noise = new byte[4096];
            if (i % 2 == 0) {
                random.nextBytes(noise);
            }
            long page = 1 + random.nextInt((int) pages - 1);
            try (RandomAccessFile disk = new RandomAccessFile(file.toFile(), "rw")) {
                disk.seek(page * 4096);
                disk.write(noise);
            }
            int code = run("verify", "--ledger", file.toString());
            assertThat(code).as("page " + page + ": " + said).isIn(0, UNUSABLE, FORGED);
            assertClear();
            found += code == 0 ? 0 : 1;
        }
        assertThat(found).as("pages of indexes are not read").isGreaterThan(tries * 2 / 3);
    }

    // ---- a full disk ----

    /** The operating system refuses to let any file grow further, as a full disk does. */
    @Test
    void aFullDiskStopsTheReviewAndResumingFinishesIt() throws Exception {
        assumeTrue(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"));
        Path data = folder.resolve("data");
        TestReviews.write("my-phu-2024", 4, 20_000, data);
        Path ledger = folder.resolve("full.db");
        String[] arguments = {
            "review",
            "--plan",
            "my-phu-2024",
            "--data",
            data.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--ledger",
            ledger.toString(),
            "--key",
            folder.resolve("test.key").toString(),
            "--resume"
        };
        // The database's own library, which is unpacked first, has room; the ledger, of more than four megabytes, has
        // not.
        for (int kib : new int[] {1_800, 2_000}) {
            try (ReviewProcess process = ReviewProcess.start(folder, "ulimit -f " + kib, arguments)) {
                int code = process.await();
                said = process.said();
                assertTold(code, "hết chỗ", "--resume");
            }
        }
        assertThat(Tables.count(ledger.toString(), "SELECT count(*) FROM event WHERE kind = 'review'"))
                .isZero();
        assertThat(run("verify", "--ledger", ledger.toString())).as(said).isZero();
        assertThat(run(List.of(arguments).subList(0, 9).toArray(String[]::new)))
                .as(said)
                .isIn(0, 2);
        assertThat(run("verify", "--ledger", ledger.toString())).as(said).isZero();
        assertThat(said).contains("Sổ nguyên vẹn").doesNotContain("ghi dở");
    }

    // ---- a server ----

    @Test
    void aServerThatIsNotThereIsTold() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String address = "jdbc:postgresql://localhost:" + port + "/ledger?user=an&password=bimat";
        assertTold(review(address), "không kết nối được", "localhost:" + port);
        assertThat(said).doesNotContain("bimat");
        assertTold(run("verify", "--ledger", address), "không kết nối được");
    }

    @Test
    void aDatabaseThatIsNotThereIsTold() {
        String address = PostgresServer.freshDatabase();
        assertTold(run("verify", "--ledger", address), "Không có sổ cái");
        assertTold(review(address.replaceFirst("/ledger_", "/none_")), "không có cơ sở dữ liệu");
    }

    @Test
    void aConnectionLostInTheMiddleLeavesWhatWasCommitted() {
        ReviewResult review = TestReviews.synthetic("my-phu-2024", 5, 5_000, folder.resolve("data"));
        Author author = TestReviews.author(folder);
        String address = PostgresServer.freshDatabase();
        int[] batches = {0};
        Progress cut = (phase, done, total) -> {
            if (phase == Progress.Phase.RECORD && ++batches[0] == 1) {
                PostgresServer.disconnect(address);
            }
        };
        assertThatThrownBy(() -> TestReviews.record(address, review, author, false, cut))
                .isInstanceOfSatisfying(LedgerException.class, lost -> {
                    assertThat(lost.isForged()).isFalse();
                    assertThat(lost.said().code()).isEqualTo("ledger.connection");
                });
        assertThat(Tables.count(address, Tables.HOUSEHOLDS)).isPositive().isLessThan(5_000);
        Ledger.Recording resumed = TestReviews.record(address, review, author, true, Progress.SILENT);
        assertThat(resumed.state()).isEqualTo(Ledger.Recording.State.RESUMED);
        assertThat(TestReviews.verify(address, author).events()).isEqualTo(2);
    }

    @Test
    void aConnectionLostBeforeTheEventLeavesNoRecord() {
        ReviewResult review = TestReviews.random("my-phu-2024", 5, 3, 10, folder.resolve("data"));
        Author author = TestReviews.author(folder);
        String address = PostgresServer.freshDatabase();
        Progress cut = (phase, done, total) -> {
            if (phase == Progress.Phase.RECORD && done == total) {
                PostgresServer.disconnect(address);
            }
        };
        assertThatThrownBy(() -> TestReviews.record(address, review, author, false, cut))
                .isInstanceOf(LedgerException.class);
        try (Ledger ledger = Ledger.read(address)) {
            assertThat(ledger.reviews()).isEmpty();
        }
        TestReviews.record(address, review, author, true, Progress.SILENT);
        assertThat(TestReviews.verify(address, author).events()).isEqualTo(2);
    }

    // ---- the key ----

    @Test
    void aBrokenKeyIsToldBeforeAnythingIsRecorded() throws IOException {
        Files.writeString(folder.resolve("test.key"), "không phải khóa");
        Path ledger = folder.resolve("ledger.db");
        assertTold(review(ledger.toString()), "Không dùng được khóa ký", "--key none");
        assertThat(ledger).doesNotExist();
    }
}
