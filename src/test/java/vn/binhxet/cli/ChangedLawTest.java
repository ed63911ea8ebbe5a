package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;

/** The whole example of {@code rules/README.md}, done as it says: from an edit to a household's reason, with no Java. */
class ChangedLawTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```(?:yaml|drl)\n(.*?)```");

    @TempDir
    Path folder;

    private Path rules;
    private Path data;
    private String ledger;
    private String said = "";

    @BeforeEach
    void prepare() throws IOException {
        rules = TestRules.copyWithFewCases(folder.resolve("rules"));
        ledger = folder.resolve("so-cai.db").toString();
        data = folder.resolve("du-lieu");
        Files.createDirectories(data);
        try (Stream<Path> tables = Files.list(Path.of("fixtures", "minh-tan-2024", "data"))) {
            for (Path table : tables.toList()) {
                Files.copy(table, data.resolve(table.getFileName().toString()));
            }
        }
    }

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        int code = CommandLineRunner.run(new PrintWriter(text), new PrintWriter(text), arguments);
        said = text.toString();
        return code;
    }

    private int review(String out) {
        return run(
                "review",
                "--plan",
                "minh-tan-2024",
                "--data",
                data.toString(),
                "--out",
                folder.resolve(out).toString(),
                "--ledger",
                ledger);
    }

    /** The texts to put in, in the order of the example. */
    private static List<String> blocks() throws IOException {
        String guide = Files.readString(TestRules.FOLDER.resolve("README.md"));
        String example = guide.substring(guide.indexOf("## Ví dụ trọn vẹn"));
        return BLOCK.matcher(example.replaceAll("(?m)^ {3}", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void edit() throws IOException {
        List<String> blocks = blocks();
        assertThat(blocks).hasSize(4);
        TestRules.replace(rules.resolve("facts.yaml"), "      area_type: ", blocks.get(0) + "      area_type: ");
        TestRules.replace(rules.resolve("titles/GDVH-86/title.yaml"), "  F.I.1a: {", blocks.get(1) + "  F.I.1a: {");
        TestRules.append(rules.resolve("titles/GDVH-86/gates.drl"), "\n" + blocks.get(2));
        for (String title : List.of("GDVH-86", "GDHP-YB", "TDPVH-86", "TDPHP-YB")) {
            TestRules.replace(
                    rules.resolve("titles").resolve(title).resolve("cases.yaml"),
                    "security_fire_kept: yes",
                    "security_fire_kept: yes, fire_extinguisher: yes");
        }
        TestRules.append(rules.resolve("titles/GDVH-86/cases.yaml"), blocks.get(3));
    }

    /** The new column, by its Vietnamese heading: nobody but the first household lacks one. */
    private void report() throws IOException {
        Path table = data.resolve("households.csv");
        List<String> rows = Files.readAllLines(table);
        Files.writeString(
                table,
                Stream.concat(
                                Stream.of(rows.get(0) + ",Bình chữa cháy", rows.get(1) + ",không"),
                                rows.stream().skip(2).map(row -> row + ",có"))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void theExampleIsAllThatIsNeeded() throws IOException {
        assertThat(review("truoc")).isLessThanOrEqualTo(ExitCode.REPAIRED);
        edit();
        String folderOfRules = rules.toString();
        assertThat(run("rules", "check", "--rules", folderOfRules)).as(said).isEqualTo(ExitCode.DONE);
        assertThat(run("rules", "test", "--rules", folderOfRules, "--no-mutants", "--gate", "0"))
                .as(said)
                .isEqualTo(ExitCode.DONE);

        assertThat(run("impact", "--rules", folderOfRules, "--ledger", ledger)).isEqualTo(ExitCode.DONE);
        assertThat(said)
                .contains("GDVH-86: 392 đổi kết quả", "thành lý do: F.G5 Nhà có bình chữa cháy (392)")
                .contains("000-01 Tỷ lệ gia đình văn hóa");

        assertThat(run(
                        "rules",
                        "activate",
                        "--rules",
                        folderOfRules,
                        "--author",
                        "An",
                        "--by",
                        "Bình",
                        "--note",
                        "Nghị quyết 12",
                        "--ledger",
                        ledger))
                .as(said)
                .isEqualTo(ExitCode.DONE);
        report();
        assertThat(review("sau")).isLessThanOrEqualTo(ExitCode.REPAIRED);
        assertThat(said).contains("Quy định đang áp dụng", "An soạn, Bình duyệt");

        assertThat(run("why", "H0000001", "--title", "GDVH-86", "--ledger", ledger))
                .isEqualTo(ExitCode.DONE);
        assertThat(said).contains("KHÔNG ĐẠT", "F.G5", "Bình chữa cháy: không", "Nghị quyết 12/NQ-HĐND, điều 1");
        assertThat(run("why", "H0000002", "--title", "GDVH-86", "--ledger", ledger))
                .isEqualTo(ExitCode.DONE);
        assertThat(said).contains("ĐẠT", "✓ F.G5 Nhà có bình chữa cháy");
    }
}
