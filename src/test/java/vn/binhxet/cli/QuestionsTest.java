package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What officers are asked, with the answers they get, on two recorded years: {@code fixtures/questions} holds them for
 * reading aloud. After a wanted change run with {@code -Dapprove=true} and read the difference before committing it.
 */
class QuestionsTest {
    private static final Path ANSWERS = Path.of("fixtures", "questions");
    private static final String EARLIER = "yen-bai-city-2023";
    private static final String NOW = "minh-tan-2024";

    @TempDir
    static Path folder;

    @BeforeAll
    static void record() {
        for (String plan : List.of(EARLIER, NOW)) {
            run("review", "--plan", plan, "--data", "fixtures/" + plan + "/data", "--out", folder.resolve(plan) + "");
        }
    }

    @Test
    void whyDidTheHouseholdFail() throws IOException {
        answer("01-vi-sao-khong-dat", ask("why", "H0000073", "--title", "GDVH-86"));
    }

    @Test
    void whatMustItMend() throws IOException {
        answer("02-phai-khac-phuc-gi", ask("why", "H0000034", "--title", "GDVH-86", "--letter", "--fix"));
    }

    @Test
    void whoElseInTheGroup() throws IOException {
        answer(
                "03-con-ai-trong-to",
                ask("reasons", "--title", "GDVH-86", "--group", "T00003"),
                ask("near", "--title", "GDVH-86", "--points", "5"));
    }

    @Test
    void whatIfTheThresholdWere92() throws IOException {
        answer("04-neu-nguong-92", ask("whatif", "--param", "target.000-02=92"));
    }

    @Test
    void whatIfTheMarkWere85() throws IOException {
        answer("05-neu-moc-85", ask("whatif", "--param", "pass_mark.GDVH-86=85"));
    }

    @Test
    void howManyHouseholdsIsTheGroupShort() throws IOException {
        answer("06-to-con-thieu-may-ho", ask("why", "T00002", "--title", "TDPHP-YB", "--fix"));
    }

    @Test
    void whatChangedSinceLastYear() throws IOException {
        answer("07-so-voi-nam-ngoai", ask("compare", EARLIER, NOW));
    }

    @Test
    void whyDoLastYearsPercentagesDiffer() throws IOException {
        answer("08-mau-so-khac-nhau", ask("why", "001-02", "--review", EARLIER), ask("why", "000-02"));
    }

    @Test
    void theHouseholdContests() throws IOException {
        Path own = folder.resolve("contest");
        run("review", "--plan", NOW, "--data", "fixtures/" + NOW + "/data", "--out", own.toString());
        String[] ledger = {"--ledger", own.resolve("binhxet.db").toString()};
        String household = "H0000073";
        String corrected = run(
                "correct",
                household,
                "--set",
                "member:N00000227.tax_duty=FULFILLED",
                "--reason",
                "chi cục thuế xác nhận đã nộp đủ",
                "--by",
                "cán bộ tiếp nhận",
                ledger[0],
                ledger[1]);
        answer("09-khieu-nai", corrected);
    }

    @Test
    void proveItToTheInspectors() throws IOException {
        String proof = ask("prove", "H0000034", "--title", "GDVH-86").strip();
        answer("10-chung-minh", ask("verify", "--replay"), proof + "\n", run("check", proof));
    }

    @Test
    void whoReachedItInARow() throws IOException {
        answer("11-nhieu-nam-lien-tuc", ask("streak", "--award", "GDVH", "--years", "2"));
    }

    @Test
    void whoLacksDataAndWhoSupplies() throws IOException {
        answer("12-thieu-du-lieu", ask("missing"));
    }

    @Test
    void doesTheWardReachItsGroups() throws IOException {
        answer("14-phuong-co-dat", ask("why", "000-03"), ask("why", "000-04"));
    }

    private static String ask(String... command) {
        boolean isOfOneReview = !List.of("compare", "streak", "verify").contains(command[0])
                && !List.of(command).contains("--review");
        Stream<String> where = Stream.of("--ledger", folder.resolve("both.db").toString());
        Stream<String> which = isOfOneReview ? Stream.of("--review", NOW) : Stream.of();
        return run(
                Stream.concat(Stream.of(command), Stream.concat(where, which)).toArray(String[]::new));
    }

    private static String run(String... command) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        String[] all = command[0].equals("review") && !command[command.length - 1].endsWith("contest")
                ? Stream.concat(
                                Stream.of(command),
                                Stream.of("--ledger", folder.resolve("both.db").toString()))
                        .toArray(String[]::new)
                : command;
        int code = CommandLineRunner.run(writer, writer, all);
        assertThat(code).as(said.toString()).isIn(ExitCode.DONE, ExitCode.REPAIRED);
        return said.toString();
    }

    private static void answer(String name, String... said) throws IOException {
        String text = masked(String.join("\n", said));
        Path file = ANSWERS.resolve(name + ".approved.txt");
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(ANSWERS);
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    /** Times, keys and folders differ from run to run; digests with every rule that is changed. */
    private static String masked(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("BX1\\.[\\w-]+", "BX1.…")
                .replaceAll("\\b[0-9a-f]{64}\\b", "(mã)")
                .replaceAll("\\b[0-9a-f]{16}(?=[….)])", "(mã)")
                .replaceAll("(" + EARLIER + "|" + NOW + ")-[0-9a-f]{12}", "$1")
                .replaceAll("\\d\\d:\\d\\d \\d\\d/\\d\\d/\\d{4}", "(lúc)")
                .replaceAll("ngày \\d\\d tháng \\d\\d năm \\d{4}", "(ngày)")
                .replaceAll("[\\d.]+ giây", "(giây)")
                .replaceAll(" +\\(ngày\\)", " (ngày)");
    }
}
