package no.opphav.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.opphav.web.Chromium;
import no.opphav.web.InterfaceLanguage;
import no.opphav.web.Pages;
import no.opphav.web.StaticFileReader;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks at every public page as axe-core does, in both colour schemes and down to the narrowest window (WCAG 1.4.10). */
@ExtendWith(Chromium.class)
class AccessibilityTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Map<String, no.opphav.web.Page> PAGES = new SamplePages(InterfaceLanguage.NB).all();

    private final Pages templates = new Pages();
    private final StaticFileReader files = new StaticFileReader();

    static Stream<String> names() {
        return PAGES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_is_for_everybody_in_light(String name, Browser browser) {
        look(name, browser, ColorScheme.LIGHT, 1280);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_is_for_everybody_in_the_dark_and_in_a_narrow_window(String name, Browser browser) {
        look(name, browser, ColorScheme.DARK, 320);
    }

    private void look(String name, Browser browser, ColorScheme scheme, int width) {
        var options =
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme);
        try (BrowserContext context = browser.newContext(options)) {
            context.route("**/*", this::answer);
            Page page = context.newPage();
            page.navigate("http://opphav.test/" + name);
            var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
            assertThat(violations).as(name).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing of %s stands outside the window", name)
                    .isEqualTo(width);
            assertThat(page.locator(".button.main").count())
                    .as("filled buttons of %s", name)
                    .isLessThanOrEqualTo(1);
        }
    }

    private void answer(Route route) {
        var path = URI.create(route.request().url()).getPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (PAGES.containsKey(name)) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(templates.html(PAGES.get(name))));
        } else if (path.startsWith("/static/")) {
            route.fulfill(
                    new Route.FulfillOptions().setContentType(files.type(name)).setBodyBytes(files.content(name)));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
