package no.opphav.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import no.opphav.account.TestAccounts;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.Slug;
import no.opphav.sample.SampleCopies;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import no.opphav.web.Chromium;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A presenter asks for the approved deck; an editor answers, with no mail server at hand. */
@ExtendWith({RunningService.class, Chromium.class})
class PresenterStoryTest {
    private static final Path DECK =
            Path.of("src/main/resources/sample-catalogue/deck/rammeverket-pa-20-minutter-nb.pptx");
    private static final Pattern REFERENCE = Pattern.compile("OPP-\\d{4}-\\d{4,}");

    private final RunningService service;
    private final Visitor presenter;
    private final Visitor editor;
    private final SampleCopies samples;
    private final String event = "Fagdag " + UUID.randomUUID();

    PresenterStoryTest(RunningService service, Browser browser) {
        this.service = service;
        this.presenter = Visitor.from(browser, service.url());
        this.editor = Visitor.from(browser, service.url());
        this.samples = new SampleCopies(service);
    }

    @AfterEach
    void leave() {
        presenter.close();
        editor.close();
    }

    @Test
    void exactly_the_approved_deck_reaches_the_presenter_until_the_access_is_revoked() throws IOException {
        var slug = samples.publish("rammeverket-pa-20-minutter");
        var reference = ask(slug);
        openInInbox();
        editor.page().locator("input[name=files]").first().check();
        editor.write("Melding", "Lykke til!");
        editor.press("Godkjenn og send lenken");
        assertThat(editor.main()).contains("Godkjent. E-posten med lenken er skrevet");
        var request = editor.path();

        presenter.open(linkInMail(reference));
        assertThat(presenter.main()).contains("Presentasjonen er klar til deg", "Lykke til!");
        presenter.page().getByLabel("Jeg har lest vilkårene og vil følge dem").check();
        var button = presenter.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Last ned"));
        assertThat(presenter.download(button))
                .isEqualTo(samples.offered(slug))
                .isNotEqualTo(Checksum.ofContent(Files.readAllBytes(DECK)));

        editor.open(request);
        assertThat(editor.main()).contains("Lastet ned");
        editor.unfold("Trekk tilbake tilgangen");
        editor.write("Begrunnelse", "Fagdagen er avlyst.");
        editor.press("Trekk tilbake");
        var closed = presenter.page().reload();
        assertThat(closed).isNotNull();
        assertThat(closed.status()).isEqualTo(410);
        assertThat(presenter.heading().textContent()).isEqualTo("Tilgangen er trukket tilbake");
    }

    @Test
    void a_refusal_comes_with_its_reason() {
        ask(samples.publish("rammeverket-pa-20-minutter"));
        var page = presenter.path();
        openInInbox();
        editor.unfold("Avslå i stedet");
        editor.write("Begrunnelse", "Presentasjonen er under arbeid.");
        editor.press("Avslå");
        presenter.open(page);
        assertThat(presenter.main())
                .contains("Vi kan ikke sende presentasjonen denne gangen", "Presentasjonen er under arbeid.");
    }

    @Test
    void a_question_is_answered_on_the_presenters_own_page_and_a_request_withdrawn_there() {
        ask(samples.publish("rammeverket-pa-20-minutter"));
        var page = presenter.path();
        openInInbox();
        var request = editor.path();
        editor.unfold("Spør om mer");
        editor.write("Spørsmål", "Er det første gang?");
        editor.press("Send spørsmålet");
        presenter.open(page);
        assertThat(presenter.main()).contains("Redaktøren trenger å vite mer", "Er det første gang?");
        presenter.write("Svaret ditt", "Ja, for mange.");
        presenter.press("Send til redaktørene");
        assertThat(presenter.main()).contains("Redaktørene har fått det du skrev.");
        editor.open(request);
        assertThat(editor.main()).contains("Besvart", "Ja, for mange.", "Godkjenn og send lenken");
        presenter.unfold("Trekk forespørselen");
        presenter.press("Trekk forespørselen");
        assertThat(presenter.heading().textContent()).isEqualTo("Du har trukket forespørselen");
    }

    /** Returns what the request is called. */
    private String ask(Slug deck) {
        presenter.open("/nb/assets/" + deck);
        presenter.follow("Be om presentasjonen");
        presenter.press("Send forespørselen");
        assertThat(presenter.main()).contains("så kan du sende");
        presenter.write("Arrangement", event);
        presenter.write(
                "Dato",
                LocalDate.ofInstant(service.clock().instant(), ZoneOffset.UTC)
                        .plusDays(30)
                        .toString());
        presenter.write("Sted", "Bodø");
        presenter.write("Publikum", "60 rådgivere");
        presenter.write("Navnet ditt", "Ola Nordmann");
        presenter.write("Virksomhet", "Bodø videregående skole");
        presenter.write("E-postadresse", "ola." + UUID.randomUUID() + "@example.no");
        presenter.write("Melding til redaktøren", "<script>alert(1)</script>");
        presenter.page().waitForFunction("document.querySelector('input[name=proof]').value.includes(':')");
        presenter.press("Send forespørselen");
        assertThat(presenter.heading().textContent()).isEqualTo("Bekreft e-postadressen din");
        var reference = REFERENCE.matcher(presenter.main());
        assertThat(reference.find()).isTrue();
        var link = new TestRequests(service).verification(reference.group());
        presenter.open("/nb/verify/" + link.secret());
        assertThat(presenter.main()).contains(event, "Bodø");
        presenter.press("Ja, send til redaktørene");
        assertThat(presenter.heading().textContent()).startsWith("Vi svarer senest");
        return reference.group();
    }

    private void openInInbox() {
        editor.open("/nb/sign-in");
        editor.write(
                "E-postadresse",
                TestAccounts.editor(service).session().account().email().value());
        editor.write("Passord", TestAccounts.PASSWORD);
        editor.press("Logg inn");
        editor.open("/nb/editor/requests");
        editor.follow(event);
        assertThat(editor.main()).contains(event, "Ola Nordmann", "<script>alert(1)</script>");
    }

    /** The path of the link in the mail that waits in the outbox. */
    private String linkInMail(String reference) {
        editor.open("/nb/editor/mails");
        var row = editor.page()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText(reference))
                .filter(new Locator.FilterOptions().setHasText("Godkjenning med lenke"));
        row.getByRole(AriaRole.BUTTON).click();
        var link = Pattern.compile("/nb/grants/\\S+").matcher(editor.main());
        assertThat(link.find()).as("a link in %s", editor.main()).isTrue();
        return link.group();
    }
}
