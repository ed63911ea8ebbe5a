package vn.binhxet.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.CaseFiles;

/** What an officer reads about worked cases: the failing ones, the missing ones, and changes that none notices. */
class CaseReportTest {
    private static CaseReport report(String title, CaseFiles cases) {
        CaseRun run = CaseRun.of(TestRules.book(), cases, Set.of(title));
        return CaseReport.of(TestRules.book(), run, 80, true);
    }

    private static List<String> lines(CaseReport report) {
        return CaseReportText.lines(report, Message.Language.VI, 1_000);
    }

    private static String text(String title, String... cases) {
        return String.join("\n", lines(report(title, CaseTexts.file(title, cases))));
    }

    @Test
    void aFailingCaseShowsWhatDecided() {
        String text = text(
                "GDVH-86",
                "criterion: F.II.3, expect: NOT_MET, outcome: FAIL, score: { low: 95, high: 95 }, "
                        + "household: { meetings_attended: 5 }");
        assertThat(text)
                .contains(
                        "titles/GDVH-86/cases.yaml:",
                        "F.II.3: chờ đợi “không đạt”, nhưng ra “đạt một phần”",
                        "muốn đạt: ",
                        "2/3",
                        "meetings_attended: 5, meetings_held: 9",
                        "hộ có dự họp tổ nhưng chưa đủ",
                        "kết quả: chờ đợi “không đạt”, nhưng ra “đạt”",
                        "điểm: chờ đợi 95, nhưng ra 97.5");
    }

    @Test
    void aCaseThatPassesIsNotListed() {
        assertThat(text("KHOM-VMDT", "criterion: U.1, expect: MET")).doesNotContain("RA KHÁC", "chờ đợi");
    }

    @Test
    void aLimitThatNoCaseStandsCloseToIsTold() {
        String far = "criterion: F.II.3, expect: NOT_MET, household: { meetings_attended: 0 }";
        String exact = "criterion: F.II.3, expect: MET, household: { meetings_attended: 6 }";
        String below = "criterion: F.II.3, expect: PARTLY_MET, household: { meetings_attended: 7, meetings_held: 11 }";
        assertThat(text("GDVH-86", far)).contains("ngưỡng full từ 2/3 thành 37/60", "ngưỡng full từ 2/3 thành 43/60");
        assertThat(text("GDVH-86", far, exact, below)).doesNotContain("ngưỡng full");
    }

    @Test
    void aRuleThatNoCaseNeedsIsTold() {
        assertThat(text("KHOM-VMDT", "criterion: U.1, expect: MET"))
                .contains("chưa có trường hợp nào để U.1 ra “không đạt”")
                .contains("chưa có trường hợp nào để U.1 ra “chưa đủ căn cứ”")
                .contains("titles/KHOM-VMDT/criteria.drl:4  U.1: bỏ hẳn luật");
    }

    @Test
    void theSidesOfAMarkAreTold() {
        assertThat(text("KHOM-VMDT", "criterion: U.1, expect: UNKNOWN, group: { urban_civility: \"\" }"))
                .contains("đúng 1 điểm, sát mốc đạt 1", "đúng 0 điểm, sát mốc đạt 1");
    }

    @Test
    void tooLittleCoverageIsNotAccepted() {
        CaseReport report = report("KHOM-VMDT", CaseTexts.file("KHOM-VMDT", "criterion: U.1, expect: MET"));
        assertThat(report.failures()).isEmpty();
        assertThat(report.isAccepted()).isFalse();
        assertThat(lines(report)).last().asString().contains("độ phủ dưới 80 % ở KHOM-VMDT");
    }

    @Test
    void aTitleWithoutCasesShowsNothing() {
        CaseReport report = report("KHOM-VMDT", new CaseFiles(java.util.Map.of()));
        assertThat(report.coverage().percent()).isZero();
        assertThat(report.isAccepted()).isFalse();
    }

    @Test
    void aLongListIsCutAndSaysSo() {
        CaseReport report = report("KHOM-VMDT", CaseTexts.file("KHOM-VMDT", "criterion: U.1, expect: MET"));
        assertThat(CaseReportText.lines(report, Message.Language.VI, 1)).anyMatch(line -> line.contains("--all"));
        assertThat(CaseReportText.lines(report, Message.Language.VI, 1_000)).noneMatch(line -> line.contains("--all"));
    }
}
