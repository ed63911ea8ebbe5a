package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.web.accounts.Role;

/** A review run at the desk: from the file to the papers. */
class ReviewsTest {
    private static final String PLAN = "minh-tan-2024";
    private static final String NEW = "/dot-xet";
    private static final String UPLOAD = "/dot-xet/tai-len";
    private static final Pattern REVIEW = Pattern.compile("/dot-xet/(minh-tan-2024-[0-9a-f]{12})\\?");

    private final RunningDesk desk = RunningDesk.unreviewed();
    private final Visitor reviewer = desk.visitor("to-chuc");

    private HttpResponse<String> upload(String name, byte[] content) {
        return upload(name, content, "");
    }

    private HttpResponse<String> upload(String name, byte[] content, String end) {
        return reviewer.upload(NEW, UPLOAD, "tep", name, content, "ke-hoach", PLAN, "chot", end);
    }

    private static String path(HttpResponse<?> answer) {
        return Visitor.location(answer).replaceFirst("^https?://[^/]+", "");
    }

    /** The page of a job once it has ended. */
    private HttpResponse<String> ended(String page) throws InterruptedException {
        HttpResponse<String> now = reviewer.get(page);
        for (int i = 0; i < 600 && now.body().contains("data-events="); i++) {
            Thread.sleep(50);
            now = reviewer.get(page);
        }
        return now;
    }

    private String review() throws InterruptedException {
        return review("");
    }

    /**
     * @param end the last day of the period; "" for the plan's own
     * @return the id of the review
     */
    private String review(String end) throws InterruptedException {
        String check = path(upload("minh-tan.zip", Datasets.zipped(), end));
        ended(check);
        String job = path(reviewer.submit(check, check + "/binh-xet"));
        Matcher review = REVIEW.matcher(Visitor.location(ended(job)));
        assertThat(review.find()).isTrue();
        return review.group(1);
    }

    private List<Path> waiting() throws IOException {
        try (Stream<Path> waiting = Files.list(desk.uploads())) {
            return waiting.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void anUploadedArchiveIsCheckedThenReviewedThenDeleted() throws Exception {
        int before = waiting().size();
        String check = path(upload("minh-tan.zip", Datasets.zipped()));
        HttpResponse<String> checked = ended(check);
        assertThat(checked.body())
                .contains("Đọc được 420 hộ, không có lỗi nào", "minh-tan.zip", "Chạy bình xét", "1.378");
        assertThat(waiting()).hasSize(before + 1);
        String job = path(reviewer.submit(check, check + "/binh-xet"));
        String result = path(ended(job));
        HttpResponse<String> page = reviewer.get(result);
        assertThat(page.body())
                .contains(
                        "787627c7635d28249d99c479a0243f44cfcf2c0fc5a5a18ae818283b5d681a87",
                        "392/408 · 96,08 %",
                        "Văn bản để ký");
        assertThat(waiting()).hasSize(before);
        assertThat(reviewer.get(check).body()).contains("Số liệu đã tải lên không còn");
    }

    @Test
    void anEarlierReviewIsChosenAndStaysChosen() throws Exception {
        String first = review("2024-11-13");
        String newest = review("2024-11-14");
        Visitor officer = desk.visitor("can-bo");
        for (String path : List.of("/tong-quan", "/ho", "/to")) {
            String page = officer.get(path + "?dot=" + first).body();
            assertThat(page)
                    .containsPattern("value=\"" + first + "\" selected=\"selected\">…[^<]*phường Minh Tân năm 2024 ·"
                            + " chốt 13/11/2024 · 420 hộ · ghi lúc ")
                    .contains("href=\"/tong-quan?dot=" + first, "href=\"/ho?dot=" + first, "href=\"/to?dot=" + first)
                    .contains("href=\"/quy-dinh\"");
            assertThat(officer.get(path).body())
                    .contains("value=\"" + newest + "\" selected", "href=\"/ho\"")
                    .doesNotContain("href=\"/tong-quan?dot=");
        }
        assertThat(officer.get("/ho/" + RunningDesk.HOUSEHOLD + "?dot=" + first).body())
                .contains("href=\"/to?dot=" + first);
        assertThat(officer.get("/ho?dot=" + newest).body()).contains("href=\"/to\"");
        assertThat(officer.get("/ho?dot=khong-co").body()).contains("href=\"/to\"");
    }

    @Test
    void theSameFactsAgainRecordNothingAndSaySo() throws Exception {
        String first = review();
        String check = path(reviewer.submit(NEW, UPLOAD, "ke-hoach", PLAN, "chot", "", "co-san", "data"));
        ended(check);
        String job = path(reviewer.submit(check, check + "/binh-xet"));
        HttpResponse<String> page = reviewer.get(path(ended(job)));
        assertThat(page.body()).contains(first, "không ghi thêm gì");
        assertThat(reviewer.get("/so-cai").body().split(first, -1)).hasSizeLessThan(5);
    }

    @Test
    void problemsAreToldWithTheirCellsAndMarkedInACopy() throws Exception {
        String check = path(upload("Số liệu tổ 1.xlsx", Datasets.faultyWorkbook()));
        HttpResponse<String> page = ended(check);
        assertThat(page.body())
                .contains("Số liệu tổ 1.xlsx", ">D3</b>", "coi là chưa ghi", "T***")
                .doesNotContain("Trần Văn Chín");
        byte[] copy = reviewer.bytes(check + "/loi.xlsx");
        try (XSSFWorkbook marked = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertThat(marked.getSheet("households").getRow(2).getCell(3).getCellComment())
                    .isNotNull();
        }
        assertThat(path(reviewer.submit(check, check + "/xoa"))).isEqualTo(NEW);
        assertThat(reviewer.get(check).body()).contains("Số liệu đã tải lên không còn");
    }

    static Stream<Arguments> badUploads() {
        return Stream.of(
                Arguments.of("hinh.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "Không nhận ra tệp này"),
                Arguments.of("rong.xlsx", new byte[0], "tệp rỗng"),
                Arguments.of("dut.zip", new byte[] {'P', 'K', 3, 4, 0}, "hỏng hoặc tải lên chưa trọn"),
                Arguments.of(
                        "ra-ngoai.zip", Datasets.zip(Map.of("../households.csv", Datasets.text("id"))), "dẫn ra ngoài"),
                Arguments.of(
                        "ra-ngoai.zip",
                        Datasets.zip(Map.of("/etc/households.csv", Datasets.text("id"))),
                        "dẫn ra ngoài"),
                Arguments.of("phinh.zip", Datasets.zip(Map.of("households.csv", new byte[8 << 20])), "phình to"),
                Arguments.of("khac.zip", Datasets.zip(Map.of("anh.png", new byte[10])), "không có tệp .csv"),
                Arguments.of(
                        "hai.zip",
                        Datasets.zip(Map.of("a/units.csv", Datasets.text("id"), "b/units.csv", Datasets.text("id"))),
                        "hai tệp cùng tên units.csv"));
    }

    @ParameterizedTest
    @MethodSource("badUploads")
    void whatIsNoDatasetIsRefusedAndNothingOfItIsKept(String name, byte[] content, String said) throws Exception {
        int before = waiting().size();
        HttpResponse<String> answer = upload(name, content);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said);
        assertThat(waiting()).hasSize(before);
    }

    @Test
    void aWorkbookWithMacrosIsRefusedWhenItIsChecked() throws Exception {
        HttpResponse<String> page = ended(path(upload("macro.xlsx", Datasets.macros())));
        assertThat(page.body()).contains("macro").doesNotContain("Chạy bình xét");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        HttpResponse<String> justOver = upload("lon.xlsx", new byte[RunningDesk.MOST_BYTES + 1]);
        assertThat(justOver.statusCode()).isEqualTo(413);
        assertThat(justOver.body()).contains("lớn hơn 2 MB");
        HttpResponse<String> farOver = upload("lon.xlsx", new byte[RunningDesk.MOST_BYTES + (1 << 20)]);
        assertThat(reviewer.get(path(farOver)).body()).contains("lớn hơn 2 MB");
    }

    @Test
    void whatIsTooLargeIsRefusedEvenIfItDoesNotTellHowLargeItIs() throws Exception {
        int before = waiting().size();
        HttpResponse<String> answer = reviewer.uploadInChunks(
                NEW, UPLOAD, "tep", "lon.xlsx", new byte[RunningDesk.MOST_BYTES * 2], "ke-hoach", PLAN, "chot", "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(waiting()).hasSize(before);
    }

    @Test
    void anUnknownPlanAndADayOutsideItAreRefused() {
        byte[] data = Datasets.zipped();
        assertThat(reviewer.upload(NEW, UPLOAD, "tep", "a.zip", data, "ke-hoach", "khong-co", "chot", "")
                        .body())
                .contains("Không có kế hoạch");
        assertThat(reviewer.upload(NEW, UPLOAD, "tep", "a.zip", data, "ke-hoach", PLAN, "chot", "2023-12-31")
                        .body())
                .contains("đứng trước ngày đầu kỳ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../data", "/etc", "data/../..", "khong-co"})
    void onlyListedDatasetsOfTheMachineMayBeChosen(String place) {
        HttpResponse<String> answer = reviewer.submit(NEW, UPLOAD, "ke-hoach", PLAN, "chot", "", "co-san", place);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Không có bộ số liệu");
    }

    @Test
    void onlyReviewersMayAndWhoMayNotSendsNoFile() throws Exception {
        int before = waiting().size();
        for (String name : List.of("can-bo", "soan-thao", "duyet", "giam-sat", "quan-tri")) {
            Visitor other = desk.visitor(name);
            assertThat(other.get(NEW).statusCode()).as(name).isEqualTo(403);
            assertThat(other.upload("/tai-khoan", UPLOAD, "tep", "a.zip", Datasets.zipped(), "ke-hoach", PLAN)
                            .statusCode())
                    .as(name)
                    .isEqualTo(403);
        }
        assertThat(path(desk.visitor().multipart(UPLOAD, "tep", "a.zip", new byte[10], Map.of())))
                .isEqualTo("/dang-nhap");
        assertThat(reviewer.multipart(UPLOAD, "tep", "a.zip", Datasets.zipped(), Map.of("ke-hoach", PLAN))
                        .statusCode())
                .isEqualTo(403);
        assertThat(waiting()).hasSize(before);
    }

    @Test
    void aReviewerLimitedToGroupsRunsNoReview() {
        desk.add("to-chuc-to-1", Role.REVIEWER, Set.of("T00001"));
        assertThat(desk.visitor("to-chuc-to-1").get(NEW).statusCode()).isEqualTo(403);
    }

    @Test
    void aFileSentElsewhereIsNotEvenRead() {
        HttpResponse<String> answer =
                reviewer.multipart("/dot-xet/viec/x/xoa", "tep", "a.zip", new byte[10], Map.of("_csrf", "x"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void filesOfAReviewCanBeTakenAlong() throws Exception {
        String page = "/dot-xet/" + review();
        assertThat(reviewer.get(page + "/tep/targets.json").body())
                .isEqualTo(Files.readString(Path.of("fixtures/minh-tan-2024/targets.approved.json")));
        HttpResponse<String> decisions = reviewer.get(page + "/tep/decisions.jsonl");
        assertThat(decisions.body().lines()).hasSize(846);
        assertThat(Visitor.header(decisions, "Content-Disposition")).contains("attachment");
        assertThat(reviewer.get(page + "/tep/summary.json").body()).contains("\"decisions\" : 846");
        assertThat(reviewer.get(page + "/tep/problems.jsonl").statusCode()).isEqualTo(200);
        assertThat(reviewer.get(page + "/tep/binhxet.db").statusCode()).isEqualTo(404);
        assertThat(desk.visitor("giam-sat").get("/luot-xem").body()).contains("mọi hộ", "decisions.jsonl");
    }

    @Test
    void theWorkbookToFillInIsMadeForThePlan() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                new ByteArrayInputStream(reviewer.bytes("/dot-xet/mau.xlsx?ke-hoach=my-phu-2024&so-ho=3")))) {
            assertThat(workbook.getSheet("Hộ gia đình")).isNotNull();
        }
        assertThat(reviewer.get("/dot-xet/mau.xlsx?ke-hoach=khong-co").statusCode())
                .isEqualTo(404);
    }

    @Test
    void factsAreCorrectedWithAReasonAndTheReviewIsDecidedAnew() throws Exception {
        String review = review("2024-12-30"); // others look at the uncorrected one
        String form = "/ho/H0000034/dinh-chinh";
        String there = form + "?dot=" + review;
        assertThat(reviewer.submit(there, there, "ly-do", "nhầm").body()).contains("Chưa có dữ kiện nào khác");
        assertThat(reviewer.submit(there, there, "meetings_attended", "9").body())
                .contains("Hãy ghi lý do");
        assertThat(reviewer.submit(there, there, "meetings_attended", "chín", "ly-do", "nhầm")
                        .body())
                .contains("không nhận giá trị");
        HttpResponse<String> asked =
                reviewer.submit(there, there, "meetings_attended", "9", "ly-do", "Sổ họp ghi thiếu");
        HttpResponse<String> done = ended(path(asked));
        assertThat(path(done)).startsWith("/ho/H0000034");
        assertThat(reviewer.get(path(done)).body()).contains("Sổ họp ghi thiếu", "to-chuc");
        assertThat(desk.visitor("can-bo").get(form).statusCode()).isEqualTo(403);
    }
}
