package vn.binhxet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/** A mistake in the rules is refused with its file and line, what it is, and what to do. */
class FaultyRulesTest {
    private static final String DRL = "titles/KHOM-VMDT/them.drl";

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void copy() {
        rules = TestRules.copyTo(folder.resolve("rules"));
    }

    private List<Problem> problems() {
        RulesException refused = catchThrowableOfType(RulesException.class, () -> RuleBook.read(rules));
        assertThat(refused).as("the rules are refused").isNotNull();
        return refused.problems();
    }

    private static String rule(String pattern, String consequence) {
        return "rule \"U.1 thử\"\nwhen\n    " + pattern + "\nthen\n    " + consequence + "\nend\n";
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("Group( urban_civilty == false )", "3:12", "gần nhất: urban_civility"),
                Arguments.of("Groups( urban_civility == false )", "3:5", "gần nhất: Group"),
                Arguments.of("Group( urban_civility == 1 )", "3:30", "không viết trong điều kiện"),
                Arguments.of("Group( urban_civility == null )", "3:30", "ô trống là chưa biết"),
                Arguments.of("Group( urban_civility = false )", "3:", "Sai cú pháp"),
                Arguments.of("Group( kind == \"THONN\" )", "3:20", "gần nhất: “THON”"),
                Arguments.of("Group( kind > \"THON\" )", "3:17", "không so sánh lớn bé được"),
                Arguments.of("Group( public_works < 3 )", "3:27", "limits"),
                Arguments.of("Group( public_works < limit.many )", "3:27", "không có limits"),
                Arguments.of("Group( share( clean_wate == true ) < lighting_share )", "3:19", "gần nhất: clean_water"),
                Arguments.of("Group( sum( clean_water ) > 0 )", "3:17", "Không có trường"),
                Arguments.of("Group( passes( \"TDPVX\" ) )", "3:20", "gần nhất: “TDPVH”"),
                Arguments.of("Group( anyMember( tax_duty == \"OVERDUE\" ) )", "3:12", "không dùng được"),
                Arguments.of("Household( clean_water == false )", "3:5", "Không có mẫu"),
                Arguments.of("Group( name == \"Đông Nam\" )", "3:12", "không được đọc"),
                Arguments.of("Group( share( head_name == null ) < 1 )", "3:19", "thông tin cá nhân"),
                Arguments.of("Group( )", "3:5", "không có điều kiện"));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void aWrongConditionIsToldAtItsPlace(String pattern, String place, String said) {
        TestRules.write(rules.resolve(DRL), rule(pattern, "notMet( \"U.1\" );"));
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.place()).startsWith(DRL + ":" + place);
            assertThat(problem.message().in(Message.Language.VI)).contains(said);
            assertThat(problem.message().in(Message.Language.EN)).isNotEmpty().doesNotContain("{0}");
        });
    }

    static Stream<String> attacks() {
        String good = "Group( urban_civility == false )";
        return Stream.of(
                rule(good, "System.exit( 1 );"),
                rule(good, "notMet( \"U.1\" ); System.exit( 1 );"),
                rule(good, "java.lang.Runtime.getRuntime().exec( \"id\" );"),
                rule(good, "while( true ) {}"),
                rule(good, "notMet( \"U.1\\u0022 ); System.exit( 1 ); //\" );"),
                rule("Group( System.getProperty( \"user.home\" ) != null )", "notMet( \"U.1\" );"),
                rule("Group( urban_civility == false ) eval( true )", "notMet( \"U.1\" );"),
                rule("Group( eval( java.lang.System.exit( 1 ) == null ) )", "notMet( \"U.1\" );"),
                rule("Group( urban_civility == (java.lang.Boolean) null )", "notMet( \"U.1\" );"),
                rule("$g : Group( urban_civility == false )", "notMet( \"U.1\" );"),
                rule("Group( $x : urban_civility == false )", "notMet( \"U.1\" );"),
                rule("Group( urban_civility == false ) Register( reconciled == true )", "notMet( \"U.1\" );"),
                rule("not Group( urban_civility == false )", "notMet( \"U.1\" );"),
                rule("Group( urban_civility == false ) from java.util.List.of()", "notMet( \"U.1\" );"),
                rule("accumulate( Group( $n : public_works ); $s : sum( $n ) )", "notMet( \"U.1\" );"),
                rule(good, "notMet( \"U.1\" );").replace("\nwhen", " salience 10\nwhen"),
                rule(good, "notMet( \"U.1\" );").replace("\nwhen", "\n dialect \"mvel\"\nwhen"),
                rule(good, "notMet( \"U.1\" );").replace("\nwhen", "\n @All\nwhen"),
                "import java.io.File;\n" + rule(good, "notMet( \"U.1\" );"),
                "import static java.lang.System.exit;\n" + rule(good, "notMet( \"U.1\" );"),
                "global java.util.List out;\n" + rule(good, "notMet( \"U.1\" );"),
                "function void f() { System.exit( 1 ); }\n" + rule(good, "notMet( \"U.1\" );"),
                "declare Group urban_civility : Boolean end\n" + rule(good, "notMet( \"U.1\" );"),
                "query \"q\" Group( urban_civility == false ) end\n" + rule(good, "notMet( \"U.1\" );"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingButConditionsAndWordsIsAccepted(String drl) {
        TestRules.write(rules.resolve(DRL), drl);
        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(DRL));
    }

    @Test
    void aWordAboutAnUnknownCriterionHidesNoMistakeInTheCondition() {
        TestRules.write(rules.resolve(DRL), rule("Group( urban_civilty == false )", "notMet( \"U.2\" );"));
        assertThat(problems())
                .extracting(problem -> problem.message().code())
                .contains("drl.criterion")
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aWordAboutAnUnknownCriterionNamesTheNearest() {
        TestRules.write(rules.resolve(DRL), rule("Group( urban_civility == false )", "notMet( \"U.2\" );"));
        assertThat(problems().get(0).message().in(Message.Language.VI)).contains("gần nhất: U.1");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        TestRules.write(
                rules.resolve(DRL),
                rule("Group( urban_civilty == false )", "notMet( \"U.1\" );")
                        + rule("Group( kind == \"X\" )", "notMet( \"U.1\" );").replace("thử", "thử nữa"));
        TestRules.replace(
                rules.resolve("titles/GDVH-86/title.yaml"),
                "standard: III, kind: scored, points: 10",
                "standard: IV, kind: scored, points: 10");
        assertThat(problems()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aCriterionWithoutCitationIsRefused() {
        TestRules.replace(
                rules.resolve("titles/GDVH-86/title.yaml"), "source: \"NĐ 86/2023 Điều 6 khoản 4 điểm a\", ", "");
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("titles/GDVH-86/title.yaml");
            assertThat(problem.message().in(Message.Language.VI)).contains("Thiếu “source”");
        });
    }

    @Test
    void aCriterionWithoutRuleIsRefused() throws Exception {
        Files.delete(rules.resolve("titles/KHOM-VMDT/criteria.drl"));
        assertThat(problems())
                .anySatisfy(problem ->
                        assertThat(problem.message().in(Message.Language.VI)).contains("Tiêu chí U.1 chưa có quy tắc"));
    }

    @Test
    void pointsThatDoNotAddUpAreRefused() {
        TestRules.replace(rules.resolve("titles/TDPHP-YB/title.yaml"), "points: 10", "points: 11");
        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem.message().in(Message.Language.VI))
                        .contains("cộng lại là 10, không phải 11"));
    }

    @Test
    void aPlanOfAnotherDecreeIsRefused() {
        TestRules.replace(rules.resolve("plans/my-phu-2024/plan.yaml"), "titles: [GDVH-86", "titles: [GDVH-122");
        assertThat(problems())
                .anySatisfy(problem ->
                        assertThat(problem.message().in(Message.Language.VI)).contains("không có hiệu lực"));
    }

    @Test
    void brokenYamlNamesLineAndColumn() {
        TestRules.append(rules.resolve("parameters.yaml"), "\n  - [ : }\n");
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("parameters.yaml");
            assertThat(problem.row()).isPositive();
        });
    }

    static Stream<Arguments> planMistakes() {
        return Stream.of(
                Arguments.of("value: 80 %", "value: 80", "không nhận giá trị “80”"),
                Arguments.of("titles: [GDVH-86, GDHP-YB", "titles: [GDHP-YB, GDVH-86", "không xét GDVH trước nó"),
                Arguments.of("titles: [GDVH-86, GDHP-YB", "titles: [GDVH-86, GDVH-86, GDHP-YB", "chỉ được xét một lần"),
                Arguments.of(
                        "each: group, measure: happy_models", "each: ward, measure: happy_models", "phải là một trong"),
                Arguments.of(
                        "count: households, where: 'passes( \"GDVH\" )', of: all",
                        "count: households, of: all",
                        "Thiếu “where”"),
                Arguments.of("ALL: all, CULTURAL:", "CULTURAL:", "đủ mọi giá trị"),
                Arguments.of("value: 95, unit", "value: 1e999999999, unit", "không phải số"));
    }

    @ParameterizedTest
    @MethodSource("planMistakes")
    void aMistakeInAPlanIsTold(String from, String to, String said) {
        TestRules.replace(rules.resolve("plans/minh-tan-2024/plan.yaml"), from, to);
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("plans/minh-tan-2024/plan.yaml");
            assertThat(problem.message().in(Message.Language.VI)).contains(said);
        });
    }

    @Test
    void aChoiceWithoutValueIsRefusedBeforeAnyRuleFallsSilent() {
        TestRules.replace(
                rules.resolve("parameters.yaml"),
                "{ from: 2018-01-01, value: EITHER,",
                "{ from: 2030-01-01, value: EITHER,");
        RuleBook book = RuleBook.read(rules);
        RulesException refused = catchThrowableOfType(
                RulesException.class,
                () -> book.forReview("minh-tan-2024", book.plan("minh-tan-2024").period()));
        assertThat(refused.problems().get(0).message().in(Message.Language.VI)).contains("duty_connective", "im lặng");
    }

    @Test
    void aPlansLaterValueLeavesTheUsualOneInForce() {
        TestRules.replace(
                rules.resolve("plans/minh-tan-2024/plan.yaml"),
                "parameters:\n",
                "parameters:\n  duty_connective: [ { from: 2024-12-01, value: BOTH, source: thử, basis: model } ]\n");
        RuleBook book = RuleBook.read(rules);
        assertThat(book.forReview("minh-tan-2024", book.plan("minh-tan-2024").period())
                        .settings()
                        .texts())
                .containsEntry("duty_connective", "EITHER");
    }

    @Test
    void aWrongMeaningOfABlankIsRefused() {
        TestRules.replace(rules.resolve("facts.yaml"), "blank: never", "blank: nevr");
        assertThat(problems())
                .anySatisfy(problem ->
                        assertThat(problem.message().in(Message.Language.VI)).contains("nevr"));
    }

    @Test
    void endlessNestingIsToldNotSuffered() {
        TestRules.write(
                rules.resolve(DRL),
                rule(
                        "Group( " + "(".repeat(20_000) + "urban_civility == false" + ")".repeat(20_000) + " )",
                        "notMet( \"U.1\" );"));
        assertThat(problems()).anySatisfy(problem -> assertThat(problem.file()).isEqualTo(DRL));
    }

    @Test
    void twoRulesThatDisagreeNameBothAndTheSubject() {
        TestRules.write(rules.resolve("titles/GDVH-86/them.drl"), """
                rule "F.II.3 trái với quy tắc khác"
                when
                    Household( meetings_attended < meetings_held )
                then
                    notMet( "F.II.3" );
                end
                """);
        TestRules.write(
                folder.resolve("data/households.csv"),
                "id,group_id,residence_type,meetings_held,meetings_attended\nH1,T1,THUONG_TRU,10,6\n");
        var conflict = catchThrowableOfType(
                vn.binhxet.rulebook.engine.RuleConflictException.class,
                () -> TestRules.review(RuleBook.read(rules), "my-phu-2024", folder.resolve("data")));
        assertThat(conflict.problem().message().in(Message.Language.VI))
                .contains("H1", "F.II.3 trái với quy tắc khác", "partlyMet", "notMet");
    }

    @Test
    void theDigestChangesWithTheRulesAndWithNothingElse() {
        String digest = RuleBook.read(rules).digest();
        assertThat(digest).isEqualTo(TestRules.book().digest());
        TestRules.write(rules.resolve("titles/GDVH-86/ghi-chu.txt"), "ghi chú");
        assertThat(RuleBook.read(rules).digest()).isEqualTo(digest);
        TestRules.replace(rules.resolve("titles/GDVH-86/title.yaml"), "pass_mark: 80", "pass_mark: 81");
        assertThat(RuleBook.read(rules).digest()).isNotEqualTo(digest);
    }
}
