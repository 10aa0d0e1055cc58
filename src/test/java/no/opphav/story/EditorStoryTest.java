package no.opphav.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import no.opphav.account.Invitations;
import no.opphav.account.Role;
import no.opphav.account.TestAccounts;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Slug;
import no.opphav.sample.SampleCopies;
import no.opphav.testing.RunningService;
import no.opphav.web.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An editor brings a poster out, in two languages, and takes it back one day. */
@ExtendWith({RunningService.class, Chromium.class})
class EditorStoryTest {
    private static final Path POSTERS = Path.of("src/main/resources/sample-catalogue/posters");

    private final RunningService service;
    private final Visitor editor;
    private final String slug = "plakat-" + UUID.randomUUID();

    EditorStoryTest(RunningService service, Browser browser) {
        this.service = service;
        this.editor = Visitor.from(browser, service.url());
        new SampleCopies(service).publishTerms();
    }

    @AfterEach
    void leave() {
        editor.close();
    }

    @Test
    void a_poster_is_uploaded_translated_published_replaced_and_withdrawn() throws IOException, InterruptedException {
        signIn();
        upload();
        assertThat(seenByPublic("/nb/assets/" + slug)).isEqualTo(404);
        assertThat(seenByPublic("/api/assets/" + slug)).isEqualTo(404);
        assertThat(seenByPublic(firstFile())).isEqualTo(404);
        translate();
        publish();
        assertThat(seenByPublic("/nb/assets/" + slug)).isEqualTo(200);
        assertThat(seenByPublic("/en/assets/" + slug + "/en")).isEqualTo(200);
        var first = firstFile();
        assertThat(seenByPublic(first)).isEqualTo(200);
        replace();
        assertThat(seenByPublic(first)).as("the version that was replaced").isEqualTo(410);
        assertThat(seenByPublic(firstFile())).isEqualTo(200);
        withdraw();
        assertThat(seenByPublic("/nb/assets/" + slug)).isEqualTo(410);
        assertThat(seenByPublic(firstFile())).isEqualTo(410);
    }

    @Test
    void who_is_invited_makes_an_account_and_is_in() {
        var administrator =
                TestAccounts.administrator(service).session().account().actor();
        var email = TestAccounts.newEmail(service);
        var link = service.bean(Invitations.class).invite(email, Role.EDITOR, administrator);
        editor.open("/nb/invitations/" + link.secret());
        editor.write("Navnet ditt", "Ingrid Hansen");
        editor.write("Passord", TestAccounts.PASSWORD);
        editor.press("Lag konto");
        assertThat(editor.path()).startsWith("/nb/editor");
        assertThat(editor.page().content()).contains("Ingrid Hansen");
        editor.press("Logg ut");
        assertThat(editor.main()).contains("Du er logget ut.");
    }

    private void signIn() {
        editor.open("/nb/editor/assets");
        assertThat(editor.path()).isEqualTo("/nb/sign-in");
        editor.write(
                "E-postadresse",
                TestAccounts.editor(service).session().account().email().value());
        editor.write("Passord", TestAccounts.PASSWORD);
        editor.press("Logg inn");
        assertThat(editor.path()).isEqualTo("/nb/editor/assets");
    }

    private void upload() {
        editor.follow("Nytt materiale");
        editor.attach("Fil", POSTERS.resolve("veien-videre-nb.pdf"));
        editor.choose("Type", "Plakat");
        editor.choose("Språk", "bokmål");
        editor.write("Tittel", "Veien videre");
        editor.write("Adresse", slug);
        send("Last opp og lagre utkast");
        assertThat(editor.path()).isEqualTo("/nb/editor/assets/" + slug);
        assertThat(editor.main()).contains("Før du kan publisere", "Velg vilkår", "1 side");
        editor.write("Beskrivelse", "Plakat om veien videre.");
        editor.write("Bildebeskrivelse", "En vei som svinger mot en sol.");
        editor.press("Lagre tekstene");
        assertThat(editor.main()).contains("Endringene er lagret.");
    }

    /** The file comes in by itself, and once it is looked into, the page goes on to where the form would. */
    private void send(String button) {
        editor.press(button);
        assertThat(editor.page().locator("[data-rows]")).containsText("Framme.");
        service.runDueTasks();
        editor.page().waitForURL(address -> address.contains("notice="));
    }

    private void translate() {
        editor.follow("Legg til språk");
        editor.choose("Språk", "engelsk");
        editor.write("Tittel", "The way ahead");
        editor.press("Legg til språk");
        editor.follow("Legg til fil");
        editor.attach("Fil", POSTERS.resolve("veien-videre-en.pdf"));
        editor.mark("Selve verket");
        send("Last opp");
        assertThat(editor.main()).contains("Filen er lagt til.");
    }

    private void publish() {
        editor.mark("Fri bruk med kreditering");
        editor.press("Lagre");
        editor.follow("Forhåndsvis");
        assertThat(editor.page().content()).contains("The way ahead", "Slik blir siden når du publiserer");
        editor.open("/nb/editor/assets/" + slug);
        editor.press("Publiser");
        assertThat(editor.main()).contains("Publisert. Nå kan alle finne det.");
    }

    private void replace() {
        editor.open("/nb/editor/assets/" + slug + "?language=nb");
        editor.follow("Erstatt");
        editor.attach("Fil", POSTERS.resolve("etikk-i-praksis-nb.pdf"));
        send("Last opp ny versjon");
        assertThat(editor.main()).contains("Den nye versjonen er på plass.", "versjon 2");
    }

    private void withdraw() {
        editor.unfold("Trekk tilbake");
        editor.press("Ja, trekk tilbake");
        assertThat(editor.main()).contains("Trukket tilbake");
    }

    /** Where the public would find the file of the first language. */
    private String firstFile() {
        var file = service.bean(Workspace.class)
                .asset(new Slug(slug))
                .variants()
                .getFirst()
                .files()
                .getFirst();
        return "/files/" + file.id() + "/" + file.name();
    }

    private int seenByPublic(String path) throws IOException, InterruptedException {
        return service.http()
                .send(HttpRequest.newBuilder(service.url(path)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
