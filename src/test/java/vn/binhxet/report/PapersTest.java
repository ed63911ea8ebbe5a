package vn.binhxet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.explain.Vietnamese;
import vn.binhxet.ledger.Ledger;
import vn.binhxet.model.DecisionCode;
import vn.binhxet.model.Message;
import vn.binhxet.model.Outcome;
import vn.binhxet.model.Progress;
import vn.binhxet.model.SubjectKind;
import vn.binhxet.model.Verdict;
import vn.binhxet.replay.Replay;
import vn.binhxet.report.form.Press;
import vn.binhxet.report.form.Templates;
import vn.binhxet.report.paper.Block;
import vn.binhxet.report.paper.Paper;
import vn.binhxet.rulebook.TitleInForce;

/** What stands on the papers of the project's own fixtures. */
class PapersTest {
    @TempDir
    static Path folder;

    private static Recorded recorded;

    @BeforeAll
    static void record() {
        recorded = Recorded.of(folder, Recorded.PLANS);
    }

    @AfterAll
    static void close() {
        recorded.close();
    }

    static List<String> plans() {
        return Recorded.PLANS;
    }

    private static long counted(Replay replay, TitleInForce title, Outcome outcome) {
        Ledger.Filter filter = new Ledger.Filter(
                Optional.of(title.title().id()),
                Optional.of(outcome),
                Optional.empty(),
                Optional.empty(),
                Verdict.NOT_MET);
        return replay.ledger().decisions(replay.review(), filter, 0, 1).total();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyPaperCountsAsTheLedgerDoes(String plan) {
        Replay replay = recorded.replay(plan);
        List<TitleInForce> titles = replay.rules().titles(SubjectKind.HOUSEHOLD);
        List<Block.Table> passed =
                Recorded.tables(recorded.papers(plan, Form.PASSED)).toList();
        List<Block.Table> failed =
                Recorded.tables(recorded.papers(plan, Form.FAILED)).toList();
        List<Block.Table> decided =
                Recorded.tables(recorded.papers(plan, Form.DECISION)).toList();
        List<Block.Table> submitted =
                Recorded.tables(recorded.papers(plan, Form.SUBMISSION)).toList();
        for (int i = 0; i < titles.size(); i++) {
            long pass = counted(replay, titles.get(i), Outcome.PASS);
            assertThat(Recorded.rows(passed.get(i)).count()).isEqualTo(pass);
            assertThat(Recorded.rows(decided.get(i)).count()).isEqualTo(pass);
            assertThat(Recorded.rows(failed.get(3 * i)).count())
                    .isEqualTo(counted(replay, titles.get(i), Outcome.FAIL));
            assertThat(Recorded.rows(failed.get(3 * i + 1)).count())
                    .isEqualTo(counted(replay, titles.get(i), Outcome.UNDETERMINED));
            assertThat(Recorded.rows(failed.get(3 * i + 2)).count())
                    .isEqualTo(counted(replay, titles.get(i), Outcome.NOT_ELIGIBLE));
            Block.Table byGroup = submitted.get(i + 1);
            Block.Row.Cells total =
                    (Block.Row.Cells) byGroup.rows().get(byGroup.rows().size() - 1);
            assertThat(total.cells().get(3).shown()).isEqualTo(Long.toString(pass));
            assertThat(Recorded.words(recorded.papers(plan, Form.DECISION))).contains("text=" + pass + ", isBold=true");
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyHouseholdIsInTheMinutesOfItsGroupAndGetsOneLetter(String plan) {
        Replay replay = recorded.replay(plan);
        int titles = replay.rules().titles(SubjectKind.HOUSEHOLD).size();
        List<Paper> minutes = recorded.papers(plan, Form.MINUTES);
        assertThat(minutes).hasSize(replay.review().groupCount());
        assertThat(Recorded.tables(minutes).flatMap(Recorded::rows).count())
                .isEqualTo(replay.review().householdCount() * titles);
        assertThat(recorded.papers(plan, Form.NOTICE))
                .hasSize((int) replay.review().householdCount());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void publicPapersGiveNoReasonAndNoPoints(String plan) {
        Replay replay = recorded.replay(plan);
        for (Form form : List.of(Form.PASSED, Form.DECISION)) {
            String words = Recorded.words(recorded.papers(plan, form));
            for (TitleInForce title : replay.rules().titles()) {
                title.criteria()
                        .forEach(criterion -> assertThat(words)
                                .doesNotContain(
                                        criterion.criterion().phrase(),
                                        criterion.criterion().id() + " "));
                title.rules()
                        .forEach(rule ->
                                assertThat(words).doesNotContain(rule.rule().reason()));
            }
            assertThat(words).doesNotContain("điểm");
        }
    }

    @Test
    void aTemplateOfAPublicPaperCannotAskForMore() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(
                own.resolve("passed.form"),
                "@each title\n@table subjects PASS | name:1 Chủ hộ | household.address:1 Địa chỉ\n@end\n");
        Press press = new Press(
                recorded.replay(Recorded.LARGEST),
                Optional.empty(),
                Recorded.request(Form.PASSED, Optional.empty(), Formalities.unknown()),
                new Templates(Optional.of(own)));
        assertThatThrownBy(() -> press.papers(Progress.SILENT))
                .isInstanceOf(PaperException.class)
                .hasMessageContaining("household.address");
    }

    @Test
    void whatATemplateGetsWrongIsToldWithItsLine() throws IOException {
        Path own = Files.createDirectory(folder.resolve("wrong"));
        Files.writeString(own.resolve("decision.form"), "@heading QUYẾT ĐỊNH\nNăm {yeer}\n");
        Press press = new Press(
                recorded.replay(Recorded.LARGEST),
                Optional.empty(),
                Recorded.request(Form.DECISION, Optional.empty(), Formalities.unknown()),
                new Templates(Optional.of(own)));
        assertThatThrownBy(() -> press.papers(Progress.SILENT))
                .isInstanceOfSatisfying(
                        PaperException.class,
                        wrong -> assertThat(wrong.said().in(Message.Language.VI))
                                .contains("decision.form, dòng 2", "yeer"));
    }

    @Test
    void reviewsUntil2023StandOnTheOldDecreeAndLaterOnesOnTheNew() {
        String old = Recorded.words(recorded.papers("yen-bai-city-2023", Form.DECISION));
        String now = Recorded.words(recorded.papers(Recorded.LARGEST, Form.DECISION));
        assertThat(old).contains("122/2018/NĐ-CP").doesNotContain("86/2023/NĐ-CP");
        assertThat(now).contains("86/2023/NĐ-CP").doesNotContain("122/2018/NĐ-CP");
    }

    @Test
    void whatIsNotKnownStaysDots() {
        Block.Letterhead head = (Block.Letterhead)
                recorded.papers(Recorded.LARGEST, Form.DECISION).get(0).blocks().get(0);
        assertThat(head.number()).isEqualTo("Số: ……/QĐ-UBND");
        assertThat(head.day()).isEqualTo("Minh Tân, ngày …… tháng …… năm ………");
        assertThat(head.issuer()).containsExactly("ỦY BAN NHÂN DÂN", "PHƯỜNG MINH TÂN");
    }

    @Test
    void numbersAndDaysAreWrittenAsTheDecreeAsks() {
        Formalities known = new Formalities(
                Optional.of("Minh Tân"),
                Optional.of(LocalDate.of(2025, 2, 5)),
                Optional.of("7"),
                List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Bưởi"));
        List<Paper> papers = Recorded.papers(
                recorded.replay(Recorded.LARGEST), Recorded.request(Form.DECISION, Optional.empty(), known));
        Block.Letterhead head = (Block.Letterhead) papers.get(0).blocks().get(0);
        assertThat(head.number()).isEqualTo("Số: 07/QĐ-UBND");
        assertThat(head.day()).isEqualTo("Minh Tân, ngày 05 tháng 02 năm 2025");
        assertThat(papers.get(0).blocks())
                .anySatisfy(block -> assertThat(block)
                        .isInstanceOfSatisfying(
                                Block.Closing.class,
                                closing -> assertThat(closing.parties())
                                        .contains(new Block.Party.Signatory(
                                                List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Thị Bưởi"))));
    }

    @Test
    void theReportSetsTheYearBeforeBesideThisOne() {
        List<Paper> papers = new Press(
                        recorded.replay(Recorded.LARGEST),
                        Optional.of(recorded.replay("yen-bai-city-2023")),
                        Recorded.request(Form.RESULTS, Optional.empty(), Formalities.unknown()),
                        new Templates(Optional.empty()))
                .papers(Progress.SILENT);
        Block.Table titles = Recorded.tables(papers).findFirst().orElseThrow();
        assertThat(Recorded.rows(titles).findFirst().orElseThrow())
                .extracting(cell -> cell.shown())
                .containsExactly("1", "Gia đình văn hóa", "408", "392", "8", "8", "96,08", "45/72", "62,50", "+33,58");
    }

    @Test
    void lettersSayWhyAndHowToObject() {
        Request request = new Request(
                Form.NOTICE,
                Optional.of("GDVH-86"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("H0000034"),
                Formalities.unknown());
        String words = Recorded.words(Recorded.papers(recorded.replay(Recorded.LARGEST), request));
        assertThat(words).contains("KHÔNG ĐẠT", "Lý do:", "1. ", "NĐ 86/2023", "trong 10 ngày");
    }

    private static String notice(String household) {
        Request request = new Request(
                Form.NOTICE,
                Optional.of("GDHP-YB"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(household),
                Formalities.unknown());
        return Recorded.words(Recorded.papers(recorded.replay(Recorded.LARGEST), request));
    }

    @Test
    void lettersSayTheLeastThatWouldPassAndNothingOfItWhereTheHouseholdPasses() {
        assertThat(notice("H0000187"))
                .contains(
                        "Để đạt, gia đình chỉ cần một việc, chọn việc nào cũng được: Phân loại rác tại nguồn (nay “không”, cần “có”)");
        assertThat(notice("H0000188")).contains("ĐẠT").doesNotContain("Để đạt");
    }

    @Test
    void theInternalListSaysForEveryHouseholdWhatWouldPassOrWhyNothingDoes() {
        List<Block.Table> failed =
                Recorded.tables(recorded.papers(Recorded.LARGEST, Form.FAILED)).toList();
        for (int i = 0; i < failed.size(); i++) {
            if (i % 3 < 2) {
                assertThat(Recorded.rows(failed.get(i)))
                        .allSatisfy(row -> assertThat(row.get(4).shown()).matches("(Để đạt|Trong năm nay)(.|\n)*"));
            }
        }
    }

    @Test
    void chartsNameEveryBarInFullAndGiveTheFiguresOfTheTables() {
        List<Block> blocks =
                recorded.papers(Recorded.LARGEST, Form.RESULTS).get(0).blocks();
        List<Block.Chart> charts = blocks.stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .toList();
        Replay replay = recorded.replay(Recorded.LARGEST);
        assertThat(charts)
                .filteredOn(chart -> chart.shape() == Block.Shape.LYING)
                .hasSize(2)
                .allSatisfy(chart -> assertThat(replay.rules().titles(SubjectKind.HOUSEHOLD).stream()
                                .flatMap(title -> title.criteria().stream())
                                .map(criterion -> criterion.criterion().phrase()))
                        .containsAll(chart.categories()));
        List<String> rates = Recorded.tables(recorded.papers(Recorded.LARGEST, Form.RESULTS))
                .flatMap(Recorded::rows)
                .map(row -> row.get(row.size() - 1).shown())
                .toList();
        Block.Chart byGroup = charts.stream()
                .filter(chart -> chart.title().contains("theo tổ"))
                .findFirst()
                .orElseThrow();
        assertThat(byGroup.series().get(0).values())
                .allSatisfy(rate -> assertThat(rates).contains(Vietnamese.of(rate)));
    }

    @Test
    void anErasedHouseholdIsNamedByItsCodeAndACorrectionIsSaid() {
        Path own = folder.resolve("changed");
        try (Recorded changed = Recorded.of(folder(own), List.of(Recorded.LARGEST))) {
            Replay before = changed.replay(Recorded.LARGEST);
            before.correct(
                    before.place("H0000073"),
                    List.of("member:N00000227.tax_duty=FULFILLED"),
                    "đã nộp đủ",
                    Recorded.AUTHOR,
                    "test",
                    2,
                    () -> {},
                    Progress.SILENT);
            changed.ledger().erase("H0000001", "chủ hộ yêu cầu", Recorded.AUTHOR, () -> {});
            Replay now = changed.replay(Recorded.LARGEST);
            List<Paper> papers =
                    Recorded.papers(now, Recorded.request(Form.PASSED, Optional.empty(), Formalities.unknown()));
            assertThat(Recorded.words(papers)).contains("H0000001 – đã xóa thông tin cá nhân");
            assertThat(papers.get(0).seal().lines()).anyMatch(line -> line.contains("đính chính thứ 1"));
            assertThat(papers.get(0).seal().code()).contains(now.review().root(1));
            TitleInForce title = now.rules().titles(SubjectKind.HOUSEHOLD).get(0);
            assertThat(Recorded.tables(papers).flatMap(Recorded::rows).count())
                    .isEqualTo(counted(now, title, Outcome.PASS)
                            + counted(
                                    now,
                                    now.rules().titles(SubjectKind.HOUSEHOLD).get(1),
                                    Outcome.PASS));
        }
    }

    private static Path folder(Path made) {
        try {
            return Files.createDirectories(made);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void oneGroupAloneHasItsOwnCountsAndLetterhead() {
        Replay replay = recorded.replay(Recorded.LARGEST);
        List<Paper> papers =
                Recorded.papers(replay, Recorded.request(Form.PASSED, Optional.of("T00001"), Formalities.unknown()));
        List<DecisionCode> codes = replay.group(0).households().get(0);
        assertThat(Recorded.rows(Recorded.tables(papers).findFirst().orElseThrow())
                        .count())
                .isEqualTo(codes.stream()
                        .filter(code -> code.outcome() == Outcome.PASS)
                        .count());
        assertThat(((Block.Letterhead) papers.get(0).blocks().get(0)).issuer())
                .containsExactly("UBND PHƯỜNG MINH TÂN", "TỔ DÂN PHỐ SỐ 1");
        assertThatThrownBy(() -> Recorded.papers(
                        replay, Recorded.request(Form.PASSED, Optional.of("T99"), Formalities.unknown())))
                .isInstanceOf(PaperException.class);
    }
}
