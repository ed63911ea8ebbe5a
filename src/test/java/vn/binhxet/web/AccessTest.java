package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.web.RunningDesk.HOUSEHOLD;
import static vn.binhxet.web.RunningDesk.PASSWORD;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhxet.web.accounts.Role;

/** Who may see and do what, and how somebody comes in. */
class AccessTest {
    private static final List<String> PAGES = List.of(
            "/tong-quan",
            "/ho",
            "/ho/" + HOUSEHOLD,
            "/ho/" + HOUSEHOLD + "/khac-phuc",
            "/ho/" + HOUSEHOLD + "/thu",
            "/ho/" + HOUSEHOLD + "/chung-minh",
            "/ho/" + HOUSEHOLD + "/chung-minh.json",
            "/to",
            "/to/T00002",
            "/to/T00002/thu-xem",
            "/to/T00002/dinh-chinh",
            "/dot-xet",
            "/ho/" + HOUSEHOLD + "/dinh-chinh",
            "/so-cai",
            "/luot-xem",
            "/nguoi-dung",
            "/tai-khoan",
            "/api/thu");

    private final RunningDesk desk = RunningDesk.open();

    /** A letter for each page above: y may see it, n may not. */
    @ParameterizedTest
    @CsvSource({
        "can-bo,    yyyyyyyyyynnnnnnyy",
        "to-chuc,   yyyyyyyyyyyyyynnyy",
        "soan-thao, ynnnnnnnnnnnnnnnyy",
        "duyet,     yyyyyyyyyynnnynnyy",
        "giam-sat,  yyyyyyyyyynnnyynyy",
        "quan-tri,  ynnnnnnnnnnnnynyyy"
    })
    void everyRoleSeesItsPagesAndNoOthers(String name, String may) {
        Visitor visitor = desk.visitor(name);
        StringBuilder seen = new StringBuilder();
        for (String page : PAGES) {
            int status = visitor.get(page).statusCode();
            assertThat(status).as(page).isIn(200, 403);
            seen.append(status == 200 ? 'y' : 'n');
        }
        assertThat(seen).hasToString(may);
    }

    @Test
    void nobodySeesAPageWithoutComingIn() {
        for (String page : PAGES) {
            HttpResponse<String> answer = desk.visitor().get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(Visitor.location(answer)).as(page).endsWith("/dang-nhap");
        }
    }

    @Test
    void whatIsNotNamedIsDenied() {
        assertThat(desk.visitor("quan-tri").get("/khong-co").statusCode()).isEqualTo(403);
    }

    @Test
    void anOfficerLimitedToAGroupSeesNoOther() {
        desk.add("can-bo-to-1", Role.OFFICER, Set.of("T00001"));
        Visitor officer = desk.visitor("can-bo-to-1");
        assertThat(officer.get("/to/T00001").statusCode()).isEqualTo(200);
        assertThat(officer.get("/to/T00002").statusCode()).isEqualTo(404);
        assertThat(officer.get("/to").body()).contains("T00001").doesNotContain("T00002");
        assertThat(officer.get("/ho").body()).contains("T00001").doesNotContain("T00002");
        String elsewhere = officer.get("/ho/H0000420").body();
        assertThat(officer.get("/ho/H0000420").statusCode()).isEqualTo(404);
        assertThat(elsewhere).contains("Không có hộ H0000420");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Visitor reviewer = desk.visitor("to-chuc");
        assertThat(reviewer.post("/so-cai/kiem-tra", Map.of()).statusCode()).isEqualTo(403);
        assertThat(reviewer.submit("/so-cai", "/so-cai/kiem-tra").statusCode()).isEqualTo(200);
    }

    @Test
    void theFifthWrongPasswordBarsTheDoorEvenForTheRightOne() {
        desk.add("quen-mat-khau", Role.OFFICER, Set.of());
        Visitor visitor = desk.visitor();
        for (int i = 0; i < 5; i++) {
            assertThat(Visitor.location(visitor.login("quen-mat-khau", "sai rồi, lại sai")))
                    .endsWith("?sai");
        }
        assertThat(Visitor.location(visitor.login("quen-mat-khau", PASSWORD))).endsWith("?cho");
    }

    @Test
    void aNameThatIsNotThereIsRefusedLikeAWrongPassword() {
        assertThat(Visitor.location(desk.visitor().login("khong-co-ai", PASSWORD)))
                .endsWith("?sai");
    }

    @Test
    void theFirstLinkMakesOneAdministratorAndNoMore() {
        Visitor visitor = desk.visitor();
        String[] fields = {"ten", "dau-tien", "ho-ten", "Người Đầu", "mat-khau", PASSWORD, "nhac-lai", PASSWORD};
        HttpResponse<String> made = visitor.submit(desk.firstLink(), desk.firstLink(), fields);
        assertThat(Visitor.location(made)).endsWith("/dang-nhap");
        assertThat(desk.visitor("dau-tien").get("/nguoi-dung").statusCode()).isEqualTo(200);
        HttpResponse<String> again = visitor.submit("/dang-nhap", desk.firstLink(), fields);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("đã dùng rồi");
    }

    @Test
    void aPasswordThatIsShortOrTypedDifferentlyTwiceIsNotTaken() {
        desk.add("moi-vao", Role.OFFICER, Set.of());
        String link = "/lien-ket/" + desk.links().of("moi-vao");
        assertThat(desk.visitor()
                        .submit(link, link, "mat-khau", "ngắn", "nhac-lai", "ngắn")
                        .body())
                .contains("từ 10 đến 200");
        assertThat(desk.visitor()
                        .submit(link, link, "mat-khau", PASSWORD, "nhac-lai", "khác hẳn đi")
                        .body())
                .contains("không giống nhau");
        assertThat(Visitor.location(desk.visitor().submit(link, link, "mat-khau", PASSWORD, "nhac-lai", PASSWORD)))
                .endsWith("/dang-nhap");
    }

    @Test
    void aLockedAccountComesInNoMore() {
        desk.add("nghi-viec", Role.OFFICER, Set.of());
        String token = desk.tokens().issue("nghi-viec", "thử");
        desk.accounts().lock("nghi-viec", true);
        assertThat(Visitor.location(desk.visitor().login("nghi-viec", PASSWORD)))
                .endsWith("?sai");
        assertThat(desk.visitor()
                        .get("/api/v1/reviews", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void administratorsCannotChangeThemselves() {
        Visitor admin = desk.visitor("quan-tri");
        assertThat(admin.submit("/nguoi-dung", "/nguoi-dung/quan-tri/khoa", "khoa", "true")
                        .body())
                .contains("Không tự đổi vai trò");
        assertThat(desk.accounts().find("quan-tri").orElseThrow().isLocked()).isFalse();
    }

    @Test
    void anAdministratorAddsSomebodyWhoChoosesAPasswordByLink() {
        Visitor admin = desk.visitor("quan-tri");
        HttpResponse<String> added = admin.submit(
                "/nguoi-dung", "/nguoi-dung", "ten", "nguoi-moi", "ho-ten", "Người Mới", "vai-tro", "auditor");
        var link = java.util.regex.Pattern.compile("/lien-ket/[\\w-]+").matcher(added.body());
        assertThat(link.find()).isTrue();
        desk.visitor().submit(link.group(), link.group(), "mat-khau", PASSWORD, "nhac-lai", PASSWORD);
        assertThat(desk.visitor("nguoi-moi").get("/luot-xem").statusCode()).isEqualTo(200);
        assertThat(desk.accounts().find("nguoi-moi").orElseThrow().roles()).isEqualTo(EnumSet.of(Role.AUDITOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dang-nhap", "/tong-quan", "/khong-co"})
    void everyAnswerTellsTheBrowserWhatItMayLoad(String page) {
        HttpResponse<String> answer = desk.visitor("to-chuc").get(page);
        assertThat(Visitor.header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(Visitor.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Visitor.header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(Visitor.header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(Visitor.header(answer, "Cache-Control")).contains("no-store");
    }

    @Test
    void theSessionCookieIsForThisSiteAloneAndForNoScript() {
        assertThat(Visitor.header(desk.visitor().get("/dang-nhap"), "Set-Cookie"))
                .contains("binhxet=", "HttpOnly", "SameSite=Strict");
    }

    @Test
    void everyLookAtAHouseholdIsOnRecord() {
        Visitor officer = desk.visitor("can-bo");
        officer.get("/ho/H0000077");
        officer.get("/ho/H0000077/thu");
        String looks = desk.visitor("giam-sat").get("/luot-xem?ho=H0000077").body();
        assertThat(looks).contains("can-bo", "H0000077", "vì sao", "thư trả lời");
    }

    @Test
    void namesAreFoundWithoutDiacritics() {
        String found = desk.visitor("can-bo").get("/ho?tim=nguyen").body();
        assertThat(found).contains("Nguyễn").doesNotContain("0 hộ</p>");
    }

    @Test
    void healthAndMetricsAreToldOnThisMachine() {
        assertThat(desk.visitor().get("/ops/health/readiness").body()).contains("UP");
        assertThat(desk.visitor().get("/ops/prometheus").body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void whomAProxyOnThisMachineSpeaksForIsElsewhere() {
        assertThat(desk.visitor()
                        .get("/ops/prometheus", "X-Forwarded-For", "203.0.113.5")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aPageOfAnotherSiteCannotUseAPasswordThatTheBrowserRemembers() {
        String remembered =
                "Basic " + Base64.getEncoder().encodeToString(("can-bo:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(desk.visitor()
                        .get("/api/v1/reviews", "Authorization", remembered)
                        .statusCode())
                .isEqualTo(200);
        assertThat(desk.visitor()
                        .get("/api/v1/reviews", "Authorization", remembered, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
    }
}
