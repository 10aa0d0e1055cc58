package no.opphav.sample;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chromium as a printing press: sets HTML with Inter and prints it as PDF or PNG. Reaches no network. */
final class Press implements AutoCloseable {
    private static final String ORIGIN = "http://sample-art.invalid/";
    private static final String FONTS = "META-INF/resources/_static/inter/5.2.5/files/";

    private final Playwright playwright;
    private final Browser browser;

    private Press(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Press open() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var chromium = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(chromium))
                .setArgs(List.of("--no-sandbox", "--font-render-hinting=none", "--force-color-profile=srgb"));
        return new Press(playwright, playwright.chromium().launch(options));
    }

    byte[] pdf(String html) {
        try (var page = page(html, 1280, 720)) {
            return page.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true)
                    .setTagged(true)
                    .setOutline(true));
        }
    }

    byte[] png(String html, int width, int height) {
        try (var page = page(html, width, height)) {
            return page.screenshot(new Page.ScreenshotOptions().setType(ScreenshotType.PNG));
        }
    }

    /** An open page of exactly this size; the caller closes it. */
    Page page(String html, int width, int height) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.route("**/*", route -> answer(route, html));
        page.navigate(ORIGIN, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
        page.evaluate("document.fonts.ready");
        return page;
    }

    private static void answer(Route route, String html) {
        var path = route.request().url().substring(ORIGIN.length());
        var answer = new Route.FulfillOptions().setStatus(200);
        if (path.isEmpty()) {
            route.fulfill(answer.setContentType("text/html; charset=utf-8").setBody(html));
        } else if (path.startsWith("fonts/")) {
            route.fulfill(answer.setContentType("font/woff2").setBodyBytes(Art.bytes(FONTS + path.substring(6))));
        } else if (path.endsWith(".css")) {
            route.fulfill(answer.setContentType("text/css; charset=utf-8").setBody(Art.read(path)));
        } else {
            route.abort();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
