package no.opphav.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.opphav.kernel.Checksum;
import no.opphav.web.Axe;

/** A person at a browser. Every page they come to is looked at with axe, and no page may make the browser complain. */
final class Visitor implements AutoCloseable {
    /** Other tests fill the lists; what holds for the first rows holds for all. */
    private static final String MORE_OF_THE_SAME = "tbody tr:nth-child(n+12), .cards > li:nth-child(n+12)";

    private final BrowserContext context;
    private final Page page;
    private final URI site;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(BrowserContext context, URI site) {
        this.context = context;
        this.page = context.newPage();
        this.site = site;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Visitor from(Browser browser, URI site) {
        var options = new Browser.NewContextOptions().setLocale("nb-NO").setAcceptDownloads(true);
        var context = browser.newContext(options);
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return new Visitor(context, site);
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(site + path);
        look();
    }

    /** Comes to a page by pressing a button. */
    void press(String button) {
        page.getByRole(AriaRole.BUTTON, named(button)).click();
        look();
    }

    /** Comes to a page by following a link. */
    void follow(String link) {
        page.getByRole(AriaRole.LINK, linkNamed(link)).first().click();
        look();
    }

    void write(String field, String text) {
        field(field).fill(text);
    }

    void choose(String field, String option) {
        field(field).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
    }

    void attach(String field, Path file) {
        field(field).setInputFiles(file);
    }

    /** Marks one of several choices. */
    void mark(String choice) {
        page.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(choice))
                .locator("input")
                .first()
                .check();
    }

    /** Opens what is folded away. */
    void unfold(String summary) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first()
                .click();
    }

    /** The field of a label, whether or not the label adds that it is optional. */
    private Locator field(String label) {
        var exactly = new Locator.GetByLabelOptions().setExact(true);
        var main = page.locator("main");
        return main.getByLabel(label, exactly)
                .or(main.getByLabel(label + " (valgfritt)", exactly))
                .first();
    }

    /** The bytes that something to press brings. */
    Checksum download(Locator trigger) {
        try {
            var download = page.waitForDownload(trigger::click);
            return Checksum.ofContent(Files.readAllBytes(download.path()));
        } catch (TimeoutError e) {
            throw new AssertionError("No download, but: " + main(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Locator heading() {
        return page.locator("h1");
    }

    /** What the page says. */
    String main() {
        return page.locator("main").innerText();
    }

    /** The path of the page they are at. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    private void look() {
        page.waitForLoadState();
        Axe.on(page).without(MORE_OF_THE_SAME).findsNothing(page.url());
        assertThat(complaints).as(page.url()).isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions linkNamed(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    @Override
    public void close() {
        context.close();
    }
}
