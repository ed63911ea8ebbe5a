package vn.binhxet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;

/** {@code rules test} as a person calls it: exit codes and words. */
class RulesTestCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int test(Path rules, String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"rules", "test", "--rules", rules.toString()}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return CommandLineRunner.run(new PrintWriter(out), new PrintWriter(err), all);
    }

    private Path changed(String from, String to) {
        Path rules = TestRules.copyTo(folder.resolve("rules"));
        TestRules.replace(rules.resolve("titles/KHOM-VMDT/cases.yaml"), from, to);
        return rules;
    }

    @Test
    void casesThatAllPassEndWithZero() {
        assertThat(test(TestRules.FOLDER, "KHOM-VMDT", "--lang", "en")).isZero();
        assertThat(out.toString()).contains("KHOM-VMDT: 14 cases, all pass; coverage 100 %", "Accepted");
    }

    @Test
    void aFailingCaseEndsWithFour() {
        Path rules = changed("    expect: NOT_MET\n    outcome: FAIL", "    expect: MET\n    outcome: FAIL");
        assertThat(test(rules, "KHOM-VMDT", "--no-mutants")).isEqualTo(4);
        assertThat(out.toString())
                .contains("titles/KHOM-VMDT/cases.yaml:19  U.1 khóm được đánh giá chưa đạt", "urban_civility: no");
    }

    @Test
    void aFaultyFileEndsWithThreeAndTellsThePlace() {
        Path rules = changed("urban_civility: no", "urban_civility: maybe");
        assertThat(test(rules, "KHOM-VMDT")).isEqualTo(3);
        assertThat(err.toString()).contains("titles/KHOM-VMDT/cases.yaml:21:30");
    }

    @Test
    void anUnknownTitleIsWrongUse() {
        assertThat(test(TestRules.FOLDER, "KHOM-VMDD")).isEqualTo(1);
        assertThat(err.toString()).contains("KHOM-VMDT");
        assertThat(test(TestRules.FOLDER, "--gate", "101")).isEqualTo(1);
    }
}
