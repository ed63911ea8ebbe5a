package vn.binhxet.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.CaseFiles;
import vn.binhxet.rulebook.RulesException;

/** Mistakes in worked cases are told all at once, each at its line and column. */
class FaultyCasesTest {
    private static final String FAULTY = """
            plan: my-phu-2024
            base:
              group: { urban_civilty: yes }
            cases:
              - name: một
                criterion: U.2
                expect: PASSED
              - name: một
                outcome: PASS
                parameters: { residence_scop: [THUONG_TRU] }
              - name: ba
                parameters: { residence_scope: [O_NHO] }
                score: { low: 1, high: 0 }
              - name: bốn
              - name: năm
                criterion: U.1
                houshold: {}
              - name: sáu
                outcome: FAIL
                households: [ { count: nhiều }, { count: 1, incidents: [ { member: 3, category: HINH_SU } ] } ]
                registers: { HINH_XU: yes }
            """;

    private static List<String> mistakes(CaseFiles cases) {
        RulesException wrong = catchThrowableOfType(RulesException.class, () -> CaseRun.of(TestRules.book(), cases));
        return wrong.problems().stream()
                .map(problem -> problem.place().substring(problem.place().indexOf(':') + 1) + " "
                        + problem.message().code() + " "
                        + problem.message().in(Message.Language.VI))
                .toList();
    }

    private static String start(String mistake) {
        return mistake.substring(0, mistake.indexOf(' ', mistake.indexOf(' ') + 1));
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        List<String> mistakes = mistakes(CaseTexts.ofText("KHOM-VMDT", FAULTY));
        assertThat(mistakes)
                .extracting(FaultyCasesTest::start)
                .containsExactlyInAnyOrder(
                        "3:27 cases.field",
                        "6:16 cases.criterion",
                        "7:13 yaml.oneOf",
                        "8:5 cases.twice",
                        "10:35 cases.parameter",
                        "12:36 cases.parameterValue",
                        "13:12 cases.span",
                        "14:5 cases.nothing",
                        "15:5 cases.noExpect",
                        "17:15 yaml.unknownKey",
                        "20:28 cases.count",
                        "20:62 cases.member",
                        "21:27 cases.field");
        assertThat(mistakes)
                .anyMatch(mistake -> mistake.contains("urban_civilty") && mistake.contains("urban_civility"));
    }

    @Test
    void anUnknownTitleIsTold() {
        assertThat(mistakes(new CaseFiles(Map.of("titles/GDVH-99/cases.yaml", FAULTY))))
                .singleElement()
                .asString()
                .contains("cases.noTitle", "GDVH-99");
    }

    @Test
    void aPlanThatIsUnknownOrDoesNotJudgeTheTitleIsTold() {
        String text = CaseTexts.own("KHOM-VMDT");
        assertThat(mistakes(CaseTexts.ofText("KHOM-VMDT", text.replace("my-phu-2024", "my-phu-2025"))))
                .singleElement()
                .asString()
                .contains("plan.unknown", "my-phu-2024");
        assertThat(mistakes(CaseTexts.ofText("KHOM-VMDT", text.replace("my-phu-2024", "minh-tan-2024"))))
                .singleElement()
                .asString()
                .contains("cases.planWithout");
    }

    @Test
    void aValueThatCannotBeReadIsToldWhereItStands() {
        String text = CaseTexts.head("KHOM-VMDT").replace("urban_civility: yes", "urban_civility: yep")
                + "cases:\n  - { name: một, outcome: PASS, ward: { poor_rate: 101 } }\n";
        assertThat(mistakes(CaseTexts.ofText("KHOM-VMDT", text)))
                .hasSize(2)
                .anyMatch(mistake -> mistake.contains("urban_civility: “yep”"))
                .anyMatch(mistake -> mistake.contains("13:52 cases.value poor_rate: “101”"));
    }
}
