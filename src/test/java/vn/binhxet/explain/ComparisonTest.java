package vn.binhxet.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Criterion;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Progress;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.review.Reviewer;
import vn.binhxet.rulebook.ReviewRules;
import vn.binhxet.rulebook.condition.Settings;
import vn.binhxet.rulebook.engine.CompiledRules;

/** Why an outcome changed is found by deciding again, and said rightly. */
class ComparisonTest {
    @TempDir
    Path folder;

    private static TwoYears.Data neighbours(int from, int to, String group, TwoYears.Data data) {
        for (int i = from; i <= to; i++) {
            data.household("B" + i, group);
        }
        return data;
    }

    private Comparison compare(TwoYears.Data before, TwoYears.Data after) {
        Path ledger = folder.resolve("l.db");
        TwoYears.record(ledger, TwoYears.OLD, before.write(folder.resolve("d23")));
        TwoYears.record(ledger, TwoYears.NEW, after.write(folder.resolve("d24")));
        try (Ledger open = Ledger.read(ledger.toString())) {
            List<Replay> replays = TwoYears.replays(open);
            return Comparison.of(replays.get(0), replays.get(1), Optional.empty());
        }
    }

    private static Change change(Comparison comparison, String award, String subject) {
        return comparison.changes().stream()
                .filter(change ->
                        change.award().equals(award) && change.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + " did not change: " + comparison.changes()));
    }

    private static List<String> ids(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::id).toList();
    }

    @Test
    void whatMadeTheDifferenceIsSaid() {
        TwoYears.Data before = neighbours(
                        1, 6, "T1", new TwoYears.Data().group("T1", true).group("T2", true))
                .household("LAW", "T1")
                .incident("LAW", "XAY_DUNG", "SANCTIONED", "2023-05-01")
                .household("STILL", "T1")
                .incident("STILL", "XAY_DUNG", "SANCTIONED", "2023-05-01")
                .household("CRIME", "T1")
                .household("BOTH", "T1")
                .household("EITHER", "T1")
                .incident("EITHER", "XAY_DUNG", "SANCTIONED", "2023-05-01")
                .household("MOVED", "T1")
                .household("LEFT", "T1")
                .household("GUEST", "T1")
                .household("GONE", "T1");
        TwoYears.Data after = neighbours(
                        1, 6, "T1", new TwoYears.Data().group("T1", true).group("T2", false))
                .household("LAW", "T1")
                .incident("LAW", "XAY_DUNG", "SANCTIONED", "2024-05-01")
                .household("STILL", "T1")
                .incident("STILL", "HINH_SU", "CONVICTED", "2024-05-01")
                .household("CRIME", "T1")
                .incident("CRIME", "HINH_SU", "CONVICTED", "2024-05-01")
                .household("BOTH", "T1")
                .incident("BOTH", "TRAT_TU_CONG_CONG", "SANCTIONED", "2024-05-01")
                .household("EITHER", "T1")
                .household("MOVED", "T2")
                .household("LEFT", "T1")
                .household("GUEST", "T1", "residence_type=TAM_TRU")
                .household("NEWCOMER", "T1");
        Comparison comparison = compare(before, after);

        Change law = change(comparison, "GDVH", "LAW");
        assertThat(law.cause()).isEqualTo(Cause.RULES);
        assertThat(law.before()).contains(Outcome.FAIL);
        assertThat(law.after()).contains(Outcome.PASS);
        assertThat(ids(law.nowMet())).containsExactly("N.G3");
        assertThat(law.nowFailing()).isEmpty();

        Change crime = change(comparison, "GDVH", "CRIME");
        assertThat(crime.cause()).isEqualTo(Cause.FACTS);
        assertThat(ids(crime.nowFailing())).containsExactly("F.G1");
        assertThat(crime.nowMet()).isEmpty();

        Change both = change(comparison, "GDVH", "BOTH");
        assertThat(both.cause()).isEqualTo(Cause.FACTS_AND_RULES);
        assertThat(ids(both.nowFailing())).containsExactly("F.G4");

        assertThat(change(comparison, "GDVH", "EITHER").cause()).isEqualTo(Cause.FACTS_OR_RULES);
        assertThat(comparison.changes())
                .noneMatch(change ->
                        change.award().equals("GDVH") && change.subject().equals("STILL"));

        Change moved = change(comparison, "GDVH", "MOVED");
        assertThat(moved.cause()).isEqualTo(Cause.SCOPE);
        assertThat(moved.isMoved()).isTrue();
        assertThat(moved.after()).contains(Outcome.UNDETERMINED);
        assertThat(change(comparison, "GDVH", "GUEST").after()).contains(Outcome.NOT_ELIGIBLE);
        assertThat(change(comparison, "GDVH", "GUEST").cause()).isEqualTo(Cause.SCOPE);
        assertThat(change(comparison, "GDVH", "GONE").after()).isEmpty();
        assertThat(change(comparison, "GDVH", "NEWCOMER").before()).isEmpty();
        assertThat(change(comparison, "GDVH", "NEWCOMER").cause()).isEqualTo(Cause.SCOPE);

        OutcomeMatrix matrix = comparison.matrices().get(0);
        assertThat(matrix.titleBefore() + matrix.titleAfter()).isEqualTo("GDVH-122GDVH-86");
        assertThat(matrix.count(Optional.of(Outcome.FAIL), Optional.of(Outcome.PASS)))
                .isEqualTo(2);
        assertThat(matrix.count(Optional.of(Outcome.FAIL), Optional.of(Outcome.FAIL)))
                .isEqualTo(1);
        assertThat(matrix.count(Optional.of(Outcome.PASS), Optional.of(Outcome.PASS)))
                .isEqualTo(7);
        assertThat(matrix.count(Cause.SCOPE)).isEqualTo(4);
        assertThat(matrix.count(Cause.RULES)).isEqualTo(1);
    }

    @Test
    void aMoveThatMakesNoDifferenceIsNoCause() {
        TwoYears.Data groups = new TwoYears.Data().group("T1", true).group("T2", true);
        TwoYears.Data later = new TwoYears.Data().group("T1", true).group("T2", true);
        Comparison comparison = compare(
                neighbours(1, 6, "T1", groups)
                        .household("LAW", "T1")
                        .incident("LAW", "XAY_DUNG", "SANCTIONED", "2023-05-01")
                        .household("CRIME", "T1"),
                neighbours(1, 6, "T1", later)
                        .household("LAW", "T2")
                        .incident("LAW", "XAY_DUNG", "SANCTIONED", "2024-05-01")
                        .household("CRIME", "T2")
                        .incident("CRIME", "HINH_SU", "CONVICTED", "2024-05-01"));
        assertThat(change(comparison, "GDVH", "LAW").cause()).isEqualTo(Cause.RULES);
        assertThat(change(comparison, "GDVH", "CRIME").cause()).isEqualTo(Cause.FACTS);
        assertThat(change(comparison, "GDVH", "CRIME").isMoved()).isTrue();
    }

    @Test
    void mergedGroupsAreNotCompared() {
        TwoYears.Data before = neighbours(
                1,
                4,
                "T1",
                new TwoYears.Data().group("T1", true).group("T2", true).group("T3", true));
        neighbours(5, 8, "T2", before);
        neighbours(9, 20, "T3", before);
        TwoYears.Data after =
                neighbours(1, 8, "T1", new TwoYears.Data().group("T1", true).group("T3", true));
        neighbours(9, 20, "T3", after);
        Comparison comparison = compare(before, after);
        assertThat(comparison.regrouped()).containsExactly("T1", "T2");
        assertThat(change(comparison, "TDPVH", "T1").cause()).isEqualTo(Cause.NOT_COMPARABLE);
        assertThat(change(comparison, "TDPVH", "T2").after()).isEmpty();
        assertThat(comparison.changes())
                .noneMatch(change -> change.subject().equals("T3") && change.cause() == Cause.NOT_COMPARABLE);
        assertThat(ComparisonText.of(comparison, 50, vn.binhxet.model.Message.Language.VI))
                .contains("Tổ không so sánh được (2): T1, T2");
    }

    @Test
    void causesFitAWholeReviewUnderTheOtherRules() {
        Path ledger = folder.resolve("l.db");
        RandomDatasets.write(TwoYears.OLD, 3, 6, 12, folder.resolve("d23"));
        RandomDatasets.write(TwoYears.NEW, 4, 6, 12, folder.resolve("d24"));
        ReviewResult old = TwoYears.record(ledger, TwoYears.OLD, folder.resolve("d23"));
        ReviewResult now = TwoYears.record(ledger, TwoYears.NEW, folder.resolve("d24"));
        Map<String, Outcome> newRules = outcomes(again(old, now.rules()));
        Map<String, Outcome> newFacts = outcomes(again(now, old.rules()));
        Map<String, Outcome> before = outcomes(old);
        Map<String, Outcome> after = outcomes(now);
        try (Ledger open = Ledger.read(ledger.toString())) {
            List<Replay> replays = TwoYears.replays(open);
            Comparison comparison = Comparison.of(replays.get(0), replays.get(1), Optional.empty());
            int checked = 0;
            for (Change change : comparison.changes()) {
                String key = change.award() + " " + change.subject();
                assertThat(change.before()).as(key).isEqualTo(Optional.ofNullable(before.remove(key)));
                Outcome is = after.remove(key);
                assertThat(change.after()).as(key).isEqualTo(Optional.ofNullable(is));
                if (change.cause() != Cause.SCOPE && change.cause() != Cause.NOT_COMPARABLE) {
                    boolean byRules = newRules.get(key) == is;
                    boolean byFacts = newFacts.get(key) == is;
                    assertThat(change.cause())
                            .as(key)
                            .isEqualTo(
                                    byRules
                                            ? byFacts ? Cause.FACTS_OR_RULES : Cause.RULES
                                            : byFacts ? Cause.FACTS : Cause.FACTS_AND_RULES);
                    checked++;
                }
            }
            assertThat(checked).isGreaterThan(20);
            assertThat(before).as("who is not listed did not change").isEqualTo(after);
        }
    }

    private static ReviewResult again(ReviewResult facts, ReviewRules rules) {
        ReviewRules over = new ReviewRules(
                rules.book(),
                rules.plan(),
                new Settings(facts.rules().settings().period(), rules.settings().values()),
                rules.titles(),
                rules.groupCounts());
        return new Reviewer(CompiledRules.of(over)).review(facts.dataset(), 2, Progress.SILENT);
    }

    /** By award and subject. */
    private static Map<String, Outcome> outcomes(ReviewResult result) {
        Map<String, Outcome> outcomes = new HashMap<>();
        result.groups().forEach(group -> {
            for (SubjectKind kind : SubjectKind.values()) {
                for (int title = 0; title < result.rules().titles(kind).size(); title++) {
                    String award =
                            result.rules().titles(kind).get(title).title().award();
                    if (kind == SubjectKind.GROUP && group.group().isListed()) {
                        outcomes.put(
                                award + " " + group.group().id(),
                                group.own().get(title).outcome());
                    }
                    for (int i = 0;
                            kind == SubjectKind.HOUSEHOLD
                                    && i < group.group().households().size();
                            i++) {
                        outcomes.put(
                                award + " " + group.group().households().get(i).id(),
                                group.households().get(title).get(i).outcome());
                    }
                }
            }
        });
        return outcomes;
    }
}
