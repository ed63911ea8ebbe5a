package vn.binhxet.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Progress;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.Verdict;
import vn.binhxet.oracle.PlainDecision;
import vn.binhxet.oracle.PlainEvaluator;
import vn.binhxet.oracle.PlainReview;
import vn.binhxet.oracle.PlainTarget;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;
import vn.binhxet.rulebook.condition.Setting;
import vn.binhxet.rulebook.engine.CompiledRules;

/**
 * Every decision, every verdict and every target against a second evaluator, written from the meaning of a decision
 * alone, on thousands of random households with blanks, boundary days and unreadable values.
 */
class PlainEvaluatorTest {
    /** Two plans set no share of happy families for a group. */
    private static final String NEVER_JUDGED = "T.2";

    private static final int SEEDS = 12;
    private static final int GROUPS = 9;
    private static final int HOUSEHOLDS_PER_GROUP = 25;

    @TempDir
    Path folder;

    static Stream<Arguments> plans() {
        return TestRules.book().plans().keySet().stream().map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyDecisionEqualsThePlainEvaluators(String plan) throws Exception {
        Map<String, Set<Outcome>> outcomes = new TreeMap<>();
        Map<String, Set<Verdict>> verdicts = new TreeMap<>();
        CompiledRules rules = compiled(plan, Map.of());
        for (int seed = 1; seed <= SEEDS; seed++) {
            Path data = data(plan, seed);
            ReviewResult review = review(rules, data);
            compare(PlainEvaluator.evaluate(plan, data, Map.of()), review, plan + " seed " + seed);
            for (int i = 0; i < review.size(); i++) {
                Decision decision = review.decision(i);
                outcomes.computeIfAbsent(decision.title(), title -> EnumSet.noneOf(Outcome.class))
                        .add(decision.outcome());
                decision.findings()
                        .forEach(finding -> verdicts.computeIfAbsent(
                                        finding.criterion().id(), id -> EnumSet.noneOf(Verdict.class))
                                .add(finding.verdict()));
            }
        }
        outcomes.forEach((title, seen) -> assertThat(seen).as(title).hasSize(Outcome.values().length));
        verdicts.forEach((criterion, seen) ->
                assertThat(seen).as(criterion).hasSizeGreaterThan(criterion.equals(NEVER_JUDGED) ? 0 : 1));
    }

    static Stream<Arguments> overrides() {
        return Stream.of(
                Arguments.of("minh-tan-2024", Map.of("duty_connective", "BOTH", "violation_date_basis", "ACT")),
                Arguments.of("minh-tan-2024", Map.of("requires_gdvh", "false", "happy_group_base", "CULTURAL")),
                Arguments.of(
                        "minh-tan-2024", Map.of("residence_scope", "THUONG_TRU|TAM_TRU", "min_gdhp_share", "91.3 %")),
                Arguments.of("yen-bai-city-2023", Map.of("duty_connective", "BOTH", "violation_date_basis", "ACT")));
    }

    @ParameterizedTest
    @MethodSource("overrides")
    void soDoThoseUnderOtherParameters(String plan, Map<String, String> parameters) throws Exception {
        Map<String, Setting> settings = new TreeMap<>();
        parameters.forEach((name, text) -> settings.put(name, TestRules.setting(name, text)));
        CompiledRules rules = compiled(plan, settings);
        for (int seed = 101; seed <= 104; seed++) {
            Path data = data(plan, seed);
            PlainReview plain = PlainEvaluator.evaluate(plan, data, parameters);
            compare(plain, review(rules, data), plan + " seed " + seed + " " + parameters);
        }
    }

    @Test
    void aReviewOfNothingHasNoDecisions() {
        TestRules.write(folder.resolve("data/groups.csv"), "id,ward_id\n");
        ReviewResult review = TestRules.review(TestRules.book(), "minh-tan-2024", folder.resolve("data"));
        assertThat(review.size()).isZero();
        assertThat(review.targets().get(0).outcome()).isEqualTo(TargetResult.Outcome.NOT_APPLICABLE);
    }

    private Path data(String plan, int seed) throws Exception {
        Path data = folder.resolve(plan + "-" + seed);
        RandomDatasets.write(plan, seed, GROUPS, HOUSEHOLDS_PER_GROUP, java.nio.file.Files.createDirectories(data));
        return data;
    }

    private static CompiledRules compiled(String planId, Map<String, Setting> overrides) {
        RuleBook book = TestRules.book();
        Plan plan = book.plan(planId);
        ReviewRules rules = book.forReview(planId, plan.period());
        return CompiledRules.of(overrides.isEmpty() ? rules : rules.with(overrides));
    }

    private static ReviewResult review(CompiledRules rules, Path data) {
        return new Reviewer(rules).review(TestRules.dataset(TestRules.book(), data), 2, Progress.SILENT);
    }

    private static void compare(PlainReview plain, ReviewResult review, String where) {
        assertThat(review.size()).as(where).isEqualTo(plain.decisions().size());
        for (int i = 0; i < review.size(); i++) {
            PlainDecision expected = plain.decisions().get(i);
            Decision decision = review.decision(i);
            assertThat(told(decision))
                    .as("%s %s %s", where, decision.title(), decision.subject())
                    .isEqualTo(told(expected));
        }
        for (TargetResult target : review.targets()) {
            assertThat(told(target))
                    .as("%s %s", where, target.id())
                    .isEqualTo(told(plain.targets().get(target.id())));
        }
    }

    private static List<Object> told(Decision decision) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (Finding finding : decision.findings()) {
            verdicts.put(finding.criterion().id(), finding.verdict().name());
        }
        return List.of(
                decision.title(),
                decision.subject(),
                decision.outcome().name(),
                decision.score().low().toString(),
                decision.score().high().toString(),
                decision.score().max().toString(),
                decision.passMark().low().toString(),
                decision.passMark().high().toString(),
                new ArrayList<>(verdicts.entrySet()));
    }

    private static List<Object> told(PlainDecision decision) {
        return List.of(
                decision.title(),
                decision.subject(),
                decision.outcome(),
                plain(decision.low()),
                plain(decision.high()),
                plain(decision.max()),
                plain(decision.markLow()),
                plain(decision.markHigh()),
                new ArrayList<>(decision.verdicts().entrySet()));
    }

    private static String plain(java.math.BigDecimal number) {
        return vn.binhxet.model.Points.of(number).toString();
    }

    private static String told(TargetResult target) {
        Map<String, String> readings = new TreeMap<>();
        target.readings()
                .forEach((name, reading) -> readings.put(name, reading.outcome().name()));
        TargetResult.Count count = target.count();
        return target.outcome()
                + (count == null
                        ? " null null null null"
                        : " " + count.numerator() + " " + count.undetermined() + " " + count.denominator() + " "
                                + count.shortfall())
                + readings;
    }

    private static String told(PlainTarget target) {
        return target.outcome() + " " + target.numerator() + " " + target.undetermined() + " " + target.denominator()
                + " " + target.shortfall() + new TreeMap<>(target.readings());
    }
}
