package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import no.opphav.account.TestAccounts;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.request.Inbox;
import no.opphav.request.PresentationRequest;
import no.opphav.request.RequestState;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How editors answer requests, as a browser without JavaScript sends it. */
@ExtendWith(RunningService.class)
class AnswerTest {
    private final RunningService service;
    private final EditorBrowser browser;
    private final TestAssets assets;

    AnswerTest(RunningService service) {
        this.service = service;
        this.browser = new EditorBrowser(service);
        this.assets = new TestAssets(service);
    }

    @Test
    void a_request_is_approved_with_the_version_that_is_chosen_already_and_revoked_again() {
        var deck = new TestRequests(service).approved(assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST));
        var request = request(deck);
        var page = browser.open(path(request));
        var file = deck.variants().getFirst().original().orElseThrow().id().toString();
        assertThat(page.body()).contains(request.reference(), "value=\"" + file + "\" checked");
        assertThat(browser.open("/nb/editor/requests").body())
                .contains(request.event().title());

        var approved = browser.post(path(request) + "/approve", approval(file, day(20)));
        assertThat(browser.follow(approved).body()).contains("Godkjent. E-posten", "Tilgang til");
        assertThat(inbox().details(request.id()).grant()).isNotNull();

        assertThat(browser.post(path(request) + "/revoke", Map.of()).body()).contains("Fyll ut dette feltet.");
        assertThat(browser.follow(browser.post(path(request) + "/revoke", Map.of("reason", "Fagdagen er avlyst.")))
                        .body())
                .contains("Lenken virker ikke lenger.", "Fagdagen er avlyst.");
    }

    @Test
    void whoever_comes_second_is_told_who_decided_and_how() {
        var request = request(assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST));
        assertThat(browser.post(path(request) + "/decline", Map.of("reason", "Den er utdatert."))
                        .statusCode())
                .isEqualTo(303);
        var second = new EditorBrowser(service).post(path(request) + "/approve", approval("", day(20)));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains(browser.editor().session().account().name() + " har allerede avslått");
    }

    @Test
    void an_editor_asks_for_more_and_sees_the_answer() {
        var request = request(assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST));
        assertThat(browser.post(path(request) + "/ask", Map.of("question", " ")).body())
                .contains("error-question", "id=\"ask\" open>");
        var asked = browser.follow(browser.post(path(request) + "/ask", Map.of("question", "Hvor mange?")));
        assertThat(asked.body())
                .contains("Spørsmålet er skrevet", "Hvor mange?")
                .doesNotContain("/ask\"");
        var again = browser.post(path(request) + "/ask", Map.of("question", "Hvor?"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("En redaktør har allerede spurt om mer.");
        assertThat(browser.open("/nb/editor/requests?state=needs-information").body())
                .contains(request.event().title());
    }

    @Test
    void an_approval_that_lacks_something_keeps_its_message() {
        var request = request(assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST));
        var refused = browser.post(path(request) + "/approve", approval("", "ikke en dag"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("error-expiresAt", "Lykke til!");
        assertThat(browser.post(path(request) + "/approve", approval("", day(20)))
                        .body())
                .contains("error-files");
        assertThat(browser.post(path(request) + "/decline", Map.of("reason", " "))
                        .body())
                .contains("error-reason", "id=\"decline\" open>");
        assertThat(inbox().details(request.id()).request().state()).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void a_mail_is_read_by_a_deed_and_never_kept() {
        request(assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST));
        var mails = browser.open("/nb/editor/mails");
        assertThat(mails.body()).contains("Tjenesten har ingen e-posttjener");
        var action = mails.body().replaceAll("(?s).*?action=\"(/nb/editor/mails/[0-9a-f-]+)\".*", "$1");
        var mail = browser.post(action, Map.of());
        assertThat(mail.statusCode()).isEqualTo(200);
        assertThat(mail.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_mail_that_came_back_is_seen_at_the_request_and_sent_again_by_a_button() {
        var request = request(assets.published(AssetKind.PRESENTATION, Access.ON_REQUEST));
        var samples = new TestRequests(service);
        var mail = samples.mailId(request, "request-received");
        assertThat(browser.open(path(request)).body()).doesNotContain("kom ikke frem");
        samples.sql("UPDATE outbox_message SET sent_at = now(), bounced_at = now() WHERE id = ?", mail);
        assertThat(browser.open(path(request)).body()).contains("kom ikke frem (Kom i retur)");
        var again = "/nb/editor/mails/" + mail + "/again";
        assertThat(browser.open("/nb/editor/mails").body()).contains("Kom ikke frem", again, path(request));
        assertThat(browser.post(again, Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("notice=mail-sent-again");
        assertThat(browser.post(again, Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("notice=mail-not-returned");
        assertThat(browser.open(path(request)).body()).doesNotContain("kom ikke frem");
        assertThat(browser.open("/nb/editor/mails?notice=mail-sent-again").body())
                .contains("skrevet på nytt")
                .doesNotContain(again);
    }

    @Test
    void only_administrators_see_people_and_the_link_of_an_invitation_is_shown_once() {
        assertThat(browser.open("/nb/editor/people").statusCode()).isEqualTo(403);
        var administrator = new EditorBrowser(service, TestAccounts.administrator(service));
        var invited = administrator.post(
                "/nb/editor/people/invitations", Map.of("email", TestAccounts.newEmail(service), "role", "editor"));
        assertThat(invited.statusCode()).isEqualTo(200);
        assertThat(invited.body()).containsPattern("/nb/invitations/[A-Za-z0-9_-]{43}");
        assertThat(administrator.open("/nb/editor/people").body())
                .doesNotContainPattern("/nb/invitations/[A-Za-z0-9_-]{43}");
        assertThat(administrator
                        .post("/nb/editor/people/invitations", Map.of("email", "ikke en adresse", "role", "editor"))
                        .body())
                .contains("error-email", "value=\"ikke en adresse\"");
    }

    @Test
    void the_own_account_shows_where_it_is_signed_in_and_refuses_a_wrong_password() {
        assertThat(browser.open("/nb/editor/account").body()).contains("Her er du logget inn");
        var refused = browser.post(
                "/nb/editor/account/password", Map.of("current", "feil passord", "next", "hest med nytt batteri"));
        assertThat(refused.statusCode()).isBetween(400, 422);
        assertThat(refused.body()).contains("error-current").doesNotContain("feil passord");
    }

    @Test
    void every_page_is_there_in_every_language() {
        for (var language : new String[] {"nb", "nn", "en"}) {
            for (var place : new String[] {"assets", "assets/new", "requests", "mails", "terms", "account"}) {
                var page = browser.open("/" + language + "/editor/" + place);
                assertThat(page.statusCode()).as(place).isEqualTo(200);
                assertThat(page.body()).contains("<html lang=\"" + language + "\">");
            }
        }
    }

    private Map<String, String> approval(String file, String day) {
        return file.isEmpty()
                ? Map.of("expiresAt", day, "message", "Lykke til!")
                : Map.of("files", file, "expiresAt", day, "message", "Lykke til!");
    }

    private PresentationRequest request(AssetView deck) {
        var title = "Fagdag " + TestAssets.unique();
        var samples = new TestRequests(service);
        return samples.request(samples.submit(TestRequests.with(samples.form(deck), "event", title)));
    }

    private Inbox inbox() {
        return service.bean(Inbox.class);
    }

    private String day(int ahead) {
        return LocalDate.ofInstant(service.clock().instant(), ZoneOffset.UTC)
                .plusDays(ahead)
                .toString();
    }

    private static String path(PresentationRequest request) {
        return "/nb/editor/requests/" + request.id();
    }
}
