package vn.binhxet.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Decision;
import vn.binhxet.model.TargetResult;
import vn.binhxet.model.Verdict;
import vn.binhxet.review.ReviewResult;

/** The law is outside the code: a new fact, criterion, title and plan need a rules folder and nothing else. */
class ChangedRulesTest {
    private static final String FACTS = """
                  roofs: { type: int, label: Số mái nhà, unit: mái, meaning: Số mái nhà của hộ. }
                  solar_roofs: { type: int, label: Mái có pin, unit: mái, part_of: roofs, meaning: Số mái có pin. }
            """;

    private static final String TITLE = """
            id: NHA-XANH
            award: NHAXANH
            name: Nhà xanh
            subject: household
            regime: quy chế thử nghiệm
            in_force: { from: 2026-01-01 }
            source: quy chế thử nghiệm
            basis: model
            pass_mark: 5
            standards:
              A: { name: Nhà xanh, points: 10 }
            criteria:
              X.1:
                standard: A
                kind: scored
                points: 6
                partial_points: 3
                limits: { all: 100 %, half: 50 % }
                phrase: Mái nhà có pin mặt trời
                curable: 'yes'
                source: quy chế thử nghiệm, điều 1
                basis: model
              X.2: { standard: A, kind: scored, points: 4, phrase: Nước sạch, curable: 'yes', source: quy chế thử nghiệm, basis: model }
            """;

    private static final String RULES = """
            rule "X.1 mái nhà chưa lắp pin mặt trời"
            when
                Household( solar_roofs / roofs < limit.half )
            then
                notMet( "X.1" );
            end

            rule "X.1 mới lắp pin mặt trời một phần"
            when
                Household( solar_roofs / roofs >= limit.half, solar_roofs / roofs < limit.all )
            then
                partlyMet( "X.1" );
            end

            rule "X.1 hộ không có mái nhà riêng"
            when
                Household( roofs == 0 )
            then
                notApplicable( "X.1" );
            end

            rule "X.2 chưa dùng nước sạch"
            when
                Household( clean_water == false )
            then
                notMet( "X.2" );
            end
            """;

    private static final String PLAN = """
            id: thu-nghiem-2026
            name: Kế hoạch thử nghiệm
            place: phường thử nghiệm
            year: 2026
            period: { start: 2026-01-01, end: 2026-10-31 }
            document: Kế hoạch thử nghiệm
            titles: [NHA-XANH]
            targets:
              "T-1":
                name: Tỷ lệ nhà xanh
                count: households
                where: 'passes( "NHAXANH" )'
                of: all
                op: '>='
                value: 66.6
                unit: '%'
                source: mục 1
            """;

    private static final String HOUSEHOLDS = """
            Mã hộ,Mã tổ,Loại cư trú,Nước sạch,Số mái nhà,Mái có pin
            H1,T1,THUONG_TRU,có,2,2
            H2,T1,THUONG_TRU,có,2,1
            H3,T1,THUONG_TRU,không,2,0
            H4,T1,THUONG_TRU,không,0,
            H5,T1,THUONG_TRU,có,3,
            """;

    @TempDir
    Path folder;

    @Test
    void aFactACriterionATitleAndAPlanAreAddedWithoutJava() {
        Path rules = TestRules.copyTo(folder.resolve("rules"));
        TestRules.replace(
                rules.resolve("facts.yaml"),
                "      area_type: ",
                FACTS.indent(2).replaceAll("(?m)^ +", "      ") + "      area_type: ");
        TestRules.write(rules.resolve("titles/NHA-XANH/title.yaml"), TITLE);
        TestRules.write(rules.resolve("titles/NHA-XANH/criteria.drl"), RULES);
        TestRules.write(rules.resolve("plans/thu-nghiem-2026/plan.yaml"), PLAN);
        Path data = folder.resolve("data");
        TestRules.write(data.resolve("households.csv"), HOUSEHOLDS);
        TestRules.write(data.resolve("groups.csv"), "id,ward_id\nT1,P1\n");

        ReviewResult review = TestRules.review(RuleBook.read(rules), "thu-nghiem-2026", data);

        Map<String, String> told = new TreeMap<>();
        for (int i = 0; i < review.size(); i++) {
            Decision decision = review.decision(i);
            told.put(
                    decision.subject(),
                    decision.outcome() + " " + decision.score().low() + "–"
                            + decision.score().high() + " "
                            + decision.findings().get(0).verdict());
        }
        assertThat(told)
                .containsExactly(
                        Map.entry("H1", "PASS 10–10 " + Verdict.MET),
                        Map.entry("H2", "PASS 7–7 " + Verdict.PARTLY_MET),
                        Map.entry("H3", "FAIL 0–0 " + Verdict.NOT_MET),
                        Map.entry("H4", "PASS 6–6 " + Verdict.NOT_APPLICABLE),
                        Map.entry("H5", "UNDETERMINED 4–10 " + Verdict.UNKNOWN));
        TargetResult target = review.targets().get(0);
        assertThat(target.outcome()).isEqualTo(TargetResult.Outcome.UNDETERMINED);
        assertThat(review.decision(1).findings().get(0).limit())
                .isEqualTo("Mái có pin / số mái nhà ≥ 100 % (một phần: Mái có pin / số mái nhà ≥ 50 %)");
        assertThat(review.decision(1).findings().get(0).facts())
                .containsEntry("solar_roofs", 1L)
                .containsEntry("roofs", 2L);
    }

    @Test
    void anotherThresholdFlipsWithoutJava() {
        Path rules = TestRules.copyTo(folder.resolve("rules"));
        Path data = folder.resolve("data");
        TestRules.write(
                data.resolve("households.csv"),
                "id,group_id,residence_type,meetings_held,meetings_attended\nH1,T1,THUONG_TRU,10,6\n");
        TestRules.write(data.resolve("groups.csv"), "id,ward_id\nT1,P1\n");
        assertThat(verdict(TestRules.review(RuleBook.read(rules), "my-phu-2024", data), "F.II.3"))
                .isEqualTo(Verdict.PARTLY_MET);
        TestRules.replace(rules.resolve("titles/GDVH-86/title.yaml"), "full: 2/3", "full: 60 %");
        assertThat(verdict(TestRules.review(RuleBook.read(rules), "my-phu-2024", data), "F.II.3"))
                .isEqualTo(Verdict.MET);
    }

    private static Verdict verdict(ReviewResult review, String criterion) {
        return review.decision(0).findings().stream()
                .filter(finding -> finding.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
