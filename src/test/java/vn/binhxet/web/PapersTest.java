package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.binhxet.cli.CommandLineRunner;
import vn.binhxet.web.accounts.Role;

/** Papers at the desk: a short one at once, a long one as a job, each for those alone who may see all that it is about. */
class PapersTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ASK = "/van-ban";
    /** Of 113 households. */
    private static final String GROUP = "T00001";

    @TempDir
    private Path folder;

    private final RunningDesk desk = RunningDesk.open();
    private final Visitor reviewer = desk.visitor("to-chuc");
    private final Visitor program = desk.visitor();
    private final String token = "Bearer " + desk.tokens().issue("to-chuc", "thử");
    private final String review = desk.review();

    private HttpResponse<String> ask(Visitor visitor, String form, String format, String group) {
        return visitor.submit("/tai-khoan", ASK, "dot", review, "mau", form, "dang", format, "to", group);
    }

    private HttpResponse<String> post(String body, String authorization) {
        return program.json("/api/v1/reviews/" + review + "/papers", body, "Authorization", authorization);
    }

    private JsonNode job(String address) {
        return JSON.readTree(program.get(address, "Authorization", token).body());
    }

    private JsonNode ended(String address) throws InterruptedException {
        JsonNode now = job(address);
        for (int i = 0; i < 1200 && now.get("open").asBoolean(); i++) {
            Thread.sleep(50);
            now = job(address);
        }
        return now;
    }

    /** @return the id of a job that has written the list of all who passed */
    private String listed() throws InterruptedException {
        String address = Visitor.location(post("{\"form\": \"passed\", \"format\": \"xlsx\"}", token));
        assertThat(ended(address).get("state").asString()).isEqualTo("DONE");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getDocument().xmlText();
        }
    }

    private byte[] byTheCommand(String form) throws IOException {
        Path file = folder.resolve("paper.docx");
        StringWriter said = new StringWriter();
        int done = CommandLineRunner.run(
                new PrintWriter(said),
                new PrintWriter(said),
                "report",
                "--form=" + form,
                "--out=" + file,
                "--ledger=" + desk.ledger());
        assertThat(done).as(said.toString()).isZero();
        return Files.readAllBytes(file);
    }

    @Test
    void aShortPaperIsSentAtOnce() {
        HttpResponse<String> minutes = ask(reviewer, "minutes", "docx", GROUP);
        assertThat(minutes.statusCode()).isEqualTo(200);
        assertThat(Visitor.header(minutes, "Content-Disposition")).contains("bien-ban-" + review + ".docx");
        assertThat(minutes.body()).startsWith("PK");
        HttpResponse<String> counts = post("{\"form\": \"thong-ke\", \"format\": \"xlsx\"}", token);
        assertThat(counts.statusCode()).as("papers that only count are short").isEqualTo(200);
        assertThat(counts.body()).startsWith("PK");
        HttpResponse<String> unfit = ask(reviewer, "statistics", "pdf", "");
        assertThat(unfit.statusCode()).isEqualTo(422);
        assertThat(unfit.body()).contains("Mẫu này chỉ có dạng .xlsx.");
    }

    @Test
    void aFormThatIsRefusedIsShownAgainAsItWasFilledIn() {
        HttpResponse<String> refused = reviewer.submit(
                "/tai-khoan",
                ASK,
                "dot",
                review,
                "mau",
                "minutes",
                "dang",
                "xlsx",
                "to",
                "T00002",
                "noi",
                "Minh Tân",
                "ngay",
                "2024-11-20",
                "so",
                "12/BB",
                "nguoiKy",
                "CHỦ TỊCH|Nguyễn Văn A");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Niêm phong", "Mẫu này chỉ có dạng .docx hoặc .pdf.", "aria-describedby=\"paper-wrong\"")
                .containsPattern("value=\"minutes\" selected")
                .containsPattern("value=\"xlsx\" selected")
                .containsPattern("value=\"T00002\" selected")
                .contains("value=\"Minh Tân\"", "value=\"2024-11-20\"", "value=\"12/BB\"")
                .contains("value=\"CHỦ TỊCH|Nguyễn Văn A\"")
                .doesNotContain("Chưa có gì để xem");
        assertThat(reviewer.get("/dot-xet/" + review).body()).doesNotContain("aria-invalid", "role=\"alert\"");
    }

    @Test
    void aGroupsFormIsShownAgainOnThePageOfTheGroup() {
        Visitor officer = desk.visitor("can-bo");
        String[] fields = {"dot", review, "mau", "statistics", "dang", "pdf", "to", GROUP, "trangTo", GROUP};
        HttpResponse<String> refused = officer.submit("/tai-khoan", ASK, fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Các hộ trong tổ", "Mẫu này chỉ có dạng .xlsx.", "name=\"trangTo\" value=\"" + GROUP);
        desk.add("can-bo-to-khac", Role.OFFICER, Set.of("T00002"));
        assertThat(desk.visitor("can-bo-to-khac")
                        .submit("/tai-khoan", ASK, fields)
                        .statusCode())
                .as("a group of others")
                .isEqualTo(404);
    }

    @Test
    void lettersToAllHouseholdsAreAJobAndSayWhatTheCommandSays() throws Exception {
        HttpResponse<String> asked = post("{\"form\": \"notice\", \"format\": \"docx\"}", token);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        String address = Visitor.location(asked);
        assertThat(job(address).get("file").asString()).isEmpty();
        String page = ASK + "/" + job(address).get("id").asString();
        assertThat(reviewer.get(page).body()).contains("data-events=", "Dừng việc này");
        assertThat(reviewer.get(page + "/tep").statusCode()).isEqualTo(404);
        JsonNode done = ended(address);
        assertThat(done.get("result").asString()).isEqualTo("thong-bao-" + review + ".docx");
        assertThat(reviewer.get(page).body()).contains(page + "/tep");
        byte[] letters = program.bytes(done.get("file").asString(), token).body();
        assertThat(text(letters)).isEqualTo(text(byTheCommand("notice")));
        assertThat(reviewer.bytes(page + "/tep")).isEqualTo(letters);
    }

    @Test
    void aJobIsStoppedInItsMidstAndLeavesNothing() throws Exception {
        String address = Visitor.location(ask(reviewer, "thong-bao", "pdf", "")); // the slowest there is
        String id = address.substring(address.lastIndexOf('/') + 1);
        JsonNode now = job("/api/v1/jobs/" + id);
        while (now.get("phase").asString().isEmpty()) {
            assertThat(now.get("open").asBoolean()).isTrue();
            Thread.sleep(20);
            now = job("/api/v1/jobs/" + id);
        }
        assertThat(now.get("total").asLong()).isEqualTo(420);
        assertThat(desk.uploads().resolve(id)).isDirectory();
        reviewer.submit(ASK + "/" + id, "/viec/" + id + "/dung");
        assertThat(ended("/api/v1/jobs/" + id).get("text").asString()).startsWith("to-chuc đã dừng");
        assertThat(reviewer.get(ASK + "/" + id + "/tep").statusCode()).isEqualTo(404);
        for (int i = 0; i < 100 && Files.exists(desk.uploads().resolve(id)); i++) {
            Thread.sleep(20); // it is cleared up just after it has ended
        }
        assertThat(desk.uploads().resolve(id)).doesNotExist();
    }

    @Test
    void onlyWhoMaySeeAllHouseholdsSeesTheJobAndItsPaper() throws Exception {
        String id = listed();
        desk.add("can-bo-mot-to", Role.OFFICER, Set.of(GROUP));
        Visitor limited = desk.visitor("can-bo-mot-to");
        String limitedToken = "Bearer " + desk.tokens().issue("can-bo-mot-to", "thử");
        assertThat(limited.get(ASK + "/" + id).statusCode()).isEqualTo(404);
        assertThat(limited.get(ASK + "/" + id + "/tep").statusCode()).isEqualTo(404);
        assertThat(limited.get("/viec/" + id + "/tien-do").statusCode()).isEqualTo(404);
        assertThat(limited.submit("/tai-khoan", "/viec/" + id + "/dung").statusCode())
                .isEqualTo(404);
        assertThat(program.get("/api/v1/jobs/" + id + "/file", "Authorization", limitedToken)
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.delete("/api/v1/jobs/" + id, "Authorization", limitedToken)
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.visitor("can-bo").bytes(ASK + "/" + id + "/tep")).startsWith('P', 'K');
        for (String other : new String[] {"soan-thao", "quan-tri"}) {
            assertThat(desk.visitor(other).get(ASK + "/" + id).statusCode()).isEqualTo(403);
            assertThat(ask(desk.visitor(other), "passed", "xlsx", "").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anOfficerLimitedToAGroupTakesItsPapersAndNoOthers() {
        desk.add("can-bo-to-nay", Role.OFFICER, Set.of(GROUP));
        Visitor limited = desk.visitor("can-bo-to-nay");
        assertThat(limited.get("/to/" + GROUP).body()).contains("Văn bản để ký", "name=\"to\" value=\"" + GROUP);
        assertThat(ask(limited, "passed", "xlsx", GROUP).body()).startsWith("PK");
        assertThat(ask(limited, "failed", "docx", "T00002").statusCode()).isEqualTo(404);
        HttpResponse<String> all = ask(limited, "failed", "docx", "");
        assertThat(all.statusCode()).isEqualTo(422);
        assertThat(all.body()).contains("Hãy chọn một tổ");
        assertThat(limited.submit("/tai-khoan", ASK, "dot", review, "mau", "notice", "dang", "docx", "ho", "H0000420")
                        .statusCode())
                .as("a household of another group")
                .isEqualTo(404);
        String token = "Bearer " + desk.tokens().issue("can-bo-to-nay", "thử");
        assertThat(post("{\"form\": \"passed\", \"format\": \"xlsx\"}", token).statusCode())
                .isEqualTo(422);
        String looks = desk.visitor("giam-sat").get("/luot-xem?ho=H0000034").body();
        assertThat(looks).contains("can-bo-to-nay", "văn bản");
    }

    @Test
    void aPaperIsOnRecordAsALookWhenItIsTakenNotWhenItIsMade() throws Exception {
        desk.add("can-bo-lay", Role.OFFICER, Set.of());
        String id = listed();
        Visitor auditor = desk.visitor("giam-sat");
        Visitor taker = desk.visitor("can-bo-lay");
        assertThat(taker.get(ASK + "/" + id).statusCode()).isEqualTo(200);
        assertThat(auditor.get("/luot-xem").body()).doesNotContain("can-bo-lay");
        taker.bytes(ASK + "/" + id + "/tep");
        assertThat(auditor.get("/luot-xem").body()).contains("can-bo-lay", "mọi hộ");
    }

    @Test
    void theFileIsForTheProgramAloneAndOnceDeletedThePageSaysSo() throws Exception {
        String id = listed();
        Path place = desk.uploads().resolve(id);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        FileSystemUtils.deleteRecursively(place);
        assertThat(reviewer.get(ASK + "/" + id).body()).contains("Tệp này không còn", "Làm lại");
        assertThat(reviewer.get(ASK + "/" + id + "/tep").statusCode()).isEqualTo(404);
        assertThat(job("/api/v1/jobs/" + id).get("file").asString()).isEmpty();
    }
}
