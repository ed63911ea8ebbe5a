package vn.binhxet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhxet.web.RunningDesk.PASSWORD;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A review run in a real browser, every page of it looked at; skipped where there is no Chromium. */
class ReviewsBrowserTest {
    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final int NARROW = 320;
    private static final int WIDE = 1366;

    private static Playwright playwright;
    private static Browser browser;

    private final RunningDesk desk = RunningDesk.unreviewed();
    private final List<String> faults = new ArrayList<>();

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

    private Page enter(boolean hasScript) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(desk.address())
                .setJavaScriptEnabled(hasScript)
                .setLocale("vi-VN"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text() + " " + message.location());
            }
        });
        page.navigate("/dang-nhap");
        page.getByLabel("Tên đăng nhập").fill("to-chuc");
        page.getByLabel("Mật khẩu").fill(PASSWORD);
        press(page, "Vào");
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** On a phone by night and on a screen by day. */
    private void look(Page page, String name) {
        look(page, name + "-phone", NARROW, ColorScheme.DARK);
        look(page, name, WIDE, ColorScheme.LIGHT);
    }

    private void look(Page page, String name, int width, ColorScheme colours) {
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(name + ": " + violation.getId() + " "
                        + violation.getNodes().get(0).getHtml()));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
            faults.add(name + ": wider than the screen");
        }
        String folder = System.getProperty("shots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    private static void choose(Page page, String name, byte[] content) {
        page.locator("select[name=ke-hoach]").first().selectOption("minh-tan-2024");
        page.getByLabel("Tệp số liệu").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        press(page, "Kiểm tra dữ liệu");
    }

    @Test
    void aReviewerUploadsSeesTheProblemsRunsTheReviewAndTakesAPaperAlong() {
        Page page = enter(true);
        page.navigate("/dot-xet");
        look(page, "reviews");
        choose(page, "Số liệu.xlsx", Datasets.faultyWorkbook());
        page.waitForSelector(".problems");
        assertThat(page.locator(".problems").innerText()).contains("D3", "coi là chưa ghi");
        look(page, "check");
        page.navigate("/dot-xet");
        choose(page, "minh-tan.zip", Datasets.zipped());
        page.waitForSelector("text=Chạy bình xét");
        press(page, "Chạy bình xét");
        page.waitForSelector("#h-seal");
        assertThat(page.locator("#h-seal ~ dl").innerText()).contains("787627c7635d28249d99c479a0243f44");
        look(page, "review");
        String review = page.url().replaceAll(".*/|\\?.*", "");
        page.locator("select[name=mau]").selectOption("passed");
        page.locator("select[name=to]").selectOption("T00001");
        Download paper = page.waitForDownload(() -> press(page, "Tải văn bản"));
        assertThat(paper.suggestedFilename())
                .startsWith("danh-sach-dat-minh-tan-2024")
                .endsWith(".docx");
        page.navigate("/ho/H0000034/dinh-chinh?dot=" + review);
        look(page, "correct");
        assertThat(faults).isEmpty();
    }

    @Test
    void withoutScriptThePageAsksAgainByItself() {
        Page page = enter(false);
        page.navigate("/dot-xet");
        choose(page, "minh-tan.zip", Datasets.zipped());
        page.waitForSelector("text=Đọc được 420 hộ");
        press(page, "Xóa số liệu này");
        assertThat(page.url()).endsWith("/dot-xet");
    }
}
