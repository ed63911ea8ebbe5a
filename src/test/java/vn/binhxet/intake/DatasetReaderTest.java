package vn.binhxet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Household;
import vn.binhxet.model.Problem;

/** Blanks, bad values, duplicates and headings, as the meaning of a decision wants them. */
class DatasetReaderTest {
    private static final String PLAIN = "id,group_id,residence_type";

    @TempDir
    Path folder;

    private Dataset read(String households) {
        TestRules.write(folder.resolve("households.csv"), households);
        return TestRules.dataset(TestRules.book(), folder);
    }

    private static Object value(Household household, String field) {
        Facts facts = household.facts();
        return facts.value(facts.entity().require(field));
    }

    private Object only(String heading, String cell) {
        Dataset dataset = read(PLAIN + "," + heading + "\nH1,T1,THUONG_TRU,\"" + cell + "\"\n");
        return value(dataset.groups().get(0).households().get(0), heading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"có", "x", "1", "yes", "true", "đạt", "CÓ", "X", " Đạt ", "\u00a0yes\u00a0", "co\u0301"})
    void wordsForYes(String word) {
        assertThat(only("clean_water", word)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"không", "0", "no", "false", "KHÔNG", "No"})
    void wordsForNo(String word) {
        assertThat(only("clean_water", word)).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({
        "clean_water, chắc có",
        "clean_water, y",
        "clean_water, 2",
        "clean_water, khong",
        "member_count, 0",
        "member_count, -1",
        "member_count, 3.5",
        "member_count, 1e2",
        "member_count, ba",
        "noise_complaints, -1",
        "noise_complaints, 1234567890123",
        "housing, LEU",
        "resident_since, 2024-02-30",
        "resident_since, 31/02/2024",
        "resident_since, 02/2024",
        "resident_since, 2024"
    })
    void whatCannotBeReadIsNotReported(String field, String cell) {
        assertThat(only(field, cell)).isNull();
        List<Problem> problems =
                TestRules.dataset(TestRules.book(), folder).intake().problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.value()).isIn(cell, "***");
            assertThat(problem.effect()).isEqualTo(Problem.Effect.UNKNOWN);
        });
    }

    @Test
    void aBlankIsNeverNoAndNeverZero() {
        Household household = read(PLAIN + ",clean_water,school_age\nH1,T1,THUONG_TRU,,\n")
                .groups()
                .get(0)
                .households()
                .get(0);
        assertThat(value(household, "clean_water")).isNull();
        assertThat(value(household, "school_age")).isNull();
        assertThat(value(household, "at_school")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,group_id,at_school,school_age",
                "Mã hộ,Mã tổ,Trẻ được đến trường,Trẻ trong độ tuổi đi học",
                "MA HO;MA TO;TRE DUOC DEN TRUONG;tre trong do tuoi di hoc",
                "ID\tGroup Id\tAt_School\tSCHOOL AGE"
            })
    void headingsByNameOrLabelInAnyDress(String heading) {
        char separator = heading.contains(";") ? ';' : heading.contains("\t") ? '\t' : ',';
        String row = "H1,T1,2,3".replace(',', separator);
        for (String dress : List.of(heading, Normalizer.normalize(heading, Normalizer.Form.NFD), "\uFEFF" + heading)) {
            Household household = read(dress + "\r\n" + row + "\r\n")
                    .groups()
                    .get(0)
                    .households()
                    .get(0);
            assertThat(value(household, "at_school")).isEqualTo(2L);
            assertThat(value(household, "school_age")).isEqualTo(3L);
        }
    }

    @Test
    void theSameTextInRowAfterRowIsReadAndToldEachTime() {
        List<String> cells = List.of("có", "có", "", "lạ", "lạ", "có", "không", "có");
        StringBuilder table = new StringBuilder(PLAIN + ",clean_water\n");
        for (int row = 0; row < cells.size(); row++) {
            table.append("H")
                    .append(row)
                    .append(",T1,THUONG_TRU,")
                    .append(cells.get(row))
                    .append('\n');
        }
        Dataset dataset = read(table.toString());
        assertThat(dataset.groups().get(0).households().stream().map(household -> value(household, "clean_water")))
                .containsExactly(true, true, null, null, null, true, false, true);
        assertThat(dataset.intake().problems().stream()
                        .filter(problem -> problem.field().equals("clean_water"))
                        .map(Problem::row))
                .containsExactly(5L, 6L);
    }

    @Test
    void aPartGreaterThanItsWholeTakesBothAway() {
        Dataset dataset = read(PLAIN + ",at_school,school_age\nH1,T1,THUONG_TRU,3,2\n");
        Household household = dataset.groups().get(0).households().get(0);
        assertThat(value(household, "at_school")).isNull();
        assertThat(value(household, "school_age")).isNull();
        assertThat(dataset.intake().problems()).extracting(Problem::field).contains("at_school", "school_age");
        assertThat(dataset.intake().rowsRepaired()).isEqualTo(1);
    }

    @Test
    void ofTwoRowsWithOneIdNeitherIsTrusted() {
        Dataset dataset = read(PLAIN + ",clean_water\nH1,T2,THUONG_TRU,có\nH2,T2,THUONG_TRU,có\nH1,T1,THUONG_TRU,có\n");
        assertThat(dataset.householdCount()).isEqualTo(2);
        Household kept = dataset.groups().get(0).households().get(0);
        assertThat(kept.id()).isEqualTo("H1");
        assertThat(kept.groupId()).isEqualTo("T1");
        assertThat(value(kept, "clean_water")).isNull();
        assertThat(value(kept, "residence_type")).isNull();
        assertThat(dataset.intake().problems())
                .filteredOn(problem -> problem.message().code().equals("intake.duplicate"))
                .extracting(Problem::row)
                .containsExactly(2L, 4L);
    }

    @Test
    void onlyARowWithoutItsKeyIsDropped() {
        Dataset dataset = read(PLAIN + "\n,T1,THUONG_TRU\nH1,,THUONG_TRU\nH2,T1,\n");
        assertThat(dataset.householdCount()).isEqualTo(1);
        assertThat(dataset.intake().rowsDropped()).isEqualTo(2);
        assertThat(dataset.intake().rowsRead()).isEqualTo(3);
        assertThat(dataset.intake().isClean()).isFalse();
    }

    @Test
    void unknownColumnsAreToldAndIgnored() {
        Dataset dataset = read(PLAIN + ",Màu sơn\nH1,T1,THUONG_TRU,xanh\n");
        assertThat(dataset.intake().problems()).anySatisfy(problem -> {
            assertThat(problem.column()).isEqualTo("Màu sơn");
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
        });
    }

    @Test
    void strangersAreToldAndJudgedNowhere() {
        TestRules.write(folder.resolve("members.csv"), "id,household_id\nN1,H1\nN2,H9\n");
        TestRules.write(
                folder.resolve("incidents.csv"),
                "id,member_id,category,stage\nV1,N1,HINH_SU,CONVICTED\nV2,N9,HINH_SU,CONVICTED\nV3,N1,,CONVICTED\n");
        Dataset dataset = read(PLAIN + "\nH1,T1,THUONG_TRU\n");
        assertThat(dataset.intake().problems())
                .extracting(problem -> problem.message().code())
                .contains("intake.unknownHousehold", "intake.unknownPerson", "intake.unlistedGroup", "intake.noKey");
        Household household = dataset.groups().get(0).households().get(0);
        assertThat(household.memberships()).hasSize(1);
        assertThat(household.memberships().get(0).incidents()).hasSize(1);
    }

    @Test
    void overlappingMembershipsAreToldAndBothKept() {
        TestRules.write(
                folder.resolve("members.csv"),
                "id,household_id,member_from,member_until\nN1,H1,,2024-06-30\nN1,H2,2024-06-30,\nN2,H1,,2024-06-30\nN2,H2,2024-07-01,\n");
        Dataset dataset = read(PLAIN + "\nH1,T1,THUONG_TRU\nH2,T1,THUONG_TRU\n");
        assertThat(dataset.intake().problems())
                .filteredOn(problem -> problem.message().code().equals("intake.overlap"))
                .extracting(Problem::row)
                .containsExactly(3L);
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotesAndLines() throws Exception {
        Files.write(
                folder.resolve("groups.csv"),
                "id,ward_id,name\r\nT1,P1,\"Tổ \"\"1\"\",\nxóm Đông\"\r\nT2,P1,x\r\n".getBytes(StandardCharsets.UTF_8));
        Dataset dataset = read(PLAIN + "\nH1,T1,THUONG_TRU\n");
        Facts group = dataset.groups().get(0).facts();
        assertThat(group.text(group.entity().require("name"))).isEqualTo("Tổ \"1\",\nxóm Đông");
        assertThat(dataset.groups()).hasSize(2);
    }
}
