package vn.binhxet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Message;
import vn.binhxet.model.Period;
import vn.binhxet.model.Truth;
import vn.binhxet.rulebook.condition.Parameter;

/** What the law fixes has a first day, a unit and a source, and a review uses what is in force on its last day. */
class DatedParametersTest {
    private static final String PLAN = "my-phu-2024";
    private static final String DRL = "titles/GDVH-86/them.drl";

    @TempDir
    Path folder;

    private static Parameter povertyLine(String area) {
        return TestRules.book().vocabulary().parameter("poverty_line_" + area).orElseThrow();
    }

    private static String on(Parameter parameter, String day) {
        return parameter
                .inForce(LocalDate.parse(day))
                .map(value -> parameter.shown(Objects.requireNonNull(value.value())))
                .orElse("chưa có");
    }

    @Test
    void thePovertyLineChangesWithTheDecree() {
        assertThat(on(povertyLine("rural"), "2021-12-31")).isEqualTo("chưa có");
        assertThat(on(povertyLine("rural"), "2026-12-31")).isEqualTo("1500000 đồng/người/tháng");
        assertThat(on(povertyLine("rural"), "2027-01-01")).isEqualTo("2200000 đồng/người/tháng");
        assertThat(on(povertyLine("urban"), "2026-12-31")).isEqualTo("2000000 đồng/người/tháng");
        assertThat(on(povertyLine("urban"), "2027-01-01")).isEqualTo("2800000 đồng/người/tháng");
        assertThat(povertyLine("urban").dated().get(1).citation().source()).contains("351/2025");
    }

    @Test
    void whatIsForReferenceIsNoPartOfADecision() {
        RuleBook book = TestRules.book();
        assertThat(book.forReview(PLAN, book.plan(PLAN).period()).settings().texts())
                .containsKey("duty_connective")
                .doesNotContainKeys("poverty_line_rural", "poverty_line_urban");
    }

    /** A folder in which the income of a household is known and the poverty line decides. */
    private Path withIncome(String unit) {
        Path rules = TestRules.copyTo(folder.resolve("rules"));
        TestRules.replace(
                rules.resolve("facts.yaml"),
                "      housing:  ",
                "      income: { type: int, label: Thu nhập bình quân, unit: %s, meaning: Thu nhập. }\n      housing:  "
                        .formatted(unit));
        TestRules.replace(rules.resolve("parameters.yaml"), "    reference: true\n", "");
        TestRules.write(rules.resolve(DRL), """
                rule "F.III.5 thu nhập thấp"
                when
                    Household( income < poverty_line_rural )
                then
                    notMet( "F.III.5" );
                end
                """);
        return rules;
    }

    private static Truth isPoor(ReviewRules rules, long income) {
        RuleInForce rule = rules.titles().get(0).rules().stream()
                .filter(found -> found.rule().file().equals(DRL))
                .findFirst()
                .orElseThrow();
        Field field = rules.book()
                .vocabulary()
                .dictionary()
                .entity(Dictionary.HOUSEHOLD)
                .require("income");
        Facts.Builder row =
                new Facts.Builder(rules.book().vocabulary().dictionary().entity(Dictionary.HOUSEHOLD));
        row.code(field, income);
        return rule.condition().test(new OneRow(row.build(), rules.settings()));
    }

    @Test
    void aRuleComparesWithTheValueOfItsOwnYearAndSaysTheUnit() {
        RuleBook book = RuleBook.read(withIncome("đồng/người/tháng"));
        ReviewRules before =
                book.forReview(PLAN, new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")));
        ReviewRules after =
                book.forReview(PLAN, new Period(LocalDate.parse("2027-01-01"), LocalDate.parse("2027-12-31")));
        assertThat(isPoor(before, 1_499_999)).isEqualTo(Truth.TRUE);
        assertThat(isPoor(before, 1_500_000)).isEqualTo(Truth.FALSE);
        assertThat(isPoor(after, 1_500_000)).isEqualTo(Truth.TRUE);
        assertThat(isPoor(after, 2_200_000)).isEqualTo(Truth.FALSE);
        assertThat(after.titles().get(0).criteria())
                .anySatisfy(criterion -> assertThat(criterion.limit()).contains("≥ 2200000 đồng/người/tháng"));
    }

    @Test
    void anotherUnitIsRefused() {
        RulesException refused =
                catchThrowableOfType(RulesException.class, () -> RuleBook.read(withIncome("triệu đồng")));
        assertThat(refused.problems().get(0).place()).isEqualTo(DRL + ":3:25");
        assertThat(refused.problems().get(0).message().in(Message.Language.VI))
                .contains("triệu đồng", "đồng/người/tháng");
    }

    @Test
    void aShareIsNoNumber() {
        Path rules = TestRules.copyTo(folder.resolve("rules"));
        TestRules.replace(rules.resolve("parameters.yaml"), "value: 2200000", "value: 22 %");
        RulesException refused = catchThrowableOfType(RulesException.class, () -> RuleBook.read(rules));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message().in(Message.Language.VI)).contains("không nhận giá trị “22 %”"));
    }
}
