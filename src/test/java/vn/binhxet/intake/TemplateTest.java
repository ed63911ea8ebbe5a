package vn.binhxet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Dictionary;
import vn.binhxet.model.Entity;
import vn.binhxet.model.Field;
import vn.binhxet.model.FieldType;
import vn.binhxet.replay.Contents;
import vn.binhxet.review.ReviewResult;
import vn.binhxet.rulebook.FieldsRead;
import vn.binhxet.rulebook.Plan;
import vn.binhxet.rulebook.RuleBook;

/** A template that a person fills in gives the same review as the text files of the same facts. */
class TemplateTest {
    private static final int FIRST_ROW = 3;

    @TempDir
    Path folder;

    private final RuleBook book = TestRules.book();
    private final Dictionary dictionary = book.vocabulary().dictionary();

    private Path template(String id, boolean isWhole) throws IOException {
        Plan plan = book.plan(id);
        Map<String, String> indicators = new LinkedHashMap<>();
        plan.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator.name()));
        Path file = folder.resolve("bieu.xlsx");
        new Template(
                        plan.name(),
                        plan.period(),
                        indicators,
                        FieldsRead.of(book.forReview(id, plan.period())),
                        isWhole,
                        20)
                .write(dictionary, file);
        return file;
    }

    /** Read from a stream, so that saving never touches the file itself. */
    private static XSSFWorkbook opened(Path file) throws IOException {
        try (var input = java.nio.file.Files.newInputStream(file)) {
            return new XSSFWorkbook(input);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"minh-tan-2024", "my-phu-2024", "yen-bai-city-2023"})
    void filledInItDecidesAsTheTextFilesDo(String plan) throws IOException {
        Path data = Path.of("fixtures", plan, "data");
        assertThat(outcomes(TestRules.review(book, plan, filled(plan, false))))
                .isEqualTo(outcomes(TestRules.review(book, plan, data)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minh-tan-2024", "my-phu-2024", "yen-bai-city-2023"})
    void filledInWholeItHasTheSameRoot(String plan) throws IOException {
        assertThat(root(TestRules.review(book, plan, filled(plan, true))))
                .isEqualTo(root(TestRules.review(book, plan, Path.of("fixtures", plan, "data"))));
    }

    private static String root(ReviewResult result) {
        return Contents.of(result, "test").root();
    }

    private Path filled(String plan, boolean isWhole) throws IOException {
        Path data = Path.of("fixtures", plan, "data");
        Path filled = folder.resolve("da-dien.xlsx");
        try (XSSFWorkbook workbook = opened(template(plan, isWhole))) {
            for (Entity entity : dictionary.entities()) {
                XSSFSheet sheet = workbook.getSheet(Template.sheetName(entity));
                if (sheet != null) {
                    fillIn(sheet, entity, WorkbookWriter.rows(data.resolve(entity.table() + ".csv")));
                }
            }
            try (var output = java.nio.file.Files.newOutputStream(filled)) {
                workbook.write(output);
            }
        }
        return filled;
    }

    /** As a person would: labels chosen from lists, below the example row. */
    private static void fillIn(XSSFSheet sheet, Entity entity, List<List<String>> rows) {
        Map<String, Integer> columns = new HashMap<>();
        sheet.getRow(1).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        for (int number = 1; number < rows.size(); number++) {
            int at = FIRST_ROW + number - 1;
            XSSFRow row = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            for (int column = 0; column < rows.get(0).size(); column++) {
                Field field = entity.require(rows.get(0).get(column));
                Integer place = columns.get(field.label());
                if (place != null) {
                    Cell cell = row.getCell(place) == null ? row.createCell(place) : row.getCell(place);
                    cell.setCellValue(shown(field, rows.get(number).get(column)));
                }
            }
        }
    }

    private static String shown(Field field, String text) {
        int code = field.type() == FieldType.ENUM ? field.codes().indexOf(text) : -1;
        return code < 0 ? text : field.labels().get(code);
    }

    private static Object outcomes(ReviewResult result) {
        return List.of(
                result.outcomes(),
                result.targets().stream()
                        .map(target -> target.id() + target.outcome())
                        .toList());
    }

    @Test
    void itAsksOnlyForWhatThePlanReads() throws IOException {
        try (XSSFWorkbook workbook = opened(template("minh-tan-2024", false))) {
            XSSFSheet households = workbook.getSheet("Hộ gia đình");
            List<String> headings = headings(households);
            assertThat(headings).startsWith("Mã hộ", "Mã tổ").contains("Trẻ được đến trường");
            assertThat(headings).doesNotContain("Vùng đặc thù", "Địa chỉ");
            assertThat(households.getProtect()).isTrue();
            assertThat(households.getRow(1).getCell(0).getCellStyle().getLocked())
                    .isTrue();
            assertThat(households.getRow(FIRST_ROW).getCell(0).getCellStyle().getLocked())
                    .isFalse();
            assertThat(households
                            .getRow(1)
                            .getCell(0)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("Khóa bền vững", "Nơi cung cấp: Tổ trưởng");
            assertThat(households.getDataValidations()).isNotEmpty();
            assertThat(workbook.getSheetName(0)).isEqualTo("Hướng dẫn");
        }
    }

    @Test
    void onRequestItAsksForEverything() throws IOException {
        try (XSSFWorkbook workbook = opened(template("minh-tan-2024", true))) {
            assertThat(headings(workbook.getSheet("Hộ gia đình")))
                    .hasSize(dictionary.entity(Dictionary.HOUSEHOLD).fields().size());
        }
    }

    @Test
    void indicatorsAreNamedBesideTheirCodes() throws IOException {
        Plan plan = book.plan("minh-tan-2024");
        Path file = template("minh-tan-2024", false);
        try (XSSFWorkbook workbook = opened(file)) {
            XSSFSheet indicators = workbook.getSheet("Số liệu chỉ tiêu");
            assertThat(headings(indicators)).containsExactly("Mã chỉ tiêu", "Giá trị", "Tên chỉ tiêu");
            for (int i = 0; i < plan.indicators().size(); i++) {
                assertThat(indicators.getRow(FIRST_ROW + i).getCell(0))
                        .hasToString(plan.indicators().get(i).code());
                assertThat(indicators.getRow(FIRST_ROW + i).getCell(2))
                        .hasToString(plan.indicators().get(i).name());
            }
        }
        assertThat(TestRules.dataset(book, file).intake().problems())
                .noneMatch(problem -> problem.column().equals("Tên chỉ tiêu"));
    }

    private static List<String> headings(XSSFSheet sheet) {
        List<String> headings = new java.util.ArrayList<>();
        sheet.getRow(1).forEach(cell -> headings.add(cell.getStringCellValue()));
        return headings;
    }
}
