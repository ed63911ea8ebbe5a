package vn.binhxet.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.ledger.Author;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Period;
import vn.binhxet.model.Progress;
import vn.binhxet.replay.Contents;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.RuleBook;

/** Whom other rules flip: exactly those whom a review from the files under these rules decides otherwise. */
class ImpactTest {
    private static final String PLAN = "minh-tan-2024";

    @TempDir
    Path folder;

    private Path rules;
    private Path data;
    private ReviewResult before;
    private String ledger;

    @BeforeEach
    void record() {
        rules = TestRules.copyTo(folder.resolve("rules"));
        data = Path.of("fixtures", PLAN, "data");
        before = TestRules.review(TestRules.book(), PLAN, data);
        ledger = folder.resolve("ledger.db").toString();
        Author author = new Author("Người thử", Instant.parse("2024-12-01T01:02:03Z"), Optional.empty());
        try (Ledger open = Ledger.write(ledger)) {
            open.record(Contents.of(before, "binhxet test"), false, 2, author, () -> {}, Progress.SILENT);
        }
    }

    private Flips impact(ReviewRules other) {
        try (Ledger open = Ledger.read(ledger)) {
            Replay replay = new Replay(open, open.reviews().get(0));
            ReviewResult after = replay.under(other, List.of(), 2, Progress.SILENT);
            return Flips.between(replay, after);
        }
    }

    private static ReviewRules of(RuleBook book) {
        return book.forReview(PLAN, book.plan(PLAN).period());
    }

    private static Map<String, Outcome> outcomes(ReviewResult review) {
        Map<String, Outcome> outcomes = new TreeMap<>();
        for (int i = 0; i < review.size(); i++) {
            Decision decision = review.decision(i);
            outcomes.put(
                    decision.title() + " " + decision.subjectKind() + " " + decision.subject(), decision.outcome());
        }
        return outcomes;
    }

    private void assertSame(Flips flips, ReviewResult after) {
        Map<String, String> expected = new TreeMap<>();
        Map<String, Outcome> now = outcomes(after);
        outcomes(before).forEach((key, outcome) -> {
            if (now.get(key) != outcome) {
                expected.put(key, outcome + " " + now.get(key));
            }
        });
        Map<String, String> found = new TreeMap<>();
        flips.subjects()
                .forEach(flip -> found.put(
                        flip.title() + " " + flip.kind() + " " + flip.subject(),
                        flip.from().outcome() + " " + flip.to().outcome()));
        assertThat(found).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void aHigherMarkFlipsExactlyThoseBelowIt() {
        TestRules.replace(rules.resolve("titles/GDVH-86/title.yaml"), "pass_mark: 80", "pass_mark: 90");
        RuleBook book = RuleBook.read(rules);
        Flips flips = impact(of(book));
        assertSame(flips, TestRules.review(book, PLAN, data));
        assertThat(flips.subjects())
                .filteredOn(flip -> flip.title().equals("GDVH-86"))
                .as("no criterion changed, only the mark")
                .allSatisfy(flip -> assertThat(flip.nowFailing()).isEmpty());
        assertThat(FlipsText.of(flips, Message.Language.VI)).contains("mốc 80").contains("mốc 90");
    }

    @Test
    void anotherLimitTellsTheCriterion() {
        TestRules.replace(rules.resolve("titles/GDVH-86/title.yaml"), "full: 2/3, half: 1/2", "full: 99 %, half: 98 %");
        RuleBook book = RuleBook.read(rules);
        Flips flips = impact(of(book));
        assertSame(flips, TestRules.review(book, PLAN, data));
        assertThat(flips.subjects())
                .anySatisfy(flip ->
                        assertThat(flip.nowFailing()).extracting(Criterion::id).contains("F.II.3"));
    }

    @Test
    void aCriterionOnANewFactIsUnknownForWhomItWasNotReported() {
        TestRules.replace(
                rules.resolve("facts.yaml"),
                "      area_type: ",
                "      fire_extinguisher: { type: tri, label: Bình chữa cháy, meaning: Nhà có bình chữa cháy. }\n"
                        + "      area_type: ");
        TestRules.replace(
                rules.resolve("titles/GDVH-86/title.yaml"),
                "  F.I.1a: {",
                "  F.G5: { kind: gate, phrase: \"Nhà có bình chữa cháy\", curable: 'yes', source: thử, basis: model }\n"
                        + "  F.I.1a: {");
        TestRules.write(
                rules.resolve("titles/GDVH-86/new.drl"),
                "rule \"F.G5 nhà chưa có bình chữa cháy\"\nwhen\n    Household( fire_extinguisher == false )\nthen\n"
                        + "    notMet( \"F.G5\" );\nend\n");
        RuleBook book = RuleBook.read(rules);
        Flips flips = impact(of(book));
        assertSame(flips, TestRules.review(book, PLAN, data));
        assertThat(flips.subjects())
                .filteredOn(flip -> flip.title().equals("GDVH-86"))
                .isNotEmpty()
                .allSatisfy(flip -> assertThat(flip.to().outcome()).isEqualTo(Outcome.UNDETERMINED))
                .allSatisfy(flip ->
                        assertThat(flip.nowFailing()).extracting(Criterion::id).containsExactly("F.G5"));
    }

    @Test
    void aLaterValueCountsFromItsDay() {
        TestRules.replace(
                rules.resolve("plans/minh-tan-2024/plan.yaml"),
                "nêu mức nào\", basis: model } ]",
                "nêu mức nào\", basis: model }, { from: 2025-01-01, value: 100 %, source: thử, basis: model } ]");
        RuleBook book = RuleBook.read(rules);
        assertThat(impact(of(book)).subjects()).isEmpty();
        Period period = book.plan(PLAN).period();
        ReviewRules later = book.forReview(PLAN, new Period(period.start(), LocalDate.of(2025, 2, 1)));
        Flips flips = impact(later);
        assertThat(flips.subjects())
                .isNotEmpty()
                .allSatisfy(flip -> assertThat(flip.title()).startsWith("TDPVH"));
        assertSame(flips, TestRules.review(changedShare(), PLAN, data));
    }

    /** The same share, in force on the day of the review itself. */
    private RuleBook changedShare() {
        TestRules.replace(
                rules.resolve("plans/minh-tan-2024/plan.yaml"),
                "{ from: 2025-01-01, value: 100 %",
                "{ from: 2024-06-01, value: 100 %");
        return RuleBook.read(rules);
    }

    @Test
    void equalRulesFlipNobody() {
        Flips flips = impact(of(RuleBook.read(rules)));
        assertThat(flips.subjects()).isEmpty();
        assertThat(flips.targets()).isEmpty();
        assertThat(flips.uncompared()).isEmpty();
    }

    @Test
    void anAwardOfOneSideOnlyIsTold() {
        TestRules.replace(
                rules.resolve("plans/minh-tan-2024/plan.yaml"),
                "titles: [GDVH-86, GDHP-YB, TDPVH-86, TDPHP-YB]",
                "titles: [GDVH-86, TDPVH-86]");
        Flips flips = impact(of(RuleBook.read(rules)));
        assertThat(flips.uncompared()).contains("GDHP");
    }
}
