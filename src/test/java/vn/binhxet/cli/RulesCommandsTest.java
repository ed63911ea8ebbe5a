package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;

/** A version goes from one officer's folder into force by another's word, and reviews follow it. */
class RulesCommandsTest {
    @TempDir
    Path folder;

    private String ledger = "";
    private String rules = "";
    private String said = "";

    @BeforeEach
    void prepare() {
        ledger = folder.resolve("binhxet.db").toString();
        rules = TestRules.copyWithFewCases(folder.resolve("rules")).toString();
        TestRules.append(folder.resolve("rules/facts.yaml"), "# của phường\n");
    }

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        int code = CommandLineRunner.run(
                new PrintWriter(text),
                new PrintWriter(text),
                Stream.concat(Stream.of(arguments), Stream.of("--ledger", ledger))
                        .toArray(String[]::new));
        said = text.toString();
        return code;
    }

    private int activateFolder() {
        return run(
                "rules", "activate", "--rules", rules, "--author", "An", "--by", "Bình", "--note", "theo nghị quyết");
    }

    /** The beginning of the newest version's digest. */
    private String newest() {
        run("rules", "list");
        return said.substring(0, 12);
    }

    private int review(String... more) {
        Path data = folder.resolve("data");
        TestRules.write(data.resolve("households.csv"), "id,group_id,residence_type\nH1,T1,THUONG_TRU\n");
        TestRules.write(data.resolve("groups.csv"), "id,ward_id\nT1,P1\n");
        TestRules.write(data.resolve("wards.csv"), "id\nP1\n");
        return run(Stream.concat(
                        Stream.of(
                                "review",
                                "--plan",
                                "my-phu-2024",
                                "--data",
                                data.toString(),
                                "--out",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void submittedApprovedListedAndRolledBack() {
        assertThat(run("rules", "submit", "--by", "An", "--note", "bản đầu")).isEqualTo(ExitCode.DONE);
        String first = newest();
        assertThat(run("rules", "activate", first, "--by", "an", "--note", "tự duyệt"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("hai người khác nhau");
        assertThat(run("rules", "activate", first, "--by", "Bình", "--note", "đã đọc"))
                .isEqualTo(ExitCode.DONE);
        assertThat(activateFolder()).isEqualTo(ExitCode.DONE);
        assertThat(run("rules", "list")).isEqualTo(ExitCode.DONE);
        assertThat(said).containsOnlyOnce("ĐANG ÁP DỤNG").contains("An nộp", "Bình duyệt", "bản đầu");
        assertThat(run("rules", "rollback", "--by", "Chi", "--note", "có lỗi")).isEqualTo(ExitCode.DONE);
        assertThat(said).contains(first);
        assertThat(run("rules", "rollback", "--by", "Chi", "--note", "nữa")).isEqualTo(ExitCode.USAGE);
        assertThat(run("verify")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void rulesWithMistakesAreNeitherHandedInNorPutInForce() {
        TestRules.append(folder.resolve("rules/plans/my-phu-2024/plan.yaml"), "sai: 1\n");
        assertThat(run("rules", "submit", "--rules", rules, "--by", "An", "--note", "x"))
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("plans/my-phu-2024/plan.yaml:");
        assertThat(activateFolder()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run("rules", "list")).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("chưa có phiên bản");
    }

    @Test
    void oneCommandForTwoOfficersWhoAreTwo() {
        assertThat(run("rules", "activate", "--rules", rules, "--author", "An", "--by", "AN", "--note", "x"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("rules", "activate", "--by", "Bình", "--note", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(run("rules", "list")).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("chưa có phiên bản");
    }

    @Test
    void aReviewIsDecidedByTheVersionInForceUnlessRulesAreNamed() throws IOException {
        assertThat(review()).isEqualTo(ExitCode.DONE);
        assertThat(said).doesNotContain("áp dụng");
        assertThat(activateFolder()).isEqualTo(ExitCode.DONE);
        String version = newest();
        assertThat(review()).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("Quy định đang áp dụng: " + version, "Bình duyệt");
        assertThat(folder.resolve("out/decisions.jsonl")).content().contains("\"rules\":\"" + version);
        byte[] decisions = Files.readAllBytes(folder.resolve("out/decisions.jsonl"));
        assertThat(review("--rules", rules)).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("out/decisions.jsonl")).hasBinaryContent(decisions);
        assertThat(review("--rules", "rules")).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("chưa được đưa vào áp dụng");
        run("rules", "list");
        assertThat(said).contains(version + "  ĐANG ÁP DỤNG, 1 đợt xét");
    }

    @Test
    void whatDiffersFromTheVersionInForceIsTold() {
        assertThat(run("rules", "diff")).isEqualTo(ExitCode.UNUSABLE);
        activateFolder();
        assertThat(run("rules", "diff", "--rules", rules)).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("giống hệt");
        TestRules.replace(
                folder.resolve("rules/titles/GDVH-86/standard-2.drl"),
                "at_school < school_age",
                "at_school <= school_age");
        run("rules", "diff", "--rules", rules);
        assertThat(said).contains("Household( at_school < school_age ) → Household( at_school <= school_age )");
        run("rules", "diff", "--rules", rules, "--text");
        assertThat(said).contains("+    Household( at_school <= school_age )");
    }

    @Test
    void aPackageGoesToAnotherLedgerIfItsSignerIsKnown() throws IOException {
        activateFolder();
        String version = newest();
        Path file = folder.resolve("quy-dinh.zip");
        assertThat(run("rules", "export", "--out", file.toString())).isEqualTo(ExitCode.DONE);
        String line = said.lines().skip(2).findFirst().orElseThrow().replace("TÊN CƠ QUAN", "Sở Văn hóa");
        Path trust = folder.resolve("trust.txt");
        Files.writeString(trust, line + "\n");
        ledger = folder.resolve("other.db").toString();
        assertThat(take(file, "--trust", trust.toString())).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("do Sở Văn hóa ký", version);
        assertThat(run("rules", "list")).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("Chi nộp", "nhận từ nơi khác: An soạn, Bình duyệt");
        TestRules.write(trust, line.replace("MCow", "MCox") + "\n");
        assertThat(take(file, "--trust", trust.toString())).isEqualTo(ExitCode.FORGED);
        byte[] altered = Files.readAllBytes(file);
        altered[altered.length / 2] ^= 1;
        Files.write(file, altered);
        assertThat(take(file)).isEqualTo(ExitCode.FORGED);
        assertThat(take(folder.resolve("none.zip"))).isEqualTo(ExitCode.UNUSABLE);
    }

    @Test
    void aPackageThatNobodySignedIsTakenOnlyWhenAskedTo() {
        activateFolder();
        Path file = folder.resolve("quy-dinh.zip");
        assertThat(run("rules", "export", "--out", file.toString(), "--key", "none"))
                .isEqualTo(ExitCode.DONE);
        ledger = folder.resolve("other.db").toString();
        assertThat(take(file)).isEqualTo(ExitCode.USAGE);
        assertThat(take(file, "--unsigned")).isEqualTo(ExitCode.DONE);
        Path trust = folder.resolve("trust.txt");
        TestRules.write(trust, "# không ai\n");
        assertThat(take(file, "--unsigned", "--trust", trust.toString())).isEqualTo(ExitCode.FORGED);
    }

    private int take(Path file, String... more) {
        return run(Stream.concat(
                        Stream.of("rules", "import", file.toString(), "--by", "Chi", "--note", "nhận từ Sở"),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
