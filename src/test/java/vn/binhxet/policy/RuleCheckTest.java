package vn.binhxet.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.cli.CommandLineRunner;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;
import vn.binhxet.rulebook.RuleBook;

/** Rules that can be read are looked at together: what contradicts, what is for nothing, what is left open. */
class RuleCheckTest {
    private static final String MORE = "titles/GDVH-86/them.drl";
    private static final String MY_PHU = "my-phu-2024";

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void copy() {
        rules = TestRules.copyTo(folder.resolve("rules"));
    }

    private List<Problem> found() {
        return RuleCheck.of(RuleBook.read(rules), Optional.of(MY_PHU), Optional.empty());
    }

    private static String rule(String name, String pattern, String word) {
        String criterion = name.substring(0, name.indexOf(' '));
        return "rule \"%s\"\nwhen\n    %s\nthen\n    %s( \"%s\" );\nend\n".formatted(name, pattern, word, criterion);
    }

    private void add(String name, String pattern, String word) {
        TestRules.write(rules.resolve(MORE), rule(name, pattern, word));
    }

    private void replace(String file, String from, String to) {
        TestRules.replace(rules.resolve(file), from, to);
    }

    private static String vietnamese(Problem problem) {
        return problem.message().in(Message.Language.VI);
    }

    @Test
    void theProjectsOwnRulesAreClean() {
        assertThat(RuleCheck.of(TestRules.book())).isEmpty();
        assertThat(RuleCheck.of(TestRules.book().files())).isEmpty();
    }

    @Test
    void twoRulesThatCanDisagreeAreAnErrorWithAnExample() {
        add("F.II.3 trái với quy tắc khác", "Household( meetings_attended < meetings_held )", "notMet");
        assertThat(found()).anySatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Problem.Severity.ERROR);
            assertThat(problem.message().code()).isEqualTo("check.disagree");
            assertThat(vietnamese(problem)).contains("meetings_attended = 1, meetings_held = 2", MORE + ":1");
        });
    }

    @Test
    void anIncidentAndTheHouseholdCanDisagree() {
        add("F.II.3 có vụ việc", "Incident( category == \"KHAC\", counts( act_date ) )", "notMet");
        assertThat(found()).extracting(problem -> problem.message().code()).containsExactly("check.disagree");
    }

    @Test
    void rulesThatExcuseEachOtherDoNotDisagree() {
        add("F.II.3 không họp", "Household( meetings_held == 0, meetings_attended == 0 )", "notMet");
        assertThat(found()).noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    @Test
    void aRuleHiddenByAnotherIsTold() {
        add("F.II.6 không trẻ nào đến trường", "Household( at_school == 0, school_age > 0 )", "notMet");
        assertThat(found()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(MORE + ":1");
            assertThat(vietnamese(problem))
                    .contains("không trẻ nào đến trường", "chưa được đến trường", "standard-2.drl");
        });
    }

    @Test
    void ofTwoEqualRulesTheLaterIsTold() {
        add("F.II.6 như trên", "Household( school_age > at_school )", "notMet");
        assertThat(found())
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo(MORE));
    }

    @Test
    void aRuleThatCannotHoldBecauseAPartNeverExceedsItsWholeIsTold() {
        add("F.II.6 nhiều hơn", "Household( at_school > school_age )", "notMet");
        assertThat(found()).extracting(problem -> problem.message().code()).containsExactly("check.neverFires");
    }

    @Test
    void aRuleThatNeedsSeveralMembersCanHold() {
        add(
                "F.G2 ba người",
                "Household( duty_connective == \"BOTH\", anyMember( tax_duty == \"EXTENDED\" ), anyMember( military_duty == \"DEFERRED\" ) )",
                "notMet");
        assertThat(found()).isEmpty();
    }

    @Test
    void aRuleThatOnlyAnUnusualFractionMeetsCanHold() {
        replace("titles/GDVH-86/title.yaml", "full: 2/3, half: 1/2", "full: 2/3, half: 1/2, a: 33/100, b: 34/100");
        add(
                "F.II.3 khe hẹp",
                "Household( meetings_attended / meetings_held > limit.a, meetings_attended / meetings_held < limit.b )",
                "notMet");
        assertThat(found()).extracting(problem -> problem.message().code()).containsExactly("check.hidden");
    }

    @Test
    void aGapBetweenNotMetAndPartlyMetIsToldWithItsThreeSides() {
        replace("titles/GDVH-86/title.yaml", "full: 2/3, half: 1/2", "full: 2/3, half: 1/2, low: 1/3");
        replace(
                "titles/GDVH-86/standard-2.drl",
                "Household( meetings_attended / meetings_held < limit.half )",
                "Household( meetings_attended / meetings_held < limit.low )");
        assertThat(found()).singleElement().satisfies(problem -> {
            assertThat(problem.message().code()).isEqualTo("check.gap");
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(vietnamese(problem)).contains("meetings_attended = ", "không quy tắc nào nói");
        });
    }

    @Test
    void aGapOfASinglePointIsFound() {
        replace(
                "titles/GDVH-86/standard-2.drl",
                "meetings_attended / meetings_held >= limit.half",
                "meetings_attended / meetings_held > limit.half");
        assertThat(found()).extracting(problem -> problem.message().code()).containsExactly("check.gap");
    }

    @Test
    void whatIsWrittenAndNeverReadIsTold() {
        replace("titles/GDVH-86/title.yaml", "full: 2/3, half: 1/2", "full: 2/3, half: 1/2, extra: 7");
        replace(
                "titles/GDVH-86/title.yaml",
                "points: 7, phrase: \"Bảo đảm",
                "points: 7, partial_points: 3, phrase: \"Bảo đảm");
        replace("parameters.yaml", "  model_group:\n", """
                  nobody:
                    type: percent
                    label: Thừa
                    meaning: "Không ai dùng."
                    values_in_force: []

                  model_group:
                """);
        assertThat(found()).allSatisfy(problem -> assertThat(problem.row()).isPositive());
        assertThat(found())
                .extracting(problem -> problem.file() + " " + problem.message().code())
                .containsExactly(
                        "parameters.yaml check.parameterUnread",
                        "titles/GDVH-86/title.yaml check.partialUnused",
                        "titles/GDVH-86/title.yaml check.limitUnread");
    }

    @Test
    void aTargetThatNobodyCanMeetAndAValueThatComesTooLateAreTold() {
        replace(
                "plans/minh-tan-2024/plan.yaml",
                "op: '>=', value: 95, unit: '%', quote: \"từ 95%",
                "op: '>', value: 100, unit: '%', quote: \"từ 95%");
        replace(
                "plans/minh-tan-2024/plan.yaml",
                "bhyt_share: [ { from: 2024-01-01",
                "bhyt_share: [ { from: 2042-01-01");
        assertThat(RuleCheck.of(RuleBook.read(rules)))
                .extracting(problem -> problem.message().code())
                .containsExactlyInAnyOrder("check.targetImpossible", "check.valueLater");
    }

    @Test
    void anotherYearNeedsTheTitleOfThatYear() {
        List<Problem> problems = RuleCheck.of(TestRules.book(), Optional.of(MY_PHU), Optional.of(2023));
        assertThat(problems)
                .anySatisfy(problem ->
                        assertThat(vietnamese(problem)).contains("GDVH-86 không có hiệu lực", "Ngày đó dùng GDVH-122"));
        assertThat(RuleCheck.of(TestRules.book(), Optional.of(MY_PHU), Optional.of(2027)))
                .isEmpty();
    }

    @Test
    void twoRegimesOfOneAwardAtTheSameTimeAreTold() {
        replace("titles/GDVH-122/title.yaml", "until: 2023-12-31", "until: 2024-12-31");
        assertThat(RuleCheck.of(RuleBook.read(rules)))
                .singleElement()
                .satisfies(problem -> assertThat(vietnamese(problem)).contains("GDVH-122", "GDVH-86", "2024-01-01"));
    }

    @Test
    void theCommandTellsEverythingAndEndsWithTheRightCode() {
        assertThat(run()).startsWith("0 ").contains("không có lỗi nào");
        add("F.II.6 nhiều hơn", "Household( at_school > school_age )", "notMet");
        assertThat(run()).startsWith("2 ").contains("NÊN XEM LẠI  " + MORE + ":1", "0 lỗi, 1 chỗ nên xem lại");
        add("F.II.6 nhiều hơn", "Household( at_scholl > school_age )", "notMet");
        assertThat(run()).startsWith("3 ").contains("LỖI  " + MORE + ":3:16", "gần nhất: at_school");
    }

    private String run() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int code = CommandLineRunner.run(out, out, "rules", "check", "--plan", MY_PHU, "--rules", rules.toString());
        return code + " " + text;
    }
}
