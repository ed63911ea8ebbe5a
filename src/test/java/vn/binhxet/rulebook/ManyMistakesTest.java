package vn.binhxet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;

/** No mistake hides another: not in another file, not further down in the same one. */
class ManyMistakesTest {
    private static final String DRL = "titles/KHOM-VMDT/them.drl";

    @TempDir
    Path folder;

    private Path rules;

    @BeforeEach
    void copy() {
        rules = TestRules.copyTo(folder.resolve("rules"));
    }

    private List<String> told() {
        RulesException refused = catchThrowableOfType(RulesException.class, () -> RuleBook.read(rules));
        assertThat(refused).as("the rules are refused").isNotNull();
        return refused.problems().stream()
                .map(problem -> problem.place() + " " + problem.message().in(Message.Language.VI))
                .toList();
    }

    private void replace(String file, String from, String to) {
        TestRules.replace(rules.resolve(file), from, to);
    }

    private static String rule(String name, String condition) {
        return "rule \"U.1 %s\"\nwhen\n    Group( %s )\nthen\n    notMet( \"U.1\" );\nend\n".formatted(name, condition);
    }

    private static void assertTold(List<String> told, String place, String said) {
        assertThat(told).anySatisfy(one -> assertThat(one).startsWith(place).contains(said));
    }

    @Test
    void fifteenDifferentMistakesAreAllToldAtOnce() {
        TestRules.write(
                rules.resolve(DRL),
                rule("một dấu bằng", "urban_civility = false")
                        + rule("thiếu ngoặc", "urban_civility == false ").replace(" )\nthen", "\nthen")
                        + rule("tên sai", "urban_civilty == false")
                        + rule("mã sai", "kind == \"THONN\"")
                        + rule("ô trống", "urban_civility == null")
                        + rule("số trong luật", "public_works < 3")
                        + rule("tỷ lệ và số lượng", "public_works < bhyt_share")
                        + rule("chỉ để tham khảo", "public_works < poverty_line_rural")
                        + rule("tiêu chí sai", "urban_civility == false")
                                .replace("notMet( \"U.1\" )", "notMet( \"U.7\" )")
                        + rule("thiếu end", "urban_civility == false").replace("end\n", ""));
        replace("parameters.yaml", "from: 2027-01-01, value: 2200000", "from: 2022-01-01, value: 2200000");
        replace("facts.yaml", "blank: never, kept_by", "blank: nevr, kept_by");
        replace("titles/GDVH-86/title.yaml", "pass_mark: 80", "pass_mark: 180");
        replace("titles/GDVH-86/title.yaml", "source: \"NĐ 86/2023 Điều 6 khoản 4 điểm a\", ", "");
        replace("titles/TDPHP-YB/title.yaml", "points: 10", "points: 11");
        replace("plans/my-phu-2024/plan.yaml", "titles: [GDVH-86", "titles: [GDVH-122");
        List<String> told = told();
        assertTold(told, DRL + ":3:27", "So sánh bằng viết ==");
        assertTold(told, DRL + ":10:1", "gặp then khi điều kiện chưa xong");
        assertTold(told, DRL + ":15:12", "gần nhất: urban_civility");
        assertTold(told, DRL + ":21:20", "gần nhất: “THON”");
        assertTold(told, DRL + ":27:30", "ô trống là chưa biết");
        assertTold(told, DRL + ":33:27", "không viết trong điều kiện");
        assertTold(told, DRL + ":39:27", "Một vế là tỷ lệ");
        assertTold(told, DRL + ":45:27", "chỉ để tham khảo");
        assertTold(told, DRL + ":52:1", "gần nhất: U.1");
        assertTold(told, DRL + ":59:1", "chưa khép lại");
        assertTold(told, "parameters.yaml:", "mỗi ngày chỉ một giá trị");
        assertTold(told, "facts.yaml:", "nevr");
        assertTold(told, "titles/GDVH-86/title.yaml:", "Mốc đạt 180 cao hơn tổng điểm 100");
        assertTold(told, "titles/GDVH-86/title.yaml:", "Thiếu “source”");
        assertTold(told, "titles/TDPHP-YB/title.yaml:", "cộng lại là 10, không phải 11");
        assertTold(told, "plans/my-phu-2024/plan.yaml:7:10", "Ngày đó dùng GDVH-86");
        assertThat(told).hasSize(16);
    }

    @Test
    void aBrokenDictionaryDoesNotHideABrokenRule() {
        TestRules.append(rules.resolve("facts.yaml"), "\n  - [ : }\n");
        TestRules.write(rules.resolve(DRL), rule("một dấu bằng", "urban_civility = false"));
        TestRules.append(rules.resolve("plans/my-phu-2024/plan.yaml"), "\n  - [ : }\n");
        List<String> told = told();
        assertTold(told, "facts.yaml:", "Sai cú pháp YAML");
        assertTold(told, DRL + ":3:27", "“=” đứng một mình");
        assertTold(told, "plans/my-phu-2024/plan.yaml:", "Sai cú pháp YAML");
        assertThat(told).hasSize(3);
    }

    @Test
    void aBrokenTitleIsNotBlamedOnThePlansThatNameIt() {
        TestRules.append(rules.resolve("titles/GDVH-86/title.yaml"), "\n  - [ : }\n");
        assertThat(told()).singleElement().satisfies(one -> assertThat(one).startsWith("titles/GDVH-86/title.yaml:"));
    }

    @Test
    void aCriterionWhoseOnlyRuleIsWrongIsNotAlsoCalledUncovered() {
        replace("titles/KHOM-VMDT/criteria.drl", "urban_civility", "urban_civilty");
        assertThat(told()).singleElement().satisfies(one -> assertThat(one).contains("gần nhất: urban_civility"));
    }
}
