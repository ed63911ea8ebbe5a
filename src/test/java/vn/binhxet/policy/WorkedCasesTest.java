package vn.binhxet.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;
import vn.binhxet.model.Progress;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.TargetResult.Outcome;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.engine.CompiledRules;

/** What officers ask about a ward's shares: counts are exact, and a rounded figure never hides a miss. */
class WorkedCasesTest {
    private static final String PLAN = "minh-tan-2024";
    private static final String GOOD = "";

    @TempDir
    Path folder;

    /** The target over some groups, each written as a case of a happy group. */
    private static TargetResult target(RuleBook book, String id, String... groups) {
        CaseData data = new CaseData();
        CaseTexts.cases(book, "TDPHP-YB", groups).forEach(group -> data.add("groups", group));
        Plan plan = book.plan(PLAN);
        ReviewResult review = new Reviewer(CompiledRules.of(book.forReview(PLAN, plan.period())))
                .review(data.dataset(book.vocabulary().dictionary()), 2, Progress.SILENT);
        return review.targets().stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String ward(int happy, int unhappy) {
        return "households: [ { count: %d }, { count: %d, household: %s } ]"
                .formatted(happy, unhappy, "{ arts_sports: no, waste_sorted: no, clean_water: no }");
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
        TargetResult target = target(TestRules.book(), "000-02", ward(2891, 186));
        assertThat(target.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(count(target).numerator()).isEqualTo(2891);
        assertThat(count(target).denominator()).isEqualTo(3077);
        assertThat(count(target).percent()).isEqualTo(new BigDecimal("93.96"));
        assertThat(count(target).shortfall()).isEqualTo(BigInteger.TWO);
    }

    @Test
    void twoMoreReachIt() {
        TargetResult target = target(TestRules.book(), "000-02", ward(2893, 184));
        assertThat(target.outcome()).isEqualTo(Outcome.MET);
        assertThat(count(target).surplus()).isEqualTo(BigInteger.ZERO);
    }

    @Test
    void at92PercentSixtyAreToSpare() {
        RuleBook book = with(
                "op: '>=', value: 94, unit: '%', quote: \"94% hộ", "op: '>=', value: 92, unit: '%', quote: \"94% hộ");
        TargetResult target = target(book, "000-02", ward(2891, 186));
        assertThat(target.outcome()).isEqualTo(Outcome.MET);
        assertThat(count(target).surplus()).isEqualTo(BigInteger.valueOf(60));
    }

    @Test
    void whatPrintsLikeTheTargetIsToldToMissIt() {
        RuleBook book = with(
                "op: '>=', value: 94, unit: '%', quote: \"94% hộ",
                "op: '>=', value: 93.96, unit: '%', quote: \"94% hộ");
        TargetResult target = target(book, "000-02", ward(2891, 186));
        assertThat(target.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(target.warnings()).extracting(Message::code).containsExactly("target.rounding");
        assertThat(target.warnings().get(0).in(Message.Language.VI)).contains("93,96");
    }

    @Test
    void withNineGroupsOneFailingGroupMisses90Percent() {
        String bad = "group: { security_title: no, culture_house: no, law_outreach: no, heritage_kept: no }";
        TargetResult target = target(TestRules.book(), "000-03", GOOD, GOOD, GOOD, GOOD, bad, GOOD, GOOD, GOOD, GOOD);
        assertThat(target.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(count(target).numerator()).isEqualTo(8);
        assertThat(count(target).shortfall()).isEqualTo(BigInteger.ONE);
    }

    @Test
    void aGroupWithoutHouseholdsIsNotAmongTheGroups() {
        TargetResult target = target(TestRules.book(), "000-03", GOOD, "households: []", GOOD);
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
