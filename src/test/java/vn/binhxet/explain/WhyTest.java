package vn.binhxet.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Fraction;
import vn.binhxet.model.GroupDecisions;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Points;
import vn.binhxet.model.StandardScore;
import vn.binhxet.model.Verdict;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Unfolder;

/** What is said about a reason is what the decision itself would be without it, worked out here a second, plain way. */
class WhyTest {
    @TempDir
    Path folder;

    private final List<Why> explained = new ArrayList<>();

    @Test
    void everyReasonTellsTheOutcomeWithoutIt() throws Exception {
        for (int seed = 1; seed <= 8; seed++) {
            explain("minh-tan-2024", seed);
            explain("yen-bai-city-2023", seed);
        }
        int reasons = 0;
        for (Why why : explained) {
            for (Why.Reason reason : why.reasons()) {
                reasons++;
                Decision decision = why.decision();
                Points low = total(decision, reason.finding(), false);
                assertThat(reason.lowWithout()).as(decision.subject()).isEqualTo(low);
                assertThat(reason.highWithout()).isEqualTo(total(decision, reason.finding(), true));
                assertThat(reason.without())
                        .as(
                                "%s %s without %s",
                                decision.title(),
                                decision.subject(),
                                reason.finding().criterion().id())
                        .isEqualTo(outcome(decision, reason.finding(), Verdict.MET));
            }
            for (Why.Decider decider : why.deciders()) {
                assertThat(decider.ifMet()).isEqualTo(outcome(why.decision(), decider.finding(), Verdict.MET));
                assertThat(decider.ifNot()).isEqualTo(outcome(why.decision(), decider.finding(), Verdict.NOT_MET));
            }
        }
        assertThat(reasons).isGreaterThan(1_000);
        List<Why> openMarks =
                explained.stream().filter(why -> !why.markFacts().isEmpty()).toList();
        assertThat(openMarks).as("marks that hang on a fact nobody reported").isNotEmpty();
        for (Why why : openMarks) {
            assertThat(why.decision().outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(why.decision().passMark().low())
                    .isLessThan(why.decision().passMark().high());
            assertThat(why.markFacts()).extracting(Why.MarkFact::name).contains("special_area");
            assertThat(WhyLetter.reasons(why, 3)).singleElement().asString().startsWith("Chưa rõ mốc phải đạt là ");
        }
        assertThat(explained).anyMatch(why -> !why.deciders().isEmpty());
        assertThat(explained)
                .as("an incident behind several criteria is told once")
                .anyMatch(why -> why.reasons().stream()
                        .anyMatch(reason -> reason.sameIncident().isPresent()));
    }

    private void explain(String plan, int seed) throws Exception {
        Path data = Files.createDirectories(folder.resolve(plan + seed));
        RandomDatasets.write(plan, seed, 6, 25, data);
        ReviewResult review = TestRules.review(TestRules.book(), plan, data);
        Unfolder unfolder = new Unfolder(review.rules());
        for (GroupDecisions group : review.groups()) {
            for (int title = 0; title < group.households().size(); title++) {
                for (int place = 0; place < group.group().households().size(); place++) {
                    explained.add(Why.of(
                            unfolder,
                            unfolder.household(group, title, place),
                            group.households().get(title).get(place)));
                }
            }
        }
    }

    private static Points total(Decision decision, Finding without, boolean isHigh) {
        return decision.findings().stream()
                .filter(finding -> finding.criterion().standard() != null)
                .map(finding -> points(finding, without, Verdict.MET, isHigh))
                .reduce(Points.ZERO, Points::plus);
    }

    private static Points points(Finding finding, Finding changed, Verdict verdict, boolean isHigh) {
        Verdict now = finding.criterion().id().equals(changed.criterion().id()) ? verdict : finding.verdict();
        return isHigh ? finding.criterion().high(now) : finding.criterion().low(now);
    }

    /** The five steps, written out. */
    private static Outcome outcome(Decision decision, Finding changed, Verdict verdict) {
        boolean isRequiredOpen = false;
        Points low = Points.ZERO;
        Points high = Points.ZERO;
        for (Finding finding : decision.findings()) {
            Verdict now = finding.criterion().id().equals(changed.criterion().id()) ? verdict : finding.verdict();
            if (finding.criterion().kind().isRequired()) {
                if (now == Verdict.NOT_MET || now == Verdict.PARTLY_MET) {
                    return Outcome.FAIL;
                }
                isRequiredOpen |= now == Verdict.UNKNOWN;
            }
            if (finding.criterion().standard() != null) {
                low = low.plus(points(finding, changed, verdict, false));
                high = high.plus(points(finding, changed, verdict, true));
            }
        }
        boolean isLowEnough = low.compareTo(decision.passMark().high()) >= 0;
        boolean isHighEnough = high.compareTo(decision.passMark().low()) >= 0;
        for (StandardScore standard : decision.standards()) {
            if (standard.floor() != null) {
                isLowEnough &= reaches(decision, standard, changed, verdict, false);
                isHighEnough &= reaches(decision, standard, changed, verdict, true);
            }
        }
        if (!isHighEnough) {
            return Outcome.FAIL;
        }
        return isRequiredOpen || !isLowEnough ? Outcome.UNDETERMINED : Outcome.PASS;
    }

    private static boolean reaches(
            Decision decision, StandardScore standard, Finding changed, Verdict verdict, boolean isHigh) {
        Points sum = decision.findings().stream()
                .filter(finding ->
                        standard.standard().id().equals(finding.criterion().standard()))
                .map(finding -> points(finding, changed, verdict, isHigh))
                .reduce(Points.ZERO, Points::plus);
        return Fraction.of(sum.value()).compareTo(standard.floor()) >= 0;
    }
}
