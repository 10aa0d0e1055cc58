package no.opphav.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import no.opphav.account.SignedIn;
import no.opphav.account.TestAccounts;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.Upload;
import no.opphav.ingest.Uploads;
import no.opphav.kernel.Checksum;
import no.opphav.testing.RunningService;
import no.opphav.web.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An editor drops files and walks away: over pauses, reloads and lost networks they come to be files of drafts. */
@ExtendWith({RunningService.class, Chromium.class})
class UploadStoryTest {
    private static final int SOME_PIECES_LONG = 12 << 20;

    /** Before each piece the page makes its checksum, and there a test can hold it. */
    private static final String SLOWLY = """
            const read = Blob.prototype.arrayBuffer;
            Blob.prototype.arrayBuffer = async function () {
              await new Promise((resolve) => setTimeout(resolve, globalThis.patience ?? 400));
              return read.call(this);
            };
            """;

    private final RunningService service;
    private final Visitor editor;
    private final SignedIn account;
    private final Uploads uploads;

    @TempDir
    private Path folder;

    UploadStoryTest(RunningService service, Browser browser) {
        this.service = service;
        this.account = TestAccounts.editor(service);
        this.editor = Visitor.from(browser, service.url());
        this.uploads = service.bean(Uploads.class);
    }

    @BeforeEach
    void come() {
        editor.page().addInitScript(SLOWLY);
        editor.open("/nb/sign-in");
        editor.write("E-postadresse", account.session().account().email().value());
        editor.write("Passord", TestAccounts.PASSWORD);
        editor.press("Logg inn");
        editor.open("/nb/editor/uploads");
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    @Test
    void a_file_that_is_paused_and_left_by_a_reload_goes_on_where_it_was() throws IOException {
        var text = text("tekst.txt", SOME_PIECES_LONG);
        var other = text("annen.txt", 2000);
        choose(text, other);
        pauseAfterSome("tekst.txt");
        var before = found("tekst.txt").id();
        editor.open("/nb/editor/uploads");
        hurry();
        assertThat(editor.page().locator("#uploads")).containsText("Stoppet. Velg eller slipp den samme filen");
        choose(text);
        assertThat(row("tekst.txt")).containsText("Framme.");
        assertThat(found("tekst.txt").id()).as("the same upload went on").isEqualTo(before);
        become("tekst.txt", text);
        become("annen.txt", other);
    }

    @Test
    void a_network_that_is_lost_delays_a_file_and_no_more() throws IOException {
        var text = text("lang.txt", SOME_PIECES_LONG);
        choose(text);
        assertThat(row("lang.txt")).containsText("1 MB av 13 MB");
        editor.page().context().setOffline(true);
        assertThat(row("lang.txt")).containsText("Ingen kontakt akkurat nå.");
        editor.page().context().setOffline(false);
        hurry();
        assertThat(row("lang.txt")).containsText("Framme.");
        become("lang.txt", text);
    }

    @Test
    void what_is_refused_says_why_where_it_was_dropped() throws IOException {
        var broken = Files.writeString(folder.resolve("plakat.pdf"), "Dette er ingen PDF");
        choose(broken);
        assertThat(row("plakat.pdf")).containsText("Framme.");
        service.runDueTasks();
        assertThat(editor.page().locator("#uploads")).containsText("Navnet slutter på «pdf»");
        assertThat(editor.page().locator("[data-rows]")).isHidden();
    }

    private void choose(Path... files) {
        editor.page().locator("[data-drop] input[type=file]").setInputFiles(files);
    }

    private Locator row(String name) {
        return editor.page().locator("[data-rows] > li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private void pauseAfterSome(String name) {
        assertThat(row(name).locator("progress")).not().hasAttribute("value", "0");
        row(name).locator("[data-pause]").click();
        assertThat(row(name)).containsText("Satt på pause.");
    }

    private Upload found(String name) {
        return uploads.of(account.session().account().id()).stream()
                .filter(upload -> upload.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Looks into what has come, and finds the file in the catalogue with the same bytes. */
    private void become(String name, Path file) throws IOException {
        service.runDueTasks();
        assertThat(editor.page().locator("#group-done ~ .uploads")).containsText(name);
        var kept = service.bean(Workspace.class)
                .file(Objects.requireNonNull(found(name).fileId()));
        assertThat(kept.orElseThrow().checksum()).isEqualTo(Checksum.ofContent(Files.readAllBytes(file)));
    }

    private Path text(String name, int size) throws IOException {
        var letters = new Random(size)
                .ints(size, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return Files.writeString(folder.resolve(name), letters, StandardCharsets.UTF_8);
    }

    private void hurry() {
        editor.page().evaluate("globalThis.patience = 0");
    }
}
