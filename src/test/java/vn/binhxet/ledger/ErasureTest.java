package vn.binhxet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhxet.cli.CommandLineRunner;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;

/** What is erased is gone from the file, byte by byte, and everything that was decided stays as it is. */
class ErasureTest {
    private static final String PLAN = "minh-tan-2024";
    /** Enough for the tables to have many pages, and for pages to have been split while they were filled. */
    private static final int HOUSEHOLDS = 700;

    @TempDir
    Path folder;

    private Author author;
    private ReviewResult review;

    /** Every household and member has values that nobody else has. */
    @BeforeEach
    void record() throws IOException {
        author = TestReviews.author(folder);
        Path data = folder.resolve("data");
        StringBuilder households = new StringBuilder("id,group_id,head_name,address,residence_type\n");
        StringBuilder members = new StringBuilder("id,household_id,birth_date\n");
        StringBuilder groups = new StringBuilder("id,ward_id,name\n");
        for (int i = 1; i <= HOUSEHOLDS; i++) {
            String number = String.format(Locale.ROOT, "%05d", i);
            households.append("H%s,T%d,%s,%s,THUONG_TRU\n".formatted(number, i / 150, name(number), address(number)));
            for (int member = 1; member <= 3; member++) {
                members.append(person(number, member))
                        .append(",H")
                        .append(number)
                        .append(",1990-01-01\n");
            }
        }
        for (int i = 0; i <= HOUSEHOLDS / 150; i++) {
            groups.append("T%d,P1,Tổ %d\n".formatted(i, i));
        }
        Files.createDirectories(data);
        Files.writeString(data.resolve("households.csv"), households);
        Files.writeString(data.resolve("members.csv"), members);
        Files.writeString(data.resolve("groups.csv"), groups);
        Files.writeString(data.resolve("wards.csv"), "id\nP1\n");
        review = TestReviews.of(PLAN, data);
    }

    private static String name(String number) {
        return "Đặng Thị Hạnh " + number;
    }

    private static String address(String number) {
        return "ngõ " + number + " phố Hòa Bình";
    }

    private static String person(String number, int member) {
        return "0010" + number + "99" + member;
    }

    private String recorded(Store store) {
        String address = store.fresh(folder.resolve("ledger"));
        TestReviews.record(address, review, author);
        return address;
    }

    /** Every file of a SQLite ledger that holds a text. */
    private static List<Path> holding(String ledger, String text) throws IOException {
        String wanted = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(ledger).getParent())) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(wanted)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    private List<byte[]> decisions(String address) {
        try (Ledger ledger = Ledger.read(address)) {
            Replay replay = new Replay(ledger, ledger.reviews().get(0));
            return Stream.of("H00001", "H00002", "H00350", "T1")
                    .flatMap(subject -> replay.about(subject).stream())
                    .map(one -> DecisionJson.write(one.decision()))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHouseholdIsErasedAndEveryDecisionStays(Store store) {
        String address = recorded(store);
        List<byte[]> before = decisions(address);
        Verification day = TestReviews.verify(address, author);
        assertThat(TestReviews.erase(address, author, "H00002"))
                .as("the household and its members")
                .isEqualTo(4);
        Verification verified = TestReviews.verify(address, author);
        assertThat(verified.roots()).isEqualTo(day.roots());
        assertThat(verified.notes()).anyMatch(note -> note.code().equals("verify.erased"));
        assertThat(day.notes()).noneMatch(note -> note.code().equals("verify.erased"));
        assertThat(decisions(address))
                .usingElementComparator(java.util.Arrays::compare)
                .isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aPersonIsErasedAloneAndTheHouseholdStays(Store store) {
        String address = recorded(store);
        assertThat(TestReviews.erase(address, author, person("00002", 2))).isEqualTo(1);
        TestReviews.verify(address, author);
        assertThat(TestReviews.erase(address, author, "H00002"))
                .as("what was left of the household")
                .isEqualTo(3);
        TestReviews.verify(address, author);
    }

    @Test
    void notOneByteIsLeftInTheFile() throws IOException {
        String ledger = recorded(Store.SQLITE);
        assertThat(holding(ledger, name("00002"))).as("there at first").isNotEmpty();
        assertThat(holding(ledger, person("00003", 1))).isNotEmpty();
        TestReviews.erase(ledger, author, "H00002");
        TestReviews.erase(ledger, author, person("00003", 1));
        assertGone(ledger, name("00002"), address("00002"), person("00002", 1), person("00002", 3), person("00003", 1));
        assertThat(holding(ledger, name("00003"))).as("the others stay").isNotEmpty();
    }

    private static void assertGone(String ledger, String... texts) throws IOException {
        for (String text : texts) {
            assertThat(holding(ledger, text)).as(text).isEmpty();
        }
    }

    /** Wherever the row lies: pages that were split while the table grew may keep copies of what moved. */
    @Test
    void whoeverIsErasedIsGone() throws IOException {
        String ledger = recorded(Store.SQLITE);
        for (int i = 5; i < HOUSEHOLDS; i += 41) {
            String number = String.format(Locale.ROOT, "%05d", i);
            TestReviews.erase(ledger, author, "H" + number);
            assertGone(ledger, name(number), address(number), person(number, 1), person(number, 2), person(number, 3));
        }
        TestReviews.verify(ledger, author);
    }

    /** A reader keeps old pages alive; when it has gone, nothing may be left. */
    @Test
    void aReaderDoesNotKeepAnythingForGood() throws IOException, SQLException {
        String ledger = recorded(Store.SQLITE);
        try (Ledger reader = Ledger.read(ledger)) {
            assertThat(reader.reviews()).hasSize(1);
            TestReviews.erase(ledger, author, "H00002");
            assertGone(ledger, name("00002"), person("00002", 1));
        }
        assertGone(ledger, name("00002"), person("00002", 1));
    }

    @Test
    void whoIsErasedFromOneReviewIsErasedFromAll() throws IOException {
        String ledger = recorded(Store.SQLITE);
        ReviewResult other = TestReviews.of("nguyen-dai-nang-2026", folder.resolve("data"));
        TestReviews.record(ledger, other, author);
        assertThat(TestReviews.erase(ledger, author, "H00002")).isEqualTo(8);
        assertGone(ledger, name("00002"), person("00002", 1));
        assertThat(TestReviews.verify(ledger, author).roots()).hasSize(2);
    }

    @Test
    void anErasedHouseholdCanStillBeCorrected() throws IOException {
        String ledger = recorded(Store.SQLITE);
        TestReviews.erase(ledger, author, "H00002");
        TestReviews.correct(ledger, author, "H00002", "đối chiếu", "noise_complaints=1");
        assertThat(TestReviews.verify(ledger, author).roots()).hasSize(2);
        assertGone(ledger, name("00002"), person("00002", 1));
    }

    @Test
    void whoIsCorrectedCanStillBeErased() throws IOException {
        String ledger = recorded(Store.SQLITE);
        TestReviews.correct(ledger, author, "H00002", "đối chiếu", "noise_complaints=1");
        TestReviews.erase(ledger, author, "H00002");
        assertThat(TestReviews.verify(ledger, author).roots()).hasSize(2);
        assertGone(ledger, name("00002"), person("00002", 1));
    }

    // ---- the command ----

    private String said = "";

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        int code = CommandLineRunner.run(new PrintWriter(text), new PrintWriter(text), arguments);
        said = text.toString();
        return code;
    }

    private int erase(String ledger, String subject) {
        return run("erase", subject, "--ledger", ledger, "--reason", "theo yêu cầu", "--by", "An", "--key", key());
    }

    private String key() {
        return folder.resolve("test.key").toString();
    }

    @Test
    void nobodyIsErasedTwiceAndNobodyUnknown() {
        String ledger = recorded(Store.SQLITE);
        assertThat(erase(ledger, "H00002")).isZero();
        Map<String, List<String>> before = Tables.rows(ledger, Tables.ALL);
        for (String subject : List.of("H00002", person("00002", 1), "H99999", "Đặng Thị Hạnh 00003", "")) {
            assertThat(erase(ledger, subject)).as(subject).isEqualTo(3);
            assertThat(said).contains("không còn thông tin cá nhân").doesNotContain("Exception");
        }
        assertThat(Tables.rows(ledger, Tables.ALL)).isEqualTo(before);
    }

    @Test
    void whyStillAnswers() {
        String ledger = recorded(Store.SQLITE);
        assertThat(run("why", "H00002", "--ledger", ledger)).isZero();
        String before = said;
        erase(ledger, "H00002");
        assertThat(run("why", "H00002", "--ledger", ledger)).isZero();
        assertThat(said).isEqualTo(before);
        assertThat(run("verify", "--replay", "--ledger", ledger, "--key", key()))
                .isZero();
        assertThat(said).contains("Đã xóa thông tin cá nhân");
    }

    // ---- tampering with what is personal ----

    @Test
    void changingDeletingAndRestoringPersonalRowsIsFound() throws SQLException {
        String ledger = recorded(Store.SQLITE);
        byte[] second = parts(ledger, 1);
        TestReviews.erase(ledger, author, "H00002");
        byte[] erased = parts(ledger, 1);
        byte[] third = parts(ledger, 2);
        assertThat(erased).isNotEqualTo(second);

        byte[] otherName = third.clone();
        otherName[30] ^= 1;
        byte[] otherSalt = third.clone();
        otherSalt[5] ^= 1;
        for (byte[] changed : List.of(otherName, otherSalt, erased, second)) {
            put(ledger, 2, changed);
            assertFound(ledger, "verify.personalOf");
            put(ledger, 2, third);
        }
        byte[] whole = row(ledger);
        put(ledger, 2, new byte[0]);
        assertFound(ledger, "ledger.unreadable");
        Tables.change(
                ledger, "UPDATE personal SET parts = x'" + HexFormat.of().formatHex(whole) + "' WHERE group_place = 0");
        TestReviews.verify(ledger, author);

        put(ledger, 1, second);
        assertFound(ledger, "verify.personalOf");
        put(ledger, 1, erased);
        TestReviews.verify(ledger, author);

        Tables.change(ledger, "DELETE FROM personal WHERE group_place = 0");
        assertFound(ledger, "verify.rows");
    }

    private void assertFound(String ledger, String code) {
        assertThatThrownBy(() -> TestReviews.verify(ledger, author))
                .isInstanceOfSatisfying(LedgerException.class, found -> {
                    assertThat(found.isForged()).isTrue();
                    assertThat(found.said().code()).isEqualTo(code);
                });
    }

    /** The personal values of a household of the first group, as they are stored. */
    private static byte[] parts(String ledger, int place) throws SQLException {
        return PersonalParts.bytes(List.of(PersonalParts.read(row(ledger)).get(place + 1)));
    }

    private static byte[] row(String ledger) throws SQLException {
        try (Connection connection = Store.connect(ledger);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT parts FROM personal WHERE group_place = 0")) {
            found.next();
            return found.getBytes(1);
        }
    }

    private static void put(String ledger, int place, byte[] parts) throws SQLException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        List<PersonalParts> subjects = PersonalParts.read(row(ledger));
        for (int subject = 0; subject < subjects.size(); subject++) {
            row.writeBytes(subject == place + 1 ? parts : PersonalParts.bytes(List.of(subjects.get(subject))));
        }
        try (Connection connection = Store.connect(ledger);
                PreparedStatement update =
                        connection.prepareStatement("UPDATE personal SET parts = ? WHERE group_place = 0")) {
            update.setBytes(1, row.toByteArray());
            update.executeUpdate();
        }
    }
}
