package vn.binhxet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Progress;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Title;
import vn.binhxet.model.Verdict;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.condition.Setting;
import vn.binhxet.rulebook.engine.CompiledRules;

/** The worked cases beside each title, as officials read them: every one comes out as it says. */
class CasesTest {
    @TempDir
    Path folder;

    static Stream<String> titles() {
        return TestRules.book().titles().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void everyCaseComesOutAsItSays(String id) {
        CaseFile file =
                CaseFile.read(TestRules.FOLDER.resolve("titles").resolve(id).resolve("cases.yaml"));
        Title title = title(id);
        Map<Map<String, Object>, List<CaseFile.Case>> byParameters = new HashMap<>();
        file.cases()
                .forEach(one -> byParameters
                        .computeIfAbsent(one.parameters(), key -> new ArrayList<>())
                        .add(one));
        SoftAssertions all = new SoftAssertions();
        byParameters.forEach((parameters, cases) -> check(file, title, parameters, cases, all));
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("titles")
    void everyCriterionHasItsCases(String id) {
        CaseFile file =
                CaseFile.read(TestRules.FOLDER.resolve("titles").resolve(id).resolve("cases.yaml"));
        Map<String, Set<Verdict>> seen = new TreeMap<>();
        file.cases().stream()
                .filter(one -> !one.criterion().isEmpty())
                .forEach(one -> seen.computeIfAbsent(one.criterion(), key -> EnumSet.noneOf(Verdict.class))
                        .add(Verdict.valueOf(one.expect())));
        for (Criterion criterion : title(id).criteria()) {
            Set<Verdict> expected = EnumSet.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN);
            TestRules.book().titles().get(id).rules().stream()
                    .filter(rule -> rule.criterion().equals(criterion.id()))
                    .forEach(rule -> expected.add(rule.word().verdict()));
            assertThat(seen.get(criterion.id())).as(criterion.id()).containsAll(expected);
        }
    }

    private static Title title(String id) {
        return java.util.Objects.requireNonNull(TestRules.book().titles().get(id))
                .title();
    }

    private void check(
            CaseFile file, Title title, Map<String, Object> parameters, List<CaseFile.Case> cases, SoftAssertions all) {
        Path data = folder.resolve("data" + parameters.hashCode());
        file.write(cases, title.subject(), TestRules.book().vocabulary().dictionary(), data);
        Plan plan = TestRules.book().plan(file.plan());
        Map<String, Setting> settings = new TreeMap<>();
        parameters.forEach((name, value) -> settings.put(name, TestRules.setting(name, value)));
        ReviewRules rules = TestRules.book().forReview(plan.id(), plan.period()).with(settings);
        ReviewResult review = new Reviewer(CompiledRules.of(rules))
                .review(TestRules.dataset(TestRules.book(), data), 2, Progress.SILENT);
        Map<String, Decision> decisions = new HashMap<>();
        for (int i = 0; i < review.size(); i++) {
            if (review.decision(i).title().equals(title.id())) {
                decisions.put(review.decision(i).subject(), review.decision(i));
            }
        }
        for (int i = 0; i < cases.size(); i++) {
            String subject = title.subject() == SubjectKind.HOUSEHOLD ? CaseFile.household(i, 0) : CaseFile.group(i);
            check(cases.get(i), java.util.Objects.requireNonNull(decisions.get(subject)), all);
        }
    }

    private static void check(CaseFile.Case one, Decision decision, SoftAssertions all) {
        if (!one.criterion().isEmpty()) {
            Finding finding = decision.findings().stream()
                    .filter(found -> found.criterion().id().equals(one.criterion()))
                    .findFirst()
                    .orElseThrow();
            all.assertThat(finding.verdict().name()).as(one.name()).isEqualTo(one.expect());
        }
        if (!one.outcome().isEmpty()) {
            all.assertThat(decision.outcome().name()).as(one.name()).isEqualTo(one.outcome());
        }
        if (!one.score().isEmpty()) {
            all.assertThat(decision.score().low() + "–" + decision.score().high())
                    .as(one.name())
                    .isEqualTo(one.score());
        }
    }
}
