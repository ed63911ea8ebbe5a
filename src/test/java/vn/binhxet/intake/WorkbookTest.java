package vn.binhxet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.TestRules;
import vn.binhxet.generate.DatasetGenerator;
import vn.binhxet.generate.Profile;
import vn.binhxet.model.Dataset;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Facts;
import vn.binhxet.model.Field;
import vn.binhxet.model.Household;
import vn.binhxet.model.InputDigest;
import vn.binhxet.model.Message;
import vn.binhxet.model.Problem;

/** Workbooks as wards have them: the same facts give the same dataset as text files. */
class WorkbookTest {
    private static final List<String> HEADING = List.of("id", "group_id", "residence_type");

    @TempDir
    Path folder;

    private final WorkbookWriter writer = new WorkbookWriter();

    private Dataset read() {
        return TestRules.dataset(TestRules.book(), writer.save(folder.resolve("so-lieu.xlsx")));
    }

    /** A sheet of one household with a blank cell in the fourth column, below the heading. */
    private Cell only(String heading) {
        XSSFSheet sheet = writer.sheet(
                "households",
                0,
                List.of(List.of("id", "group_id", "residence_type", heading), List.of("H1", "T1", "THUONG_TRU")));
        return sheet.getRow(1).createCell(3);
    }

    private static Object value(Dataset dataset, String field) {
        Household household = dataset.groups().get(0).households().get(0);
        return household.facts().value(household.facts().entity().require(field));
    }

    private static List<String> codes(Dataset dataset) {
        return dataset.intake().problems().stream()
                .map(problem -> innermost(problem.message()).code())
                .toList();
    }

    private static Message innermost(Message message) {
        return message.arguments().stream()
                .filter(Message.class::isInstance)
                .map(inner -> innermost((Message) inner))
                .findFirst()
                .orElse(message);
    }

    private static List<String> digests(Dataset dataset) {
        return dataset.groups().stream()
                .map(group -> group.id() + Arrays.toString(InputDigest.of(group).all()))
                .toList();
    }

    static void assertSameFacts(Dataset workbook, Dataset texts) {
        assertThat(digests(workbook)).isEqualTo(digests(texts));
        assertThat(workbook.indicators()).isEqualTo(texts.indicators());
        assertThat(workbook.wardIds()).isEqualTo(texts.wardIds());
        assertThat(workbook.units()).hasSameSizeAs(texts.units());
        for (int unit = 0; unit < texts.units().size(); unit++) {
            assertThat(Row.BY_VALUES.compare(
                            workbook.units().get(unit), texts.units().get(unit)))
                    .isZero();
        }
        assertThat(workbook.intake().rows()).isEqualTo(texts.intake().rows());
        assertThat(workbook.intake().dropped()).isEqualTo(texts.intake().dropped());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"minh-tan-2024", "my-phu-2024", "nguyen-dai-nang-2026", "yen-bai-city-2023", "yen-bai-ward-2026"
            })
    void everyFixtureAsOneWorkbookIsTheSameDataset(String plan) {
        Path data = Path.of("fixtures", plan, "data");
        Dataset texts = TestRules.dataset(TestRules.book(), data);
        Dataset workbook =
                TestRules.dataset(TestRules.book(), WorkbookWriter.ofFolder(data, folder.resolve("so-lieu.xlsx")));
        assertSameFacts(workbook, texts);
        assertThat(workbook.intake().problems()).hasSameSizeAs(texts.intake().problems());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void howAWorkbookIsDressedChangesNothing(long seed) throws IOException {
        Path data = folder.resolve("du-lieu");
        new DatasetGenerator(
                        TestRules.book(),
                        TestRules.book().plan("minh-tan-2024"),
                        Profile.read(Path.of("fixtures/synthetic.yaml")))
                .write(60, seed, data, done -> {});
        Random dice = new Random(seed);
        for (Entity entity : TestRules.book().vocabulary().dictionary().entities()) {
            Path csv = data.resolve(entity.table() + ".csv");
            dress(entity, WorkbookWriter.rows(csv), dice);
        }
        assertSameFacts(read(), TestRules.dataset(TestRules.book(), data));
    }

    /** Columns and rows shuffled, headings and the sheet's name spelt at random, titles and blank rows put in. */
    private void dress(Entity entity, List<List<String>> rows, Random dice) {
        List<Integer> order = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            order.add(column);
        }
        Collections.shuffle(order, dice);
        List<List<String>> dressed = new ArrayList<>();
        List<List<String>> body = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(body, dice);
        dressed.add(order.stream()
                .map(column -> spelling(entity.require(rows.get(0).get(column)), dice))
                .toList());
        body.forEach(row -> {
            if (dice.nextInt(10) == 0) {
                dressed.add(List.of());
            }
            dressed.add(order.stream().map(row::get).toList());
        });
        int titles = dice.nextInt(8);
        XSSFSheet sheet = writer.sheet(spelling(dice, entity.table(), entity.label()), titles, dressed);
        for (int row = 0; row < titles; row += 2) {
            sheet.createRow(row).createCell(dice.nextInt(3)).setCellValue("DANH SÁCH NĂM 2024 – " + row);
        }
    }

    private static String spelling(Field field, Random dice) {
        return spelling(dice, field.name(), field.label());
    }

    private static String spelling(Random dice, String name, String label) {
        return switch (dice.nextInt(6)) {
            case 0 -> name;
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> Normalizer.normalize(label, Normalizer.Form.NFD);
            case 3 -> label.toUpperCase(Locale.ROOT);
            case 4 -> Columns.key(label);
            default -> " " + label + " ";
        };
    }

    @ParameterizedTest
    @CsvSource({"dd/mm/yyyy", "yyyy-mm-dd", "[$-42A]dd mmmm yyyy;@", "d-mmm-yy", "m/d/yy h:mm"})
    void aDateCellIsADayHoweverItIsShown(String format) {
        Cell cell = only("resident_since");
        cell.setCellValue(java.time.LocalDate.of(2024, 5, 31));
        cell.setCellStyle(writer.format(format));
        assertThat(value(read(), "resident_since")).isEqualTo("2024-05-31");
    }

    @Test
    void workbooksThatCountFrom1904HaveOtherDayNumbers() {
        writer.workbook().getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        Cell cell = only("resident_since");
        cell.setCellValue(43_980);
        cell.setCellStyle(writer.format("dd/mm/yyyy"));
        assertThat(value(read(), "resident_since")).isEqualTo("2024-05-30");
    }

    @Test
    void aBareNumberIsNoDay() {
        only("resident_since").setCellValue(45_000);
        Dataset dataset = read();
        assertThat(value(dataset, "resident_since")).isNull();
        assertThat(codes(dataset)).contains("cell.day");
    }

    @Test
    void keysTypedAsNumbersStayAsShown() {
        XSSFSheet sheet = writer.sheet("households", 0, List.of(HEADING, List.of("", "", "THUONG_TRU")));
        sheet.getRow(1).getCell(0).setCellValue(123_456_789_012L);
        sheet.getRow(1).getCell(1).setCellValue(123);
        sheet.getRow(1).getCell(1).setCellStyle(writer.format("00000"));
        Dataset dataset = read();
        assertThat(dataset.groups().get(0).id()).isEqualTo("00123");
        assertThat(dataset.groups().get(0).households().get(0).id()).isEqualTo("123456789012");
    }

    @Test
    void numbersAsTextsAndTruthAsABooleanCellAreRead() {
        only("clean_water").setCellValue(true);
        assertThat(value(read(), "clean_water")).isEqualTo(true);
    }

    @Test
    void aPercentCellIsAPercentage() {
        XSSFSheet sheet = writer.sheet("groups", 0, List.of(List.of("id", "ward_id", "lighting_share")));
        writer.sheet("households", 0, List.of(HEADING, List.of("H1", "T1", "")));
        sheet.createRow(1).createCell(0).setCellValue("T1");
        sheet.getRow(1).createCell(1).setCellValue("P1");
        sheet.getRow(1).createCell(2).setCellValue(0.9608);
        sheet.getRow(1).getCell(2).setCellStyle(writer.format("0.00%"));
        XSSFSheet indicators = writer.sheet("indicators", 0, List.of(List.of("code", "value"), List.of("A", "")));
        indicators.getRow(1).getCell(1).setCellValue(0.07);
        indicators.getRow(1).getCell(1).setCellStyle(writer.format("0%"));
        Dataset dataset = read();
        Facts group = dataset.groups().get(0).facts();
        assertThat(group.decimal(group.entity().require("lighting_share"))).isEqualByComparingTo("96.08");
        assertThat(dataset.indicators().get("A")).isEqualByComparingTo("7");
    }

    @Test
    void whatBinaryFractionsAddIsNoiseAndLeftOut() {
        XSSFSheet indicators = writer.sheet("indicators", 0, List.of(List.of("code", "value"), List.of("A", "")));
        indicators.getRow(1).getCell(1).setCellValue(0.1 + 0.2);
        assertThat(read().indicators().get("A")).isEqualByComparingTo("0.3");
    }

    @Test
    void aFormulaIsWorthItsCachedResult() {
        Cell cell = only("member_count");
        cell.setCellFormula("2+3");
        writer.workbook().getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
        assertThat(value(read(), "member_count")).isEqualTo(5L);
    }

    @Test
    void aFormulaWithoutAResultIsTold() {
        only("member_count").setCellFormula("2+3");
        Dataset dataset = read();
        assertThat(value(dataset, "member_count")).isNull();
        assertThat(codes(dataset)).contains("cell.uncalculated");
    }

    @Test
    void anErrorCellIsToldWithItsPlace() {
        only("member_count").setCellErrorValue(FormulaError.NA.getCode());
        Problem problem = read().intake().problems().stream()
                .filter(found -> found.field().equals("member_count"))
                .findFirst()
                .orElseThrow();
        assertThat(problem.file()).isEqualTo("so-lieu.xlsx!households");
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo("member_count");
        assertThat(problem.message().in(Message.Language.VI)).contains("Ô D2:", "#N/A");
    }

    @Test
    void aKeyMergedOverRowsHoldsForAllOfThem() {
        writer.sheet("households", 0, List.of(HEADING, List.of("H1", "T1", "")));
        XSSFSheet members = writer.sheet(
                "members",
                0,
                List.of(
                        List.of("household_id", "id", "tax_duty"),
                        List.of("H1", "N1", "OVERDUE"),
                        List.of("", "N2", ""),
                        List.of("", "N3", "")));
        members.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
        members.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
        Dataset dataset = read();
        assertThat(dataset.groups().get(0).households().get(0).memberships()).hasSize(3);
        assertThat(dataset.intake().rowsDropped()).isZero();
        assertThat(codes(dataset)).contains("cell.merged");
    }

    @Test
    void headingsOverTwoRowsAndNumberedColumnsAreUnderstood() {
        XSSFSheet sheet = writer.sheet(
                "Danh sách",
                2,
                List.of(
                        List.of("Mã hộ", "Mã tổ", "Vệ sinh", ""),
                        List.of("", "", "Nước sạch", "Nhà tiêu hợp vệ sinh"),
                        List.of("(1)", "(2)", "(3)", "(4)"),
                        List.of("H1", "T1", "có", "không")));
        sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH HỘ");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
        sheet.addMergedRegion(new CellRangeAddress(2, 2, 2, 3));
        Dataset dataset = read();
        assertThat(dataset.householdCount()).isEqualTo(1);
        assertThat(value(dataset, "clean_water")).isEqualTo(true);
        assertThat(value(dataset, "hygienic_toilet")).isEqualTo(false);
    }

    @Test
    void hiddenSheetsAndRowsAreReadAndTold() {
        XSSFSheet sheet =
                writer.sheet("households", 0, List.of(HEADING, List.of("H1", "T1", ""), List.of("H2", "T1", "")));
        sheet.getRow(2).setZeroHeight(true);
        writer.sheet("members", 0, List.of(List.of("id", "household_id"), List.of("N1", "H1")));
        writer.workbook().setSheetHidden(1, true);
        Dataset dataset = read();
        assertThat(dataset.householdCount()).isEqualTo(2);
        assertThat(codes(dataset)).contains("intake.hiddenSheet", "intake.hiddenRows");
    }

    @Test
    void aSheetIsKnownByItsHeadingWhateverItIsCalled() {
        writer.sheet("Tổ 1", 3, List.of(List.of("Mã hộ", "Mã tổ", "Nước sạch"), List.of("H1", "T1", "có")));
        writer.sheet("Tổ 2", 0, List.of(List.of("Mã tổ", "Mã hộ", "Nhà ở"), List.of("T2", "H2", "kiên cố")));
        writer.sheet("Ghi chú", 0, List.of(List.of("Người lập", "Ngày"), List.of("x", "y")));
        Dataset dataset = read();
        assertThat(dataset.householdCount()).isEqualTo(2);
        assertThat(codes(dataset)).contains("intake.stranger");
    }

    @Test
    void aHeadingThatFitsTwoTablesIsLeftOutAndTold() {
        writer.sheet("households", 0, List.of(HEADING, List.of("H1", "T1", "")));
        writer.sheet("Trang 2", 0, List.of(List.of("id", "group_id", "ward_id"), List.of("A", "B", "C")));
        Dataset dataset = read();
        assertThat(codes(dataset)).contains("intake.ambiguous");
        assertThat(dataset.householdCount()).isEqualTo(1);
    }

    @Test
    void theExampleRowOfATemplateIsPassedOverAndTold() {
        writer.sheet(
                "households",
                0,
                List.of(HEADING, List.of("VÍ DỤ", "VÍ DỤ", "THUONG_TRU"), List.of("VÍ DỤ 2", "T1", "THUONG_TRU")));
        Dataset dataset = read();
        assertThat(dataset.householdCount()).isEqualTo(1);
        assertThat(dataset.intake().rowsRead()).isEqualTo(1);
        assertThat(codes(dataset)).contains("intake.example");
    }
}
