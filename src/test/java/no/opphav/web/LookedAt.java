package no.opphav.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Pages as axe-core looks at them in a browser (WCAG 2.2 AA), with their stylesheet and nothing else around them. With the
 * system property {@code opphav.pictures} naming a folder, each page leaves a picture there to be looked at by eye.
 */
public final class LookedAt {
    private final Map<String, Page> shown;
    private final Pages templates = new Pages();
    private final StaticFileReader files = new StaticFileReader();

    public LookedAt(Map<String, Page> shown) {
        this.shown = Map.copyOf(shown);
    }

    /** Fails where a page keeps somebody out, stands outside its window, or has more than one main thing to do. */
    public void isForEverybody(String name, Browser browser) {
        try (BrowserContext context = browser.newContext()) {
            context.route("**/*", this::answer);
            var page = context.newPage();
            set(page, ColorScheme.LIGHT, 1280);
            page.navigate("http://opphav.test/" + name);
            look(page, name + "-light-1280", Axe.on(page));
            assertThat(page.evaluate("[...document.querySelectorAll('.choice')]"
                            + ".map(choice => getComputedStyle(choice)).every(style => style.borderInlineStartStyle === 'none'"
                            + " || parseFloat(style.paddingInlineStart) > 8)"))
                    .as("no choice of %s touches its frame", name)
                    .isEqualTo(true);
            set(page, ColorScheme.DARK, 320);
            look(page, name + "-dark-320", Axe.onAppearanceOf(page));
            assertThat(page.locator(".button.main").count())
                    .as("filled buttons of %s", name)
                    .isLessThanOrEqualTo(1);
        }
    }

    private static void set(com.microsoft.playwright.Page page, ColorScheme scheme, int width) {
        page.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, 800);
    }

    private static void look(com.microsoft.playwright.Page page, String picture, Axe axe) {
        draw(page, picture);
        axe.findsNothing(picture);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("all of %s stands in the window", picture)
                .isEqualTo(true);
    }

    private static void draw(com.microsoft.playwright.Page page, String name) {
        var folder = System.getProperty("opphav.pictures");
        if (folder != null) {
            page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    private void answer(Route route) {
        var path = URI.create(route.request().url()).getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (shown.containsKey(name)) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(templates.html(shown.get(name))));
        } else if (path.startsWith("/static/")) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType(files.type(name)).setBodyBytes(files.content(name)));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
