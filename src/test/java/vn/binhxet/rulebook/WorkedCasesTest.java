package vn.binhxet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.TargetResult.Outcome;
import vn.binhxet.review.ReviewResult;

/** What officers ask about a ward's shares: counts are exact, and a rounded figure never hides a miss. */
class WorkedCasesTest {
    private static final String PLAN = "minh-tan-2024";
    private static final CaseFile GROUPS = CaseFile.read(TestRules.FOLDER.resolve("titles/TDPHP-YB/cases.yaml"));
    private static final Map<String, Object> UNHAPPY =
            Map.of("arts_sports", "no", "waste_sorted", "no", "clean_water", "no");

    @TempDir
    Path folder;

    private TargetResult target(RuleBook book, String id, List<CaseFile.Case> groups) {
        Path data = folder.resolve("data");
        GROUPS.write(groups, SubjectKind.GROUP, book.vocabulary().dictionary(), data);
        ReviewResult review = TestRules.review(book, PLAN, data);
        return review.targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static CaseFile.Case ward(int happy, int unhappy) {
        return new CaseFile.Case(
                Map.of("households", List.of(Map.of("count", happy), Map.of("count", unhappy, "household", UNHAPPY))));
    }

    private RuleBook with(String target, String other) {
        Path rules = TestRules.copyTo(folder.resolve("rules"));
        TestRules.replace(rules.resolve("plans/minh-tan-2024/plan.yaml"), target, other);
        return RuleBook.read(rules);
    }

    private static TargetResult.Count count(TargetResult target) {
        return Objects.requireNonNull(target.count());
    }

    @Test
    void of3077Households2891AreNot94Percent() {
        TargetResult target = target(TestRules.book(), "000-02", List.of(ward(2891, 186)));
        assertThat(target.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(count(target).numerator()).isEqualTo(2891);
        assertThat(count(target).denominator()).isEqualTo(3077);
        assertThat(count(target).percent()).isEqualTo(new BigDecimal("93.96"));
        assertThat(count(target).shortfall()).isEqualTo(BigInteger.TWO);
    }

    @Test
    void twoMoreReachIt() {
        TargetResult target = target(TestRules.book(), "000-02", List.of(ward(2893, 184)));
        assertThat(target.outcome()).isEqualTo(Outcome.MET);
        assertThat(count(target).surplus()).isEqualTo(BigInteger.ZERO);
    }

    @Test
    void at92PercentSixtyAreToSpare() {
        RuleBook book = with(
                "op: '>=', value: 94, unit: '%', quote: \"94% hộ", "op: '>=', value: 92, unit: '%', quote: \"94% hộ");
        TargetResult target = target(book, "000-02", List.of(ward(2891, 186)));
        assertThat(target.outcome()).isEqualTo(Outcome.MET);
        assertThat(count(target).surplus()).isEqualTo(BigInteger.valueOf(60));
    }

    @Test
    void whatPrintsLikeTheTargetIsToldToMissIt() {
        RuleBook book = with(
                "op: '>=', value: 94, unit: '%', quote: \"94% hộ",
                "op: '>=', value: 93.96, unit: '%', quote: \"94% hộ");
        TargetResult target = target(book, "000-02", List.of(ward(2891, 186)));
        assertThat(target.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(target.warnings()).extracting(Message::code).containsExactly("target.rounding");
        assertThat(target.warnings().get(0).in(Message.Language.VI)).contains("93,96");
    }

    @Test
    void withNineGroupsOneFailingGroupMisses90Percent() {
        CaseFile.Case good = new CaseFile.Case(Map.of());
        CaseFile.Case bad = new CaseFile.Case(Map.of(
                "group",
                Map.of("security_title", "no", "culture_house", "no", "law_outreach", "no", "heritage_kept", "no")));
        TargetResult target =
                target(TestRules.book(), "000-03", List.of(good, good, good, good, bad, good, good, good, good));
        assertThat(target.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(count(target).numerator()).isEqualTo(8);
        assertThat(count(target).shortfall()).isEqualTo(BigInteger.ONE);
    }

    @Test
    void aGroupWithoutHouseholdsIsNotAmongTheGroups() {
        CaseFile.Case good = new CaseFile.Case(Map.of());
        CaseFile.Case empty = new CaseFile.Case(Map.of("households", List.of()));
        TargetResult target = target(TestRules.book(), "000-03", List.of(good, empty, good));
        assertThat(count(target).denominator()).isEqualTo(2);
        assertThat(target.outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void thePlansOwnIndexIsCheckedAgainstItsParts() {
        Path data = folder.resolve("data");
        TestRules.write(data.resolve("groups.csv"), "id,ward_id\n");
        ReviewResult review = TestRules.review(TestRules.book(), "yen-bai-ward-2026", data);
        TargetResult index = review.targets().stream()
                .filter(target -> target.id().equals("002-10"))
                .findFirst()
                .orElseThrow();
        assertThat(index.warnings().get(0).in(Message.Language.VI)).contains("71,27", "80,5");
    }
}
