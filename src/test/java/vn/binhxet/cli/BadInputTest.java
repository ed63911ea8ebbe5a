package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;

/** Bad input gets a message that says what, where and what to do, the fixed exit code, and no half-written result. */
class BadInputTest {
    @TempDir
    Path folder;

    private Path data;
    private Path out;
    private String said = "";

    @BeforeEach
    void prepare() {
        data = folder.resolve("data");
        out = folder.resolve("out");
        TestRules.write(data.resolve("households.csv"), "id,group_id,residence_type\nH1,T1,THUONG_TRU\n");
        TestRules.write(data.resolve("groups.csv"), "id,ward_id,urban_civility\nT1,P1,có\n");
        TestRules.write(data.resolve("wards.csv"), "id\nP1\n");
    }

    private int review(String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "review", "--plan", "my-phu-2024", "--data", data.toString(), "--out", out.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        return run(arguments);
    }

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        int code = CommandLineRunner.run(new PrintWriter(text), new PrintWriter(text), arguments);
        said = text.toString();
        return code;
    }

    private void assertNothingWritten() {
        assertThat(out).doesNotExist();
    }

    @Test
    void aCleanDatasetEndsWithZero() {
        assertThat(review()).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("KẾT QUẢ BÌNH XÉT", "Khóm văn minh đô thị");
        assertThat(out.resolve("summary.json")).exists();
    }

    @Test
    void repairedInputEndsWithTwo() {
        TestRules.write(
                data.resolve("households.csv"), "id,group_id,residence_type,clean_water\nH1,T1,THUONG_TRU,chắc có\n");
        assertThat(review()).isEqualTo(ExitCode.REPAIRED);
        assertThat(out.resolve("problems.jsonl"))
                .content()
                .contains("\"file\":\"households.csv\",\"row\":2,\"column\":\"clean_water\",\"field\":\"clean_water\"")
                .contains("\"value\":\"chắc có\"", "\"effect\":\"unknown\"");
    }

    @Test
    void anUnknownPlanNamesTheNearest() {
        assertThat(run("review", "--plan", "my-phu-2042", "--data", data.toString(), "--out", out.toString()))
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("my-phu-2042", "gần nhất: my-phu-2024");
        assertNothingWritten();
    }

    @Test
    void aMissingFolderIsTold() {
        assertThat(run("review", "--plan", "my-phu-2024", "--data", "/khong/co", "--out", out.toString()))
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("/khong/co", "Không tìm thấy thư mục số liệu");
        assertNothingWritten();
    }

    @Test
    void aFolderWithoutTablesIsTold() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("trong"));
        assertThat(run("review", "--plan", "my-phu-2024", "--data", empty.toString(), "--out", out.toString()))
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("households.csv");
        assertNothingWritten();
    }

    @Test
    void aBinaryFileIsTold() throws IOException {
        Files.write(data.resolve("members.csv"), new byte[] {'P', 'K', 3, 4, 0, 0, 8});
        assertThat(review()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("members.csv", "CSV UTF-8");
        assertNothingWritten();
    }

    @Test
    void aWrongEncodingIsToldWithItsLine() throws IOException {
        Files.write(
                data.resolve("members.csv"),
                "id,household_id\nN1,H1\nN2,h\u00f4\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(review()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("members.csv", "UTF-8");
        assertNothingWritten();
    }

    @Test
    void anUnclosedQuoteIsTold() {
        TestRules.write(data.resolve("members.csv"), "id,household_id\nN1,\"H1\nN2,H1\n");
        assertThat(review()).isIn(ExitCode.UNUSABLE, ExitCode.REPAIRED);
        assertThat(said).contains("members.csv");
    }

    @Test
    void anEndlessFieldIsOneProblem() {
        TestRules.write(
                data.resolve("households.csv"),
                "id,group_id,residence_type,law_abiding\nH1,T1,THUONG_TRU," + "x".repeat(10_000_000) + "\n");
        assertThat(review()).isEqualTo(ExitCode.REPAIRED);
        assertThat(out.resolve("problems.jsonl")).content().hasSizeLessThan(2_000);
    }

    @Test
    void aKeyColumnMustBeThere() {
        TestRules.write(data.resolve("households.csv"), "group_id\nT1\n");
        assertThat(review()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("households.csv", "Mã hộ", "id");
        assertNothingWritten();
    }

    @Test
    void personalValuesAreMasked() {
        TestRules.write(
                data.resolve("members.csv"),
                "id,household_id,birth_date,tax_duty\n001099012345,H9,Nguyễn Văn An,không rõ 001099012345\n");
        assertThat(review()).isEqualTo(ExitCode.REPAIRED);
        assertThat(out.resolve("problems.jsonl")).content().doesNotContain("001099012345", "Nguyễn", "Văn An");
        assertThat(said).doesNotContain("001099012345", "Nguyễn");
    }

    @Test
    void brokenRulesDecideNothing() {
        Path rules = TestRules.copyTo(folder.resolve("rules"));
        TestRules.append(rules.resolve("titles/GDVH-86/gates.drl"), "\nrule \"F.G1 hỏng\"\nwhen\n  Household( \n");
        assertThat(review("--rules", rules.toString())).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("titles/GDVH-86/gates.drl:", "Sai cú pháp", "chưa xét hộ nào");
        assertNothingWritten();
    }

    @Test
    void disagreeingRulesDecideNothing() {
        Path rules = TestRules.copyTo(folder.resolve("rules"));
        TestRules.write(
                rules.resolve("titles/GDVH-86/them.drl"),
                "rule \"F.II.3 khác\" when Household( meetings_attended < meetings_held ) then notMet( \"F.II.3\" ); end\n");
        TestRules.write(
                data.resolve("households.csv"),
                "id,group_id,residence_type,meetings_held,meetings_attended\nH1,T1,THUONG_TRU,10,6\n");
        assertThat(review("--rules", rules.toString())).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("mâu thuẫn", "F.II.3 khác", "H1");
        assertNothingWritten();
    }

    @Test
    void wrongUseEndsWithOne() {
        for (List<String> wrong : List.of(
                List.of("review"),
                List.of("review", "--plan", "my-phu-2024"),
                List.of("revew"),
                List.of("review", "--thread", "2"),
                List.of("why"),
                List.<String>of())) {
            assertThat(run(wrong.toArray(String[]::new))).as(wrong.toString()).isEqualTo(ExitCode.USAGE);
        }
        assertThat(review("--threads", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(review("--as-of", "2023-01-01")).isEqualTo(ExitCode.USAGE);
        assertThat(review("--as-of", "mai")).isEqualTo(ExitCode.USAGE);
        assertNothingWritten();
    }

    @Test
    void anUnwritableFolderIsTold() throws IOException {
        Files.writeString(out, "đây là một tệp");
        assertThat(review()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("Không ghi được kết quả");
        assertThat(out).content().isEqualTo("đây là một tệp");
    }

    @Test
    void anEarlierResultStaysWholeWhenTheNextReviewFails() throws IOException {
        review();
        String before = Files.readString(out.resolve("decisions.jsonl"));
        Files.write(data.resolve("members.csv"), new byte[] {0, 1, 2});
        assertThat(review()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(out.resolve("decisions.jsonl")).content().isEqualTo(before);
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.contains("unfinished"));
        }
    }

    @Test
    void whySaysWhenThereIsNothing() {
        assertThat(run("why", "H1", "--out", out.toString())).isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("chạy review");
        review();
        assertThat(run("why", "H2", "--out", out.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("H2");
        assertThat(run("why", "H1", "--out", out.toString())).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("Hộ H1", "CHƯA ĐỦ CĂN CỨ", "Còn thiếu");
        assertThat(run("why", "T1", "--out", out.toString())).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("Tổ T1", "ĐẠT");
    }

    @Test
    void englishOnRequest() {
        assertThat(run("review", "--plan", "my-phu-2024", "--data", "/none", "--out", out.toString(), "--lang", "en"))
                .isEqualTo(ExitCode.UNUSABLE);
        assertThat(said).contains("The data folder does not exist");
        assertThat(run("review", "--help", "--lang", "en")).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("The annual batch", "Usage:");
        assertThat(run("review", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(said).contains("Xét cả đợt", "Cách dùng:");
    }
}
