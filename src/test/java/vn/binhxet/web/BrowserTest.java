package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.web.RunningDesk.HOUSEHOLD;
import static vn.binhxet.web.RunningDesk.PASSWORD;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk in a real browser; skipped where there is no Chromium. */
class BrowserTest {
    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> PAGES = List.of(
            "/tong-quan",
            "/ho",
            "/ho?tim=khong-co-ai-ten-nay",
            "/ho/" + HOUSEHOLD,
            "/ho/" + HOUSEHOLD + "/khac-phuc",
            "/ho/" + HOUSEHOLD + "/thu-xem",
            "/ho/" + HOUSEHOLD + "/thu?danhHieu=GDHP-YB",
            "/ho/" + HOUSEHOLD + "/chung-minh",
            "/to",
            "/to/T00002",
            "/to/T00002/thu-xem",
            "/to/T00001/khac-phuc",
            "/so-cai",
            "/luot-xem",
            "/tai-khoan");

    private static final List<String> DRAFT_PAGES = List.of(
            "/quy-dinh",
            "/quy-dinh/xem/GDVH-86",
            "/quy-dinh/xem/minh-tan-2024",
            "/quy-dinh/so-sanh",
            "/quy-dinh/ban-thao",
            "/quy-dinh/ban-thao/tep?duong-dan=titles/GDVH-86/gates.drl",
            "/quy-dinh/ban-thao/bieu/GDVH-86",
            "/quy-dinh/ban-thao/bieu/GDVH-86/dong?bang=Ti%C3%AAu%20ch%C3%AD&so=5",
            "/quy-dinh/ban-thao/thay-doi",
            "/quy-dinh/ban-thao/kiem-tra",
            "/quy-dinh/ban-thao/truong-hop",
            "/quy-dinh/ban-thao/anh-huong");

    private static final RunningDesk DESK = RunningDesk.open();
    private static final RunningDesk RULES = RunningDesk.forRules();
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        Optional<Path> chromium =
                CHROMIUM.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(chromium.isPresent(), "no Chromium here: pages are not tried in a browser");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.get()));
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** How pages are looked at. */
    enum Look {
        PHONE(320, 640, ColorScheme.LIGHT),
        DESKTOP_AT_NIGHT(1920, 1080, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme colours;

        Look(int width, int height, ColorScheme colours) {
            this.width = width;
            this.height = height;
            this.colours = colours;
        }

        Page page() {
            return page(DESK);
        }

        private Page page(RunningDesk desk) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setBaseURL(desk.address())
                    .setViewportSize(width, height)
                    .setLocale("vi-VN")
                    .setColorScheme(colours));
            return context.newPage();
        }

        /** By night a page has other colours; the rest of it is what it was by day. */
        AxeBuilder axe(Page page) {
            AxeBuilder axe = new AxeBuilder(page);
            return colours == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe;
        }

        Page page(String name) {
            return page(name, DESK);
        }

        Page page(String name, RunningDesk desk) {
            Page page = page(desk);
            page.navigate("/dang-nhap");
            page.getByLabel("Tên đăng nhập").fill(name);
            page.getByLabel("Mật khẩu").fill(PASSWORD);
            press(page, "Vào");
            return page;
        }
    }

    @Test
    void anOfficerSearchesAHouseholdAndSeesWhy() {
        Page page = Look.DESKTOP_AT_NIGHT.page("can-bo");
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " " + message.location());
            }
        });
        assertThat(page.url()).endsWith("/tong-quan");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hộ").setExact(true))
                .click();
        page.getByLabel("Mã hộ hoặc tên chủ hộ").fill(HOUSEHOLD);
        page.waitForURL("**/ho?tim=" + HOUSEHOLD + "**");
        page.getByLabel("Kết quả").selectOption("FAIL");
        page.waitForURL("**&ketQua=FAIL**");
        page.getByLabel("Mã hộ hoặc tên chủ hộ").fill(HOUSEHOLD.toLowerCase(Locale.ROOT));
        page.waitForURL("**/ho?tim=" + HOUSEHOLD.toLowerCase(Locale.ROOT) + "**");
        // A slow press of the mouse: leaving the search box must not replace the link under it.
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(HOUSEHOLD))
                .click(new Locator.ClickOptions().setDelay(500));
        assertThat(page.locator(".sentence").first().innerText()).contains("F.");
        page.getByText("Tìm cách ít thay đổi nhất").click();
        page.waitForSelector("#remedy .remedy");
        page.getByText("Thử đổi dữ kiện").click();
        // For some milliseconds what was put on the page does not listen yet: nobody is as quick, but this test.
        page.waitForSelector("#what-if:not(.htmx-added) #supposed");
        page.getByLabel("Tham gia phong trào").selectOption("true");
        page.waitForSelector("#supposed .outcome");
        page.locator(".controls summary").first().press("Enter");
        page.locator("select[name='member#1.tax_duty']").selectOption("OVERDUE");
        page.waitForSelector("#supposed :text('F.G2')");
        check(page, Look.DESKTOP_AT_NIGHT, errors);
        page.setViewportSize(320, 700);
        check(page, Look.PHONE, errors);
        assertThat(errors).isEmpty();
    }

    @Test
    void onAPhoneTheAnswerIsSeenBesideTheFactThatWasChanged() {
        Page page = Look.PHONE.page("can-bo");
        page.navigate("/ho/" + HOUSEHOLD + "/thu-xem");
        page.locator(".controls summary").last().press("Enter");
        Locator last = page.locator(".controls details[open] select").last();
        last.selectOption(new SelectOption().setIndex(1));
        page.waitForSelector("#supposed .outcome");
        assertThat(page.evaluate("document.querySelector('#answer').getBoundingClientRect().top"))
                .isEqualTo(0);
        List<String> faults = new ArrayList<>();
        check(page, Look.PHONE, faults);
        assertThat(faults).isEmpty();
        last.focus();
        for (int i = 0; i < 12; i++) {
            page.keyboard().press("Shift+Tab");
            assertThat((boolean) page.evaluate("document.activeElement.getBoundingClientRect().top >="
                            + " document.querySelector('#answer').getBoundingClientRect().bottom"))
                    .isTrue();
        }
    }

    @Test
    void onPaperThereIsNoHeadingWithoutAnAnswer() {
        Page page = Look.DESKTOP_AT_NIGHT.page("can-bo");
        page.navigate("/ho/" + HOUSEHOLD);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#h-remedy").isVisible()).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.getByText("Tìm cách ít thay đổi nhất").click();
        page.waitForSelector("#remedy .remedy");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#h-remedy").isVisible()).isTrue();
        page.navigate("/ho/" + HOUSEHOLD + "/thu");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.locator("[data-print]").isVisible()).isTrue();
    }

    @Test
    void withoutScriptTheSamePathWorks() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(DESK.address()).setJavaScriptEnabled(false));
        Page page = context.newPage();
        page.navigate("/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill("can-bo");
        page.getByLabel("Mật khẩu").fill(PASSWORD);
        press(page, "Vào");
        page.navigate("/ho");
        page.getByLabel("Mã hộ hoặc tên chủ hộ").fill(HOUSEHOLD);
        press(page, "Tìm");
        page.getByText(HOUSEHOLD).click();
        page.getByText("Thử đổi dữ kiện").click();
        press(page, "Xem kết quả");
        assertThat(page.locator("#supposed").innerText()).contains("→");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageCanBeReadByEverybody(Look look) {
        List<String> faults = new ArrayList<>();
        Page visitor = look.page();
        check(visitor, "/dang-nhap", look, faults);
        check(visitor, "/lien-ket/khong-co", look, faults);
        Page auditor = look.page("giam-sat");
        PAGES.forEach(path -> check(auditor, path, look, faults));
        check(look.page("quan-tri"), "/nguoi-dung", look, faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void aRuleIsChangedTriedHandedInAndPutInForce() {
        Page editor = Look.DESKTOP_AT_NIGHT.page("soan-thao", RULES);
        List<String> faults = new ArrayList<>();
        editor.onConsoleMessage(message -> faults.add(message.text()));
        editor.navigate("/quy-dinh/ban-thao");
        press(editor, "Bắt đầu bản thảo");
        editor.getByText("titles/KHOM-VMDT/title.yaml").click();
        Locator text = editor.getByLabel("Nội dung tệp titles/KHOM-VMDT/title.yaml");
        String whole = text.inputValue();
        text.fill(whole.replace("kind:", "kinh:"));
        editor.waitForSelector("#faults a[data-line]");
        editor.locator("#faults a[data-line]").first().click();
        assertThat(editor.evaluate("document.activeElement.selectionStart > 0")).isEqualTo(true);
        check(editor, Look.DESKTOP_AT_NIGHT, faults);
        text.fill(whole.replaceFirst("(?m)^name: .*$", "name: Khóm kiểu mẫu"));
        press(editor, "Lưu");
        editor.getByText("Về bản thảo").click();
        editor.getByLabel("Ghi chú").fill("đổi tên");
        press(editor, "Trình bản thảo");
        String version = editor.locator(".done").innerText().split(" ")[4].replace(".", "");
        Page approver = Look.PHONE.page("duyet", RULES);
        approver.navigate("/quy-dinh/duyet/" + version);
        check(approver, Look.PHONE, faults);
        approver.getByLabel("Ghi chú").fill("đã xem");
        press(approver, "Duyệt và áp dụng");
        assertThat(approver.locator(".sentence").first().innerText()).contains(version);
        DRAFT_PAGES.forEach(path -> check(editor, path, Look.DESKTOP_AT_NIGHT, faults));
        editor.setViewportSize(320, 700);
        DRAFT_PAGES.forEach(path -> check(editor, path, Look.PHONE, faults));
        check(approver, "/quy-dinh/duyet", Look.PHONE, faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void aLongPaperIsMadeAndTakenAndAnotherIsStoppedInItsMidst() {
        Page page = Look.PHONE.page("to-chuc");
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> faults.add(message.text()));
        String review = "/dot-xet/" + DESK.review();
        page.navigate(review);
        page.locator("select[name=mau]").selectOption("passed");
        press(page, "Tải văn bản");
        page.waitForSelector("text=Đã xong");
        check(page, Look.PHONE, faults);
        Download paper =
                page.waitForDownload(() -> page.getByText("Tải văn bản").click());
        assertThat(paper.suggestedFilename()).startsWith("danh-sach-dat-").endsWith(".docx");
        page.navigate(review);
        page.locator("select[name=mau]").selectOption("notice");
        page.locator("select[name=dang]").selectOption("pdf");
        press(page, "Tải văn bản");
        page.waitForSelector("progress[value]");
        press(page, "Dừng việc này");
        page.waitForSelector("text=to-chuc đã dừng việc này");
        assertThat(page.getByText("Làm lại").isVisible()).isTrue();
        check(page, Look.PHONE, faults);
        check(page, review, Look.PHONE, faults);
        assertThat(faults).isEmpty();
    }

    @Test
    void thePageToTryTheApiWorksUnderItsPolicy() {
        Page page = Look.DESKTOP_AT_NIGHT.page("can-bo");
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> refused.add(message.text()));
        page.navigate("/api/thu");
        page.waitForSelector(".opblock");
        assertThat(refused).noneMatch(text -> text.contains("Content Security Policy"));
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void check(Page page, String path, Look look, List<String> faults) {
        page.navigate(path);
        check(page, look, faults);
    }

    /** The page as it is open. */
    private static void check(Page page, Look look, List<String> faults) {
        String path = page.url().replaceFirst("https?://[^/]*", "");
        look.axe(page)
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(path + ": " + violation.getId() + " "
                        + violation.getNodes().get(0).getHtml()));
        boolean isTooWide = (boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        if (isTooWide) {
            faults.add(path + ": wider than the screen");
        }
        shoot(page, path, look);
    }

    /** Where a folder is named with {@code -Dshots=}, pictures of every page are left there to be looked at. */
    private static void shoot(Page page, String path, Look look) {
        String folder = System.getProperty("shots", "");
        if (!folder.isEmpty()) {
            String name = look.name() + path.replaceAll("[^a-zA-Z0-9]+", "-") + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, name)).setFullPage(true));
        }
    }
}
