package vn.binhxet.policy.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.binhxet.policy.workbook.EditedWorkbook.cell;
import static vn.binhxet.policy.workbook.EditedWorkbook.edit;
import static vn.binhxet.policy.workbook.EditedWorkbook.removed;
import static vn.binhxet.policy.workbook.EditedWorkbook.row;
import static vn.binhxet.policy.workbook.EditedWorkbook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.binhxet.TestRules;
import vn.binhxet.model.Message;
import vn.binhxet.model.RuleFiles;

/** What a workbook changes is changed in the text, and nothing else. */
class RuleWorkbookTest {
    private static final RuleFiles FILES = TestRules.book().files();
    private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();
    private static final String TITLE = "titles/GDVH-86/title.yaml";

    static Stream<String> subjects() {
        return Stream.concat(
                Stream.concat(TestRules.book().titles().keySet().stream(), TestRules.book().plans().keySet().stream()),
                Stream.of("parameters"));
    }

    private static TakenBack take(String subject, Consumer<XSSFWorkbook> edit) {
        byte[] workbook = MADE.computeIfAbsent(subject, name -> RuleWorkbook.of(FILES, name));
        return RuleWorkbook.takeBack(FILES, edit(workbook, edit));
    }

    private static List<CellProblem> problems(String subject, Consumer<XSSFWorkbook> edit) {
        return catchThrowableOfType(WorkbookException.class, () -> take(subject, edit))
                .problems();
    }

    private static RuleFiles replaced(String file, String from, String to) {
        assertThat(FILES.texts().get(file)).containsOnlyOnce(from);
        return FILES.with(file, FILES.texts().get(file).replace(from, to));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aWorkbookThatSaysTheSameChangesNothing(String subject) {
        TakenBack taken = take(subject, workbook -> {});
        assertThat(taken.files()).isEqualTo(FILES);
        assertThat(taken.changes()).isEmpty();
        assertThat(taken.notices()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void anyChangedTextIsReadBackFromTheRules(String subject) {
        RuleSheets sheets = RuleSheets.of(FILES, subject, java.util.Set.of()).orElseThrow();
        Random random = new Random(subject.hashCode());
        for (Sheet sheet : sheets.sheets()) {
            List<SheetRow> rows = sheet.rows(FILES);
            for (Column column : sheet.columns()) {
                boolean isFree = !column.isKey()
                        && column.kind() == ColumnKind.TEXT
                        && column.words().isEmpty();
                if (isFree && !rows.isEmpty()) {
                    SheetRow row = rows.get(random.nextInt(rows.size()));
                    RuleFiles set = sheet.set(FILES, row, column, "Thử: “một” 'hai' #3");
                    List<SheetRow> after = sheet.rows(set);
                    int at = rows.indexOf(row);
                    assertThat(after.get(at).cell(column.key())).isEqualTo("Thử: “một” 'hai' #3");
                    for (int i = 0; i < rows.size(); i++) {
                        assertThat(i == at || after.get(i).equals(rows.get(i))).isTrue();
                    }
                }
            }
        }
    }

    static Stream<Arguments> edits() {
        String gates = "titles/GDVH-86/gates.drl";
        return Stream.of(
                Arguments.of(
                        text("Tiêu chí!H6", "  Chấp hành  tốt "),
                        TITLE,
                        "\"Chấp hành chủ trương và pháp luật\"",
                        "\"Chấp hành tốt\""),
                Arguments.of(text("Mốc đạt!B2", "82,5"), TITLE, "pass_mark: 80", "pass_mark: 82.5"),
                Arguments.of(text("Danh hiệu!B10", "40%"), TITLE, "standard_floor: 50 %", "standard_floor: 40 %"),
                Arguments.of(
                        text("Danh hiệu!B7", "31/12/2026"),
                        TITLE,
                        "{ from: 2024-01-01 }",
                        "{ from: 2024-01-01, until: 2026-12-31 }"),
                Arguments.of(text("Luật!D3", "Không  đạt"), gates, "unknown( \"F.G1\" )", "notMet( \"F.G1\" )"),
                Arguments.of(
                        text("Luật!G2", "có người bị kết án"),
                        gates,
                        "F.G1 có thành viên bị khởi tố hoặc bị kết án trong kỳ xét",
                        "F.G1 có người bị kết án"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void aChangedCellIsTheChangeSomebodyWouldMakeByHand(
            Consumer<XSSFWorkbook> edit, String file, String from, String to) {
        TakenBack taken = take("GDVH-86", edit);
        assertThat(taken.files().texts().get(file))
                .isEqualTo(replaced(file, from, to).texts().get(file));
        assertThat(taken.files()).isEqualTo(replaced(file, from, to));
        assertThat(taken.changes()).hasSize(1);
        assertThat(taken.changes().get(0).in(Message.Language.VI))
                .startsWith(file + ":")
                .contains("→");
    }

    @Test
    void cellsMayBeTypedAsSpreadsheetProgramsLike() {
        TakenBack taken = take("GDVH-86", workbook -> {
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            cell(workbook, "Danh hiệu!B10").setCellStyle(percent);
            cell(workbook, "Danh hiệu!B10").setCellValue(0.55);
            cell(workbook, "Danh hiệu!B6").setCellValue(LocalDate.of(2024, 2, 1));
            cell(workbook, "Mốc đạt!B2").setCellFormula("40+41");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell(workbook, "Mốc đạt!B2"));
            cell(workbook, "Tiêu chí!H2").setCellValue(Normalizer.normalize("Không ai phạm tội", Normalizer.Form.NFD));
            workbook.getSheet("Tiêu chí").getRow(1).setZeroHeight(true);
            workbook.setSheetOrder("Luật", 0);
            workbook.createSheet("Nháp").createRow(0).createCell(0).setCellValue("ghi chú");
            cell(workbook, "Tiêu chuẩn!H1").setCellValue("Ý kiến");
        });
        assertThat(taken.files().texts().get(TITLE))
                .contains("standard_floor: 55 %\n", "{ from: 2024-02-01 }", "pass_mark: 81\n", "\"Không ai phạm tội\"");
        assertThat(taken.changes()).hasSize(4);
        assertThat(taken.notices()).extracting(CellProblem::place).containsExactlyInAnyOrder("Nháp", "Tiêu chuẩn!H1");
    }

    @Test
    void aNewCriterionWithItsRuleStandsWhereItsRowsStand() {
        TakenBack taken = take(
                "GDVH-86",
                row(
                                "Tiêu chí",
                                25,
                                "F.III.6",
                                "III",
                                "chấm điểm",
                                "2",
                                "",
                                "",
                                "2/3",
                                "Giúp nhau",
                                "được",
                                "phần thử",
                                "model")
                        .andThen(row(
                                "Tiêu chí",
                                26,
                                "F.G5",
                                "",
                                "điều kiện loại",
                                "",
                                "",
                                "",
                                "",
                                "Điều thử",
                                "nộp giấy tờ",
                                "Điều 7",
                                "law"))
                        .andThen(workbook -> cell(workbook, "Tiêu chuẩn!C4").setCellValue(37))
                        .andThen(row(
                                "Luật",
                                60,
                                "standard-3.drl",
                                "",
                                "F.III.6",
                                "không đạt",
                                "Household",
                                "mutual_help == false",
                                "hộ không giúp nhau",
                                "Điều 1\nCách đọc thử"))
                        .andThen(row(
                                "Luật",
                                61,
                                "gates.drl",
                                "",
                                "F.G5",
                                "không đạt",
                                "Household",
                                "clean_water == false",
                                "thử",
                                "Điều 7")));
        assertThat(taken.files().texts().get(TITLE))
                .contains(
                        "  F.III.6: { standard: III, kind: scored, points: 2, limits: { half: 2/3 }, phrase: \"Giúp nhau\", curable: 'yes',\n"
                                + "             source: \"phần thử\", basis: model }\n")
                .contains("F.G5: { kind: gate, phrase: \"Điều thử\", curable: 'paper',")
                .contains("points: 37 }");
        assertThat(taken.files().texts().get("titles/GDVH-86/standard-3.drl")).endsWith("""

                // Điều 1
                // Cách đọc thử
                rule "F.III.6 hộ không giúp nhau"
                when
                    Household( mutual_help == false )
                then
                    notMet( "F.III.6" );
                end
                """);
        assertThat(taken.changes()).hasSize(5);
    }

    @Test
    void aRemovedRowIsRemovedFromTheText() {
        TakenBack taken = take("TDPVH-122", removed("Mốc đạt", 3));
        assertThat(taken.files())
                .isEqualTo(replaced(
                        "titles/TDPVH-122/title.yaml",
                        "  - { mark: 90, when: 'ward.region == \"QUAN_HUYEN_TP_TW\"' }\n",
                        ""));
    }

    @Test
    void aRowOfWhichOnlyTheLockedKeyIsLeftIsRemoved() {
        TakenBack taken = take("minh-tan-2024", workbook -> {
            for (char column = 'B'; column <= 'H'; column++) {
                cell(workbook, "Số liệu theo dõi!" + column + 2).setBlank();
            }
        });
        assertThat(taken.files().texts().get("plans/minh-tan-2024/plan.yaml")).doesNotContain("000-08");
    }

    @Test
    void aNewMarkMakesAListOfMarks() {
        TakenBack taken = take("GDVH-86", workbook -> {
            workbook.getSheet("Mốc đạt").shiftRows(1, 1, 1);
            row("Mốc đạt", 2, "", "60", "special_area == \"HAI_DAO\"").accept(workbook);
        });
        assertThat(taken.files())
                .isEqualTo(replaced(
                        TITLE,
                        "pass_mark: 80",
                        "pass_mark: [ { mark: 60, when: 'special_area == \"HAI_DAO\"' }, { mark: 80 } ]"));
    }

    @Test
    void aNewDatedValueFollowsTheEarlierOnes() {
        TakenBack taken = take(
                "parameters",
                row("Giá trị", 60, "bhyt_share", "minh-tan-2024", "", "01/06/2024", "96 %", "công văn 1", "plan")
                        .andThen(row(
                                "Giá trị",
                                61,
                                "model_group",
                                "my-phu-2024",
                                "",
                                "2024-01-01",
                                "Khóm 1",
                                "mục 2",
                                "plan"))
                        .andThen(row(
                                "Giá trị",
                                62,
                                "min_gdvh_share",
                                "mặc định",
                                "",
                                "2024-01-01",
                                "70 %",
                                "mục 3",
                                "model")));
        assertThat(taken.files().texts().get("plans/minh-tan-2024/plan.yaml"))
                .contains("basis: reading },\n"
                        + "                { from: 2024-06-01, value: 96 %, source: \"công văn 1\", basis: plan } ]\n");
        assertThat(taken.files().texts().get("plans/my-phu-2024/plan.yaml"))
                .contains(
                        "parameters:\n  model_group: [ { from: 2024-01-01, value: \"Khóm 1\", source: \"mục 2\", basis: plan } ]\n");
        assertThat(taken.files().texts().get("parameters.yaml"))
                .contains(
                        "values_in_force:\n      - { from: 2024-01-01, value: 70 %, source: \"mục 3\", basis: model }\n");
    }

    /** What a spreadsheet program makes of a typed 2/3. */
    private static Consumer<XSSFWorkbook> day(String place) {
        return workbook -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("d-mmm"));
            cell(workbook, place).setCellStyle(style);
            cell(workbook, place).setCellValue(LocalDate.of(2026, 3, 2));
        };
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("GDVH-86", text("Luật!D3", "không biết"), "Luật!D3", "gần nhất"),
                Arguments.of("GDVH-86", text("Tiêu chí!D6", "ba"), "Tiêu chí!D6", "không phải là số"),
                Arguments.of("GDVH-86", text("Tiêu chí!D6", "3.000"), "Tiêu chí!D6", "số nghìn"),
                Arguments.of("GDVH-86", text("Tiêu chí!D6", "4"), "Tiêu chuẩn!C2", "cộng lại"),
                Arguments.of("GDVH-86", text("Tiêu chí!B6", "IX"), "Tiêu chí!B6", "gần nhất"),
                Arguments.of("GDVH-86", text("Tiêu chí!A7", "F.I.1a"), "Tiêu chí!A7", "Tiêu chí!A6"),
                Arguments.of("GDVH-86", text("Tiêu chí!H6", ""), "Tiêu chí!H6", "phrase"),
                Arguments.of("GDVH-86", text("Tiêu chí!J6", " "), "Tiêu chí!J6", "source"),
                Arguments.of("GDVH-86", day("Tiêu chí!F16"), "Tiêu chí!F16", "'2/3"),
                Arguments.of("GDVH-86", text("Tiêu chí!F16", "nửa"), "Tiêu chí!F16", "2/3"),
                Arguments.of(
                        "GDVH-86",
                        text("Luật!F2", "category == \"HINH_SU\", stag == \"CONVICTED\""),
                        "Luật!F2:24",
                        "gần nhất: stage"),
                Arguments.of("GDVH-86", text("Luật!F2", "category == \"HINH_SU"), "Luật!F2", "dấu ngoặc kép"),
                Arguments.of("GDVH-86", text("Luật!F2", "category = \"HINH_SU\""), "Luật!F2:10", "cú pháp"),
                Arguments.of("GDVH-86", text("Luật!C2", "F.G9"), "Luật!C2", "gần nhất"),
                Arguments.of("GDVH-86", text("Luật!E2", "Group"), "Luật!E2", "Không có mẫu"),
                Arguments.of("GDVH-86", text("Luật!B3", "1"), "Luật!B3", "xóa trắng"),
                Arguments.of("GDVH-86", text("Luật!B3", "99"), "Luật!B3", "để trống"),
                Arguments.of("GDVH-86", text("Danh hiệu!B6", "hôm nay"), "Danh hiệu!B6", "không phải là ngày"),
                Arguments.of("GDVH-86", row("Tiêu chí", 40, "", "I"), "Tiêu chí!A40", "bị trống"),
                Arguments.of("GDVH-122", text("Mốc đạt!C3", "ward.regio == \"A\""), "Mốc đạt!C3:1", "gần nhất"),
                Arguments.of("parameters", text("Giá trị!E2", "OR"), "Giá trị!E2", "không nhận giá trị"),
                Arguments.of(
                        "parameters",
                        row("Giá trị", 60, "bhyt", "mặc định", "", "2024-01-01", "1 %", "a", "b"),
                        "Giá trị!A60",
                        "gần nhất: bhyt_share"),
                Arguments.of("minh-tan-2024", text("Chỉ tiêu!G2", "passes( \"GDVX\" )"), "Chỉ tiêu!G2:9", "gần nhất"),
                Arguments.of("minh-tan-2024", text("Kế hoạch!B8", "GDHP-YB, GDVH-86"), "Kế hoạch!B8", "GDVH"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldAtItsCell(String subject, Consumer<XSSFWorkbook> edit, String place, String said) {
        assertThat(problems(subject, edit)).anySatisfy(problem -> {
            assertThat(problem.place()).isEqualTo(place);
            assertThat(problem.message().in(Message.Language.VI)).contains(said);
        });
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        assertThat(problems(
                        "GDVH-86",
                        text("Tiêu chí!D6", "ba")
                                .andThen(text("Luật!D3", "x"))
                                .andThen(text("Danh hiệu!B6", "x"))
                                .andThen(text("Luật!F2", "stag == \"CONVICTED\""))))
                .extracting(CellProblem::place)
                .contains("Tiêu chí!D6", "Luật!D3", "Danh hiệu!B6", "Luật!F2:1");
    }

    @Test
    void rulesChangedMeanwhileAreNotOverwritten() {
        byte[] workbook = RuleWorkbook.of(FILES, "GDVH-86");
        RuleFiles meanwhile = replaced(TITLE, "pass_mark: 80", "pass_mark: 81");
        WorkbookException refused =
                catchThrowableOfType(WorkbookException.class, () -> RuleWorkbook.takeBack(meanwhile, workbook));
        assertThat(refused.problems().get(0).message().in(Message.Language.VI)).contains(TITLE, "lập lại");
        RuleFiles elsewhere = replaced("titles/KHOM-VMDT/title.yaml", "pass_mark: ", "pass_mark:  ");
        assertThat(RuleWorkbook.takeBack(elsewhere, workbook).files()).isEqualTo(elsewhere);
    }

    static Stream<Arguments> strangers() throws IOException {
        return Stream.of(
                Arguments.of("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "workbook.notXlsx"),
                Arguments.of(new byte[0], "workbook.notXlsx"),
                Arguments.of(new byte[9 << 20], "workbook.large"),
                Arguments.of(zip("xl/workbook.xml", "<x"), "workbook.notXlsx"),
                Arguments.of(zip("word/document.xml", "<x/>"), "workbook.notXlsx"),
                Arguments.of(zip("xl/vbaProject.bin", "x"), "workbook.macro"),
                Arguments.of(zip("xl/externalLinks/externalLink1.xml", "x"), "workbook.external"),
                Arguments.of(zip("xl/workbook.xml", "0".repeat(70 << 20)), "workbook.large"),
                Arguments.of(
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
                        },
                        "workbook.encrypted"));
    }

    private static byte[] zip(String part, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whatIsNoPlainWorkbookIsRefused(byte[] file, String code) {
        WorkbookException refused =
                catchThrowableOfType(WorkbookException.class, () -> RuleWorkbook.takeBack(FILES, file));
        assertThat(refused.problems().get(0).message().code()).isEqualTo(code);
    }
}
