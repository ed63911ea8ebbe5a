package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import vn.binhxet.web.accounts.Role;

/** Rules changed in a draft by one person and put in force by another. */
class RulesPagesTest {
    private static final String DRAFT = "/quy-dinh/ban-thao";
    private static final String TITLE = "titles/GDVH-86/title.yaml";
    private static final Pattern TEXT = Pattern.compile("(?s)<textarea[^>]*name=\"noi-dung\"[^>]*>\n?(.*?)</textarea>");
    private static final Pattern SEEN = Pattern.compile("name=\"truoc\" value=\"([^\"]*)\"");
    private static final Pattern SUBMITTED = Pattern.compile("Đã trình phiên bản ([0-9a-f]{12})");
    private static final Pattern IN_FORCE = Pattern.compile("name=\"dang-ap-dung\" value=\"(\\d+)\"");

    private static final RunningDesk DESK = RunningDesk.forRules();
    private static final Visitor EDITOR = DESK.visitor("soan-thao");
    private static final Visitor APPROVER = DESK.visitor("duyet");

    @BeforeEach
    void freshDraft() {
        assertThat(EDITOR.submit(DRAFT, DRAFT + "/bo").statusCode()).isEqualTo(302);
        assertThat(EDITOR.submit(DRAFT, DRAFT).statusCode()).isEqualTo(302);
    }

    private static String file(String path) {
        return DRAFT + "/tep?duong-dan=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private String text(String path) {
        return HtmlUtils.htmlUnescape(found(TEXT, EDITOR.get(file(path)).body()));
    }

    private HttpResponse<String> save(String path, String text) {
        String seen = found(SEEN, EDITOR.get(file(path)).body());
        return EDITOR.submit(DRAFT, DRAFT + "/tep", "duong-dan", path, "truoc", seen, "noi-dung", text);
    }

    /** Saves the title with another name, so that it is a version of its own. */
    private String submitted(String name) {
        String renamed = text(TITLE).replaceFirst("(?m)^name: .*$", "name: " + name);
        assertThat(save(TITLE, renamed).statusCode()).isEqualTo(302);
        HttpResponse<String> done = EDITOR.submit(DRAFT, DRAFT + "/nop", "ghi-chu", "thử " + name);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        return found(SUBMITTED, done.body());
    }

    private HttpResponse<String> activate(Visitor who, String version) {
        return who.submit("/quy-dinh", "/quy-dinh/duyet/" + version + "/ap-dung", "ghi-chu", "đã đối chiếu");
    }

    @Test
    void anEditorWritesAnotherPersonPutsInForceAndTakesBack() {
        String first = submitted("Gia đình văn hóa kiểu mẫu");
        assertThat(APPROVER.get("/quy-dinh/duyet").body()).contains(first, "soan-thao trình");
        assertThat(APPROVER.get("/quy-dinh/duyet/" + first).body()).contains("Gia đình văn hóa kiểu mẫu", "<ins");
        assertThat(Visitor.location(activate(APPROVER, first))).endsWith("/quy-dinh");
        assertThat(EDITOR.get("/quy-dinh").body())
                .contains("Quy định đang áp dụng: " + first + ", soan-thao soạn, duyet duyệt");
        assertThat(EDITOR.get("/quy-dinh/xem/GDVH-86").body()).contains("Gia đình văn hóa kiểu mẫu (GDVH-86)");
        String second = submitted("Gia đình văn hóa tiêu biểu");
        activate(APPROVER, second);
        assertThat(EDITOR.get("/quy-dinh/so-sanh").body()).contains("kiểu mẫu", "tiêu biểu", first, second);
        String seen = found(IN_FORCE, APPROVER.get("/quy-dinh/duyet").body());
        HttpResponse<String> back = APPROVER.submit(
                "/quy-dinh/duyet", "/quy-dinh/duyet/quay-lai", "dang-ap-dung", seen, "ghi-chu", "sai tên");
        assertThat(Visitor.location(back)).endsWith("/quy-dinh");
        assertThat(EDITOR.get("/quy-dinh/xem/GDVH-86").body())
                .contains("kiểu mẫu")
                .doesNotContain("tiêu biểu");
        HttpResponse<String> again = APPROVER.submit(
                "/quy-dinh/duyet", "/quy-dinh/duyet/quay-lai", "dang-ap-dung", seen, "ghi-chu", "sai tên");
        assertThat(again.statusCode()).as("what was to be left is left already").isEqualTo(409);
    }

    @Test
    void nobodyPutsInForceWhatTheyHandedIn() {
        DESK.add("hai-vai", Role.POLICY_EDITOR, Set.of());
        DESK.accounts().entitle("hai-vai", Set.of(Role.POLICY_EDITOR, Role.APPROVER), Set.of());
        Visitor both = DESK.visitor("hai-vai");
        both.submit("/quy-dinh", DRAFT);
        String own = submittedBy(both, "Gia đình văn hóa hai vai");
        String path = "/quy-dinh/duyet/" + own + "/ap-dung";
        assertThat(APPROVER.submit("/quy-dinh", path, "ghi-chu", " ").statusCode())
                .as("without a note")
                .isEqualTo(409);
        HttpResponse<String> refused = activate(both, own);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("phải là hai người khác nhau");
    }

    private static String submittedBy(Visitor who, String name) {
        String page = who.get(file(TITLE)).body();
        String text = HtmlUtils.htmlUnescape(found(TEXT, page)).replaceFirst("(?m)^name: .*$", "name: " + name);
        who.submit(DRAFT, DRAFT + "/tep", "duong-dan", TITLE, "truoc", found(SEEN, page), "noi-dung", text);
        return found(
                SUBMITTED, who.submit(DRAFT, DRAFT + "/nop", "ghi-chu", name).body());
    }

    @Test
    void aNoteIsNeeded() {
        assertThat(EDITOR.submit(DRAFT, DRAFT + "/nop", "ghi-chu", " ").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aDraftWithMistakesIsNotHandedInAndTellsWhere() {
        save(TITLE, text(TITLE).replaceFirst("standard: I, ", "standard: KHONG-CO, "));
        HttpResponse<String> refused = EDITOR.submit(DRAFT, DRAFT + "/nop", "ghi-chu", "thử");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("KHONG-CO", "tep?duong-dan=titles/GDVH-86/title.yaml", "#dong-");
        assertThat(EDITOR.get(DRAFT + "/kiem-tra").body()).contains("KHONG-CO");
    }

    @Test
    void casesThatComeOutOtherwiseKeepADraftFromBeingHandedIn() {
        String cases = "titles/KHOM-VMDT/cases.yaml";
        save(cases, text(cases).replaceFirst("expect: MET", "expect: NOT_MET"));
        assertThat(EDITOR.get(DRAFT + "/truong-hop").body())
                .contains("1 trường hợp cho kết quả khác với kết quả mong đợi", cases + ":");
        var refused = EDITOR.submit(DRAFT, DRAFT + "/nop", "ghi-chu", "thử");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Mở Chạy trường hợp mẫu");
    }

    @Test
    void twoWindowsNeverOverwriteEachOtherUnseen() {
        String before = text(TITLE);
        String seen = found(SEEN, EDITOR.get(file(TITLE)).body());
        assertThat(save(TITLE, before + "# cửa sổ một\n").statusCode()).isEqualTo(302);
        HttpResponse<String> late = EDITOR.submit(
                DRAFT, DRAFT + "/tep", "duong-dan", TITLE, "truoc", seen, "noi-dung", before + "# cửa sổ hai\n");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("vừa được lưu ở một cửa sổ khác", "-# cửa sổ một", "+# cửa sổ hai");
        assertThat(found(TEXT, late.body())).contains("cửa sổ hai");
        assertThat(text(TITLE)).contains("cửa sổ một").doesNotContain("cửa sổ hai");
        String now = found(SEEN, late.body());
        EDITOR.submit(DRAFT, DRAFT + "/tep", "duong-dan", TITLE, "truoc", now, "noi-dung", before + "# cửa sổ hai\n");
        assertThat(text(TITLE)).contains("cửa sổ hai");
    }

    @Test
    void aFileSavedUnchangedIsTheSameToTheLetter() {
        String drl = "titles/GDVH-86/gates.drl";
        save(TITLE, text(TITLE));
        save(drl, text(drl).replace("\n", "\r\n"));
        assertThat(EDITOR.get(DRAFT + "/thay-doi").body())
                .doesNotContain("class=\"changes\"")
                .doesNotContain("@@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.drl",
                "titles/../../x.drl",
                "titles/GDVH-86/../../../x.drl",
                "/etc/cron.d/x.drl",
                "titles/GDVH-86/sub/x.drl",
                "titles/GDVH-86/x.java",
                "titles\\GDVH-86\\x.drl",
                "facts.yaml/x.drl",
                "README.md"
            })
    void noFileStandsOutsideThePlacesOfRules(String path) {
        HttpResponse<String> refused =
                EDITOR.submit(DRAFT, DRAFT + "/tep", "duong-dan", path, "truoc", "", "noi-dung", "x");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Không đặt được tệp ở");
        assertThat(EDITOR.get(DRAFT).body()).doesNotContain(path);
    }

    @Test
    void aNewFileMayStandWhereRulesHaveThem() {
        String path = "titles/GDVH-86/moi.drl";
        assertThat(save(path, "// chưa có luật nào\n").statusCode()).isEqualTo(302);
        assertThat(EDITOR.get(DRAFT).body()).contains(path);
        String seen = found(SEEN, EDITOR.get(file(path)).body());
        EDITOR.submit(DRAFT, DRAFT + "/tep/bo", "duong-dan", path, "truoc", seen);
        assertThat(EDITOR.get(DRAFT).body()).doesNotContain(path);
    }

    @Test
    void aFileThatIsTooLongIsRefusedAndStaysInTheEditor() {
        String long_ = "# dài\n".repeat(70_000);
        HttpResponse<String> refused = save(TITLE, long_);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("quá dài");
        assertThat(text(TITLE)).doesNotContain("# dài");
    }

    @Test
    void aTextThatGrowsWithoutEndIsOnlyAMessage() {
        String bomb =
                "name: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
                        + "phrase: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n";
        save(TITLE, bomb);
        assertThat(EDITOR.get(file(TITLE)).body()).contains("không được lặp lại một phần của chính nó");
        assertThat(EDITOR.get(DRAFT + "/bieu/GDVH-86").body()).contains("lỗi cú pháp");
        assertThat(EDITOR.get(DRAFT + "/bang-tinh/GDVH-86.xlsx").statusCode()).isEqualTo(404);
    }

    @Test
    void aRuleThatWouldRunCodeIsOnlyAMessage() {
        String attack = "import java.io.File;\nrule \"F.G1 thử\"\nwhen\n    Household( clean_water == false )\nthen\n"
                + "    System.exit( 1 );\nend\n";
        String path = "titles/GDVH-86/tan-cong.drl";
        HttpResponse<String> looked =
                EDITOR.submit(DRAFT, DRAFT + "/tep/xem-loi", "duong-dan", path, "noi-dung", attack);
        assertThat(looked.body()).contains("data-line=\"1\"").doesNotContain("<html");
        save(path, attack);
        assertThat(EDITOR.get(DRAFT + "/kiem-tra").body()).contains(path + ":1");
        assertThat(EDITOR.submit(DRAFT, DRAFT + "/nop", "ghi-chu", "thử").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aFormChangesOneNumberAndNothingElse() {
        String form = DRAFT + "/bieu/GDVH-86/dong?bang=M%E1%BB%91c%20%C4%91%E1%BA%A1t&so=0";
        String before = text(TITLE);
        String page = EDITOR.get(form).body();
        assertThat(page).contains("name=\"o.mark\"");
        HttpResponse<String> wrong = EDITOR.submit(form, form, "truoc", found(SEEN, page), "o.mark", "tám mươi");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("không phải là số", "value=\"tám mươi\"");
        HttpResponse<String> saved = EDITOR.submit(form, form, "truoc", found(SEEN, page), "o.mark", "87,5");
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(text(TITLE).lines().filter(line -> !before.contains(line))).hasSize(1);
        assertThat(EDITOR.get(DRAFT + "/thay-doi").body()).contains("mốc đạt", "87.5");
        HttpResponse<String> late = EDITOR.submit(form, form, "truoc", found(SEEN, page), "o.mark", "90");
        assertThat(late.statusCode()).isEqualTo(409);
    }

    @Test
    void aDatedValueIsAddedByAForm() {
        String forms = EDITOR.get(DRAFT + "/bieu/parameters").body();
        Matcher row = Pattern.compile("bang=([^&\"]*)&amp;so=(\\d+)\">min_gdvh_share · minh-tan-2024")
                .matcher(forms);
        assertThat(row.find()).as(forms).isTrue();
        String form = DRAFT + "/bieu/parameters/dong?bang=" + row.group(1) + "&so=" + row.group(2) + "&them=true";
        HttpResponse<String> saved = EDITOR.submit(
                form,
                form,
                "truoc",
                found(SEEN, EDITOR.get(form).body()),
                "o.parameter",
                "min_gdvh_share",
                "o.plan",
                "minh-tan-2024",
                "o.from",
                "2025-01-01",
                "o.value",
                "85 %",
                "o.source",
                "Nghị quyết 12",
                "o.basis",
                "plan");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(text("plans/minh-tan-2024/plan.yaml")).contains("from: 2025-01-01, value: 85 %");
        assertThat(EDITOR.get(DRAFT).body()).contains("Mọi tệp đọc được");
    }

    @Test
    void aChangedWorkbookIsTakenIntoTheDraft() throws IOException {
        byte[] workbook = EDITOR.bytes(DRAFT + "/bang-tinh/GDVH-86.xlsx");
        HttpResponse<String> taken = EDITOR.upload(DRAFT, DRAFT + "/bang-tinh", "tep", "so.xlsx", renamed(workbook));
        assertThat(taken.body()).contains("Đã đưa 1 chỗ sửa vào bản thảo");
        assertThat(text(TITLE)).contains("Gia đình văn hóa bằng Excel");
        HttpResponse<String> stale = EDITOR.upload(DRAFT, DRAFT + "/bang-tinh", "tep", "so.xlsx", renamed(workbook));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(EDITOR.upload(DRAFT, DRAFT + "/bang-tinh", "tep", "so.xlsx", new byte[] {1, 2, 3})
                        .body())
                .contains("không phải sổ Excel");
    }

    private static byte[] renamed(byte[] workbook) throws IOException {
        try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = open.getSheet("Danh hiệu");
            sheet.forEach(row -> {
                if (row.getCell(0).getStringCellValue().equals("Tên")) {
                    row.getCell(1).setCellValue("Gia đình văn hóa bằng Excel");
                }
            });
            open.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void anEditorSeesHowManyFlipAnApproverSeesWhoAndEachLookIsOnRecord() throws InterruptedException {
        String form = DRAFT + "/bieu/GDVH-86/dong?bang=M%E1%BB%91c%20%C4%91%E1%BA%A1t&so=0";
        EDITOR.submit(form, form, "truoc", found(SEEN, EDITOR.get(form).body()), "o.mark", "99");
        String counts = impact(EDITOR, DRAFT);
        assertThat(counts).contains("chỉ dành cho người được xem các hộ", "đạt</span> → ");
        assertThat(counts).doesNotContain("/ho/H0");
        String version = submitted("Gia đình văn hóa mốc cao");
        String base = "/quy-dinh/duyet/" + version;
        String page = Visitor.location(ask(APPROVER, base));
        String list = impact(APPROVER, base);
        String household = found(Pattern.compile("/ho/(H\\d+)\\?dot"), list);
        assertThat(DESK.visitor("giam-sat").get("/luot-xem").body()).contains("ai đổi kết quả", household);
        assertThat(APPROVER.get(page.replace("anh-huong?", "anh-huong.csv?")).body())
                .contains(household);
        assertThat(EDITOR.get(page).statusCode()).isEqualTo(403);
        String elsewhere = page.replace(base, DRAFT);
        assertThat(EDITOR.get(elsewhere).statusCode()).as("another's job").isEqualTo(404);
        assertThat(EDITOR.get(elsewhere.replace("anh-huong?", "anh-huong.csv?")).statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> ask(Visitor who, String base) {
        String review = found(
                Pattern.compile("<option value=\"(minh-tan-2024-[0-9a-f]+)\""),
                who.get(base + "/anh-huong").body());
        return who.submit(base + "/anh-huong", base + "/anh-huong", "dot", review);
    }

    private String impact(Visitor who, String base) throws InterruptedException {
        String page = Visitor.location(ask(who, base));
        for (int i = 0; i < 300; i++) {
            String body = who.get(page).body();
            if (!body.contains("data-events")) {
                return body;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the job does not end");
    }

    @Test
    void whoMayNotWriteRulesSeesNoDraftAndWhoMayNotApproveNoApproval() {
        for (String name : new String[] {"can-bo", "duyet", "quan-tri"}) {
            Visitor visitor = DESK.visitor(name);
            for (String page : new String[] {DRAFT, file(TITLE), DRAFT + "/kiem-tra", DRAFT + "/bieu/GDVH-86"}) {
                assertThat(visitor.get(page).statusCode()).as(name + " " + page).isEqualTo(403);
            }
            assertThat(visitor.submit("/quy-dinh", DRAFT).statusCode()).isEqualTo(403);
            assertThat(visitor.get("/quy-dinh").statusCode()).isEqualTo(200);
        }
        assertThat(EDITOR.get("/quy-dinh/duyet").statusCode()).isEqualTo(403);
    }

    @Test
    void everyEditorHasADraftOfTheirOwn() {
        DESK.add("soan-khac", Role.POLICY_EDITOR, Set.of());
        Visitor other = DESK.visitor("soan-khac");
        assertThat(other.get(DRAFT).body()).contains("Bắt đầu bản thảo");
        assertThat(other.get(file(TITLE)).statusCode()).isEqualTo(404);
        save(TITLE, text(TITLE) + "# của tôi\n");
        other.submit(DRAFT, DRAFT);
        assertThat(other.get(file(TITLE)).body()).doesNotContain("# của tôi");
    }
}
