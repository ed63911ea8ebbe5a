package vn.binhxet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhxet.TestRules;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Household;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/** Registers of several offices about the same subjects become one row for each, or say where they differ. */
class MergeTest {
    @TempDir
    Path folder;

    @BeforeEach
    void surroundings() {
        write("groups.csv", "id,ward_id\nT1,P1\nT2,P1\n");
        write("wards.csv", "id\nP1\n");
    }

    private void write(String file, String text) {
        TestRules.write(folder.resolve(file), text);
    }

    private Dataset read() {
        return TestRules.dataset(TestRules.book(), folder);
    }

    private static Household household(Dataset dataset) {
        return dataset.groups().get(0).households().get(0);
    }

    private static Object value(Dataset dataset, String field) {
        return household(dataset)
                .facts()
                .value(household(dataset).facts().entity().require(field));
    }

    private static List<Problem> disagreements(Dataset dataset) {
        return dataset.intake().problems().stream()
                .filter(problem -> problem.message().in(Message.Language.EN).contains("differs"))
                .toList();
    }

    @Test
    void whatOneLeavesBlankAnotherFillsIn() {
        write("households.csv", "id,group_id,member_count,poverty_status\nH1,T1,4,\nH2,T1,,\n");
        write("households-ngheo.csv", "Mã hộ;Hộ nghèo\nH1;hộ nghèo\n");
        Dataset dataset = read();
        assertThat(dataset.householdCount()).isEqualTo(2);
        assertThat(value(dataset, "member_count")).isEqualTo(4L);
        assertThat(value(dataset, "poverty_status")).isEqualTo("NGHEO");
        assertThat(dataset.intake().problems()).isEmpty();
        assertThat(dataset.intake().rows()).containsEntry("households", 3L);
    }

    @Test
    void whatTwoContradictEachOtherAboutIsUnknownAndNamesBoth() {
        write("households.csv", "id,group_id,member_count,clean_water\nH1,T1,4,có\n");
        write("households-thue.csv", "id,member_count,clean_water\nH1,5,có\n");
        Dataset dataset = read();
        assertThat(value(dataset, "member_count")).isNull();
        assertThat(value(dataset, "clean_water")).isEqualTo(true);
        assertThat(disagreements(dataset))
                .extracting(Problem::file, Problem::row, Problem::column, Problem::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("households-thue.csv", 2L, "member_count", "5"),
                        org.assertj.core.groups.Tuple.tuple("households.csv", 2L, "member_count", "4"));
        assertThat(disagreements(dataset).get(0).message().in(Message.Language.VI))
                .contains("households.csv:2");
    }

    @Test
    void aTextSpeltOtherwiseIsNoContradiction() {
        write("households.csv", "id,group_id,head_name\nH1,T1,Nguyễn Văn A\n");
        write("households-ca.csv", "id,head_name\nH1,NGUYEN VAN A\n");
        assertThat(disagreements(read())).isEmpty();
    }

    @Test
    void aHouseholdInTwoGroupsKeepsNothingButItsKey() {
        write("households-a.csv", "id,group_id,clean_water\nH1,T2,có\n");
        write("households-b.csv", "id,group_id,clean_water\nH1,T1,có\n");
        Dataset dataset = read();
        assertThat(household(dataset).groupId()).isEqualTo("T1");
        assertThat(value(dataset, "clean_water")).isNull();
        assertThat(disagreements(dataset)).hasSize(2);
    }

    @Test
    void theOrderOfFilesMakesNoDifference() {
        String police = "id,group_id,member_count,head_name\nH1,T1,4,An\nH2,T1,3,Bình\nH1,T1,4,An\n";
        String tax = "id,group_id,member_count,clean_water\nH2,T1,3,có\nH1,T1,6,\nH3,T2,2,không\n";
        write("households-a.csv", police);
        write("households-b.csv", tax);
        Dataset one = read();
        write("households-a.csv", tax);
        write("households-b.csv", police);
        WorkbookTest.assertSameFacts(read(), one);
    }

    @Test
    void theSameKeyTwiceInOneFileIsStillADuplicate() {
        write("households.csv", "id,group_id,clean_water\nH1,T1,có\nH1,T1,có\n");
        write("households-ca.csv", "id,member_count\nH1,4\n");
        Dataset dataset = read();
        assertThat(value(dataset, "clean_water")).isNull();
        assertThat(value(dataset, "member_count")).isEqualTo(4L);
        assertThat(dataset.intake().problems())
                .filteredOn(problem -> problem.message().code().equals("intake.duplicate"))
                .hasSize(2);
    }

    @Test
    void aListOfPersonsWithoutHouseholdsSpeaksOfEveryHouseholdTheyBelongTo() {
        write("households.csv", "id,group_id\nH1,T1\nH2,T1\n");
        write("members.csv", "id,household_id,member_from,member_until\nN1,H1,,2024-06-30\nN1,H2,2024-07-01,\n");
        write("members-thue.csv", "Mã nhân khẩu,Nghĩa vụ thuế\nN1,nợ quá hạn\nN9,đã nộp đủ\n");
        Dataset dataset = read();
        assertThat(dataset.groups().get(0).households()).allSatisfy(household -> {
            assertThat(household.memberships()).hasSize(1);
            var member = household.memberships().get(0).member();
            assertThat(member.value(member.entity().require("tax_duty"))).isEqualTo("OVERDUE");
        });
        assertThat(dataset.intake().dropped())
                .isEqualTo(Map.of(
                        "groups",
                        0L,
                        "households",
                        0L,
                        "incidents",
                        0L,
                        "indicators",
                        0L,
                        "members",
                        1L,
                        "registers",
                        0L,
                        "units",
                        0L,
                        "wards",
                        0L));
    }

    @Test
    void aWrittenNoAndABlankAreNotTheSameInARegister() {
        write("households.csv", "id,group_id\nH1,T1\n");
        write("registers-a.csv", "category,group_id,reconciled\nTHUE,,có\nNVQS,,có\nHINH_SU,T1,có\n");
        write("registers-b.csv", "category,group_id,reconciled\nTHUE,,\nNVQS,,không\n");
        Dataset dataset = read();
        assertThat(dataset.groups().get(0).registers()).containsExactly(true, false, true, false, false, false);
        assertThat(disagreements(dataset)).hasSize(2);
    }

    @Test
    void aPartAndItsWholeAreComparedOnceMerged() {
        write("households.csv", "id,group_id,school_age\nH1,T1,1\n");
        write("households-truong.csv", "id,at_school\nH1,2\n");
        Dataset dataset = read();
        assertThat(value(dataset, "school_age")).isNull();
        assertThat(dataset.intake().problems())
                .extracting(Problem::file, Problem::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("households-truong.csv", "at_school"),
                        org.assertj.core.groups.Tuple.tuple("households.csv", "school_age"));
    }

    @Test
    void aKeyThatNoFileHasIsRefused() {
        write("households.csv", "id,clean_water\nH1,có\n");
        write("households-ca.csv", "id,member_count\nH1,4\n");
        assertThatThrownBy(this::read).isInstanceOf(IntakeException.class).hasMessageContaining("group_id");
    }

    @Test
    void workbooksAndTextsMayStandSideBySide() throws Exception {
        write("households.csv", "id,group_id\nH1,T1\n");
        write("~$households-ca.xlsx", "what Excel leaves while a file is open");
        try (WorkbookWriter writer = new WorkbookWriter()) {
            writer.sheet("Sheet1", 2, List.of(List.of("Mã hộ", "Nước sạch"), List.of("H1", "CÓ")));
            writer.save(folder.resolve("households-ca.xlsx"));
        }
        assertThat(value(read(), "clean_water")).isEqualTo(true);
    }
}
