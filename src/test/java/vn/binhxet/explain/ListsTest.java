package vn.binhxet.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.cli.CommandLineRunner;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.Decision;
import vn.binhxet.model.Finding;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Period;
import vn.binhxet.model.Points;
import vn.binhxet.model.Verdict;
import vn.binhxet.oracle.RandomDatasets;
import vn.binhxet.replay.Replay;
import vn.binhxet.review.ReviewResult;

/** Lists say what a plain count over the decisions says; streaks and commands. */
class ListsTest {
    @TempDir
    Path folder;

    private String said = "";

    private int run(String... arguments) {
        StringWriter text = new StringWriter();
        int code = CommandLineRunner.run(new PrintWriter(text), new PrintWriter(text), arguments);
        said = text.toString();
        return code;
    }

    private static List<Decision> decisions(ReviewResult result) {
        return IntStream.range(0, result.size()).mapToObj(result::decision).toList();
    }

    @Test
    void listsAreWhatAPlainCountSays() {
        Path ledger = folder.resolve("l.db");
        RandomDatasets.write(TwoYears.NEW, 11, 6, 15, folder.resolve("d"));
        List<Decision> decisions = decisions(TwoYears.record(ledger, TwoYears.NEW, folder.resolve("d")));
        try (Ledger open = Ledger.read(ledger.toString())) {
            Replay replay = TwoYears.replays(open).get(0);
            List<Reason> reasons = Reason.of(replay, Optional.empty(), Optional.empty());
            assertThat(reasons).isNotEmpty();
            for (Reason reason : reasons) {
                assertThat(reason.notMet()).isEqualTo(count(decisions, reason, Verdict.NOT_MET));
                assertThat(reason.partlyMet()).isEqualTo(count(decisions, reason, Verdict.PARTLY_MET));
                assertThat(reason.unknown()).isEqualTo(count(decisions, reason, Verdict.UNKNOWN));
            }
            Points most = Points.of(15);
            Set<String> near = new TreeSet<>();
            NearMark.of(replay, Optional.empty(), most)
                    .forEach(one -> near.add(one.title() + " " + one.subject() + " " + one.lacking()));
            Set<String> plain = new TreeSet<>();
            decisions.forEach(decision -> near(decision)
                    .filter(points -> points.compareTo(most) <= 0)
                    .ifPresent(points -> plain.add(decision.title() + " " + decision.subject() + " " + points)));
            assertThat(near).isEqualTo(plain).isNotEmpty();
            List<MissingFact> missing = MissingFacts.of(replay, Optional.empty(), Message.Language.VI);
            assertThat(missing.stream()
                            .map(one -> one.title() + " " + one.subject())
                            .distinct()
                            .count())
                    .isEqualTo(decisions.stream()
                            .filter(decision -> decision.outcome() == Outcome.UNDETERMINED)
                            .count());
            assertThat(missing)
                    .allMatch(one -> !one.keeper().isBlank() && !one.keeper().equals("Chưa rõ nơi giữ"));
        }
    }

    private static long count(List<Decision> decisions, Reason reason, Verdict verdict) {
        return decisions.stream()
                .filter(decision -> decision.outcome() != Outcome.NOT_ELIGIBLE
                        && decision.title().equals(reason.title())
                        && (reason.group().isEmpty() || decision.group().equals(reason.group())))
                .flatMap(decision -> decision.findings().stream())
                .filter(finding ->
                        finding.criterion().id().equals(reason.criterion().id()) && finding.verdict() == verdict)
                .count();
    }

    /** The points a decision lacks; empty where it is barred or needs none. */
    private static Optional<Points> near(Decision decision) {
        boolean isFail = decision.outcome() == Outcome.FAIL;
        boolean isBarred = decision.findings().stream()
                .filter(finding -> finding.criterion().kind().isRequired())
                .map(Finding::verdict)
                .anyMatch(verdict -> verdict == Verdict.NOT_MET || verdict == Verdict.PARTLY_MET);
        if (isBarred || !isFail && decision.outcome() != Outcome.UNDETERMINED) {
            return Optional.empty();
        }
        Points has = isFail ? decision.score().high() : decision.score().low();
        long total = decision.passMark().low().minus(has).thousandths();
        long floors = decision.standards().stream()
                .mapToLong(standard -> {
                    Points own =
                            isFail ? standard.score().high() : standard.score().low();
                    return standard.floor() == null
                            ? 0
                            : standard.floor()
                                            .times(vn.binhxet.model.Fraction.of(1000))
                                            .ceiling()
                                            .longValueExact()
                                    - own.thousandths();
                })
                .map(below -> Math.max(0, below))
                .sum();
        return Optional.of(new Points(Math.max(0, Math.max(total, floors))));
    }

    @Test
    void streaksTakeOnlyYearsThatAreFree() {
        Path ledger = folder.resolve("l.db");
        var book = TestRules.book();
        for (int year = 2024; year <= 2026; year++) {
            TwoYears.Data data = new TwoYears.Data()
                    .group("T1", true)
                    .household("ALL", "T1")
                    .household("USED", "T1")
                    .household("EARLIER", "T1");
            if (year == 2025) {
                data.household("BROKEN", "T1").incident("BROKEN", "HINH_SU", "CONVICTED", "2025-03-01");
            } else {
                data.household("BROKEN", "T1").household("AWAY", "T1");
            }
            Period period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 11, 15));
            TwoYears.record(ledger, book, TwoYears.NEW, period, data.write(folder.resolve("d" + year)));
        }
        try (Ledger open = Ledger.read(ledger.toString())) {
            List<Replay> replays = TwoYears.replays(open);
            Streak streak = Streak.of(replays, "GDVH", 2024, 2026, Map.of("USED", 2024, "EARLIER", 2023));
            assertThat(streak.runs())
                    .containsExactly(
                            new Streak.Run("ALL", "T1", Optional.empty()),
                            new Streak.Run("EARLIER", "T1", Optional.empty()),
                            new Streak.Run("USED", "T1", Optional.of(2024)));
            assertThat(streak.breaks()).isEqualTo(Map.of(2025, Map.of("FAIL", 1L, "", 1L)));
            assertThatThrownBy(() -> Streak.of(replays, "GDVH", 2023, 2025, Map.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        String db = ledger.toString();
        TestRules.write(folder.resolve("used.csv"), "mã,năm\nUSED,2025\n");
        Path csv = folder.resolve("streak.csv");
        assertThat(run(
                        "streak",
                        "--ledger",
                        db,
                        "--awarded",
                        folder.resolve("used.csv").toString(),
                        "--csv",
                        csv.toString()))
                .isZero();
        assertThat(said).contains("2 trường hợp đạt GDVH liên tục 2024–2026", "đã dùng đến năm 2025");
        assertThat(csv).content().startsWith("\uFEFFMã,Tổ,Danh hiệu").contains("ALL,T1,GDVH,2024–2026,đủ điều kiện");
        assertThat(run("streak", "--ledger", db, "--awarded", "ALL:2024", "--lang", "en"))
                .isZero();
        assertThat(said).contains("2 subjects passed GDVH in every year 2024–2026", "used up to 2024");
        assertThat(run("streak", "--ledger", db, "--years", "4")).isEqualTo(1);
        assertThat(said).contains("sổ thiếu: 2023");
        assertThat(run("streak", "--ledger", db, "--awarded", "nothing")).isEqualTo(1);
    }

    @Test
    void everyCommandSpeaksBothLanguages() throws java.io.IOException {
        Path ledger = folder.resolve("l.db");
        String db = ledger.toString();
        TwoYears.record(
                ledger,
                TwoYears.OLD,
                new TwoYears.Data()
                        .group("T1", true)
                        .household("H1", "T1")
                        .incident("H1", "XAY_DUNG", "SANCTIONED", "2023-05-01")
                        .write(folder.resolve("d23")));
        TwoYears.record(
                ledger,
                TwoYears.NEW,
                new TwoYears.Data()
                        .group("T1", true)
                        .household("H1", "T1")
                        .incident("H1", "XAY_DUNG", "SANCTIONED", "2024-05-01")
                        .household("H2", "T1", "conduct_code_kept=không", "mutual_help=không", "clean_water=không")
                        .household("H3", "T1", "gender_equality_kept=", "conduct_code_kept=", "population_policy_kept=")
                        .write(folder.resolve("d24")));
        Path csv = folder.resolve("o.csv");
        assertThat(run("compare", "yen-bai", "minh-tan", "--ledger", db, "--title", "GDVH-86", "--csv", csv.toString()))
                .isZero();
        assertThat(said).contains("GDVH-122 → GDVH-86", "do quy định thay đổi");
        assertThat(csv).content().contains("GDVH,H1,T1,không đạt,đạt,do quy định thay đổi,\"N.G3 Không bị");
        assertThat(run("compare", "yen-bai", "minh-tan", "--ledger", db, "--lang", "en"))
                .isZero();
        assertThat(said).contains("rules changed", "N.G3");
        assertThat(run("compare", "yen-bai", "minh-tan", "--ledger", db, "--award", "X"))
                .isEqualTo(1);
        assertThat(run("near", "--ledger", db, "--points", "10", "--title", "GDVH-86", "--csv", csv.toString()))
                .isZero();
        assertThat(said).contains("H3");
        assertThat(run("near", "--ledger", db, "--lang", "en")).isZero();
        assertThat(said).contains("within 5 points");
        assertThat(run("near", "--ledger", db, "--points", "-1")).isEqualTo(1);
        assertThat(run("reasons", "--ledger", db, "--group", "T1", "--csv", csv.toString()))
                .isZero();
        assertThat(said).contains("F.III.1");
        assertThat(run("reasons", "--ledger", db, "--lang", "en")).isZero();
        assertThat(said).contains("the most frequent first");
        assertThat(run("missing", "--ledger", db, "--csv", csv.toString())).isZero();
        assertThat(said).contains("Tổ trưởng", "Ứng xử trong gia đình");
        assertThat(csv).content().contains("GDVH-86,H3,T1,F.III.1");
        assertThat(run("missing", "--ledger", db, "--lang", "en")).isZero();
        assertThat(said).contains("Kept by");
        assertThat(Files.readAllBytes(csv)[0]).isEqualTo((byte) 0xEF);
        assertThat(run("compare", "--help")).isZero();
        assertThat(said).contains("So sánh hai đợt xét");
    }
}
