package vn.binhxet.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.RulesFolder;

/** Whatever is changed in the rules is told in words, at its place, with what it was and is. */
class RuleDifferenceTest {
    @TempDir
    Path folder;

    private Path title;
    private Path plan;
    private Path drl;

    @BeforeEach
    void copy() {
        TestRules.copyTo(folder);
        title = folder.resolve("titles/GDVH-86/title.yaml");
        drl = folder.resolve("titles/GDVH-86/standard-2.drl");
        plan = folder.resolve("plans/minh-tan-2024/plan.yaml");
    }

    private String told() {
        return RuleDifference.between(TestRules.book(), RuleBook.read(folder)).text(Message.Language.VI);
    }

    @Test
    void theSameRulesDoNotDiffer() {
        assertThat(told()).isEqualTo("Hai phiên bản giống hệt nhau.\n");
    }

    @Test
    void aChangedConditionIsToldBeforeAndAfter() {
        TestRules.replace(drl, "at_school < school_age", "at_school <= school_age");
        assertThat(told()).isEqualTo("""
                        ~ sửa GDVH-86, luật "F.II.6 có trẻ trong độ tuổi đi học chưa được đến trường"
                            điều kiện: Household( at_school < school_age ) → Household( at_school <= school_age )
                        """);
    }

    @Test
    void aNewFactIsToldAndNoOtherThatMovedDown() {
        TestRules.replace(
                folder.resolve("facts.yaml"),
                "      area_type: ",
                "      roofs: { type: int, label: Số mái nhà, unit: mái, meaning: Số mái nhà của hộ. }\n      area_type: ");
        assertThat(told()).startsWith("+ thêm dữ kiện household.roofs\n").doesNotContain("area_type", "- bỏ");
    }

    @Test
    void addedAndRemovedRulesAreTold() {
        TestRules.replace(
                drl, "F.II.6 có trẻ trong độ tuổi đi học chưa được đến trường", "F.II.6 có trẻ chưa đến trường");
        assertThat(told())
                .contains("+ thêm GDVH-86, luật \"F.II.6 có trẻ chưa đến trường\"\n    điều kiện: Household(")
                .contains("- bỏ GDVH-86, luật \"F.II.6 có trẻ trong độ tuổi đi học chưa được đến trường\"");
    }

    @Test
    void pointsPhrasesAndSourcesAreTold() {
        TestRules.replace(title, "Trẻ em trong độ tuổi đi học được đến trường", "Trẻ em được đến trường");
        assertThat(told())
                .contains("~ sửa GDVH-86, tiêu chí F.II.6\n")
                .contains(" → ")
                .contains("Trẻ em được đến trường");
    }

    @Test
    void aTargetIsTold() {
        TestRules.replace(plan, "op: '>=', value: 95, unit: '%'", "op: '>=', value: 96, unit: '%'");
        assertThat(told()).contains("kế hoạch minh-tan-2024, chỉ tiêu 000-01\n    mức: ≥ 95 % → ≥ 96 %\n");
    }

    @Test
    void aNoteIsTheFilesOwn() {
        TestRules.append(title, "# ghi chú\n");
        assertThat(told()).startsWith("~ titles/GDVH-86/title.yaml: ").hasLineCount(1);
    }

    @Test
    void everyRuleHasItsCondition() {
        RuleOutline.of(TestRules.book()).forEach((place, entry) -> {
            if (place.code().equals("diff.rule")) {
                assertThat(entry.says()).as(place.toString()).containsKey(Message.of("diff.condition"));
            }
        });
    }

    @Test
    void linesAreToldInTheUsualForm() {
        TestRules.replace(drl, "at_school < school_age", "at_school <= school_age");
        List<String> lines =
                RuleTextDifference.between(RulesFolder.withCases(TestRules.FOLDER), RulesFolder.withCases(folder));
        assertThat(lines)
                .startsWith("--- a/titles/GDVH-86/standard-2.drl", "+++ b/titles/GDVH-86/standard-2.drl")
                .contains("-    Household( at_school < school_age )", "+    Household( at_school <= school_age )");
    }
}
