package no.opphav.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.TestAccounts;
import no.opphav.kernel.LanguageTag;
import no.opphav.request.DeclineReasons;
import no.opphav.request.Inbox;
import no.opphav.request.PresentationRequest;
import no.opphav.request.RequestEvent;
import no.opphav.request.RequestNotes;
import no.opphav.request.SavedReplies;
import no.opphav.request.SavedReply;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The inbox and what belongs to it, as browsers without JavaScript use them. */
@ExtendWith(RunningService.class)
class InboxPageTest {
    private final RunningService service;
    private final EditorBrowser ingrid;
    private final EditorBrowser ola;
    private final TestRequests samples;

    InboxPageTest(RunningService service) {
        this.service = service;
        this.ingrid = new EditorBrowser(service);
        this.ola = new EditorBrowser(service);
        this.samples = new TestRequests(service);
    }

    @Test
    void requests_are_searched_and_the_address_can_be_shared() {
        var request = samples.waiting();
        var address = "/nb/editor/requests?view=new&q=" + request.reference().toLowerCase(java.util.Locale.ROOT)
                + "&language=nb&presentation=" + request.assetId() + "&from="
                + request.event().date() + "&to=" + request.event().date();
        var page = ola.open(address);
        assertThat(page.body())
                .contains(
                        path(request),
                        "Nye <span>1</span>",
                        "value=\"" + request.event().date());
        assertThat(ola.open(address + "&language=en").statusCode()).isEqualTo(200);
        assertThat(ola.open(
                                "/nb/editor/requests?q=%27%3B--&view=done&from=x&to=2026-13-40&presentation=y&after=z&language=%25")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ola.open("/en/editor/requests?view=mine").body()).contains("You have no requests now");
    }

    @Test
    void a_request_is_taken_by_one_and_the_other_is_told_who_has_it() {
        var request = samples.waiting();
        assertThat(ingrid.follow(ingrid.post(path(request) + "/take", Map.of())).body())
                .contains("Du har den nå.", "Gi den tilbake");
        var second = ola.post(path(request) + "/take", Map.of());
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Noen andre har den", name(ingrid));
        assertThat(ingrid.open("/nb/editor/requests?view=mine").body()).contains(path(request));
        assertThat(ingrid.follow(ingrid.post(
                                path(request) + "/give",
                                Map.of("assignee", account(ola).id().toString())))
                        .body())
                .contains("Gitt videre.", "ga den til");
        assertThat(ingrid.post(path(request) + "/give", Map.of("assignee", "x")).statusCode())
                .isEqualTo(422);
        assertThat(ola.follow(ola.post(path(request) + "/give-back", Map.of())).body())
                .contains("Ingen har tatt den.");
    }

    @Test
    void two_editors_decide_at_once_and_the_second_is_told_by_whom_and_how() {
        var request = samples.waiting();
        assertThat(ola.open(path(request)).body()).contains("/approve");
        ingrid.post(path(request) + "/decline", Map.of("reason", "Den er utdatert."));
        var late = ola.post(
                path(request) + "/approve",
                Map.of(
                        "files",
                        samples.fileOf(request).toString(),
                        "expiresAt",
                        request.event().date().toString(),
                        "message",
                        "Lykke til!"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(name(ingrid) + " har allerede avslått");
        assertThat(samples.mailIds(request, "request-approved")).isEmpty();
        assertThat(samples.mailIds(request, "request-declined")).hasSize(1);
    }

    @Test
    void an_editor_corrects_the_kind_of_organisation() {
        var request = samples.waiting();
        var saved = ingrid.post(path(request) + "/organisation-kind", Map.of("organisationKind", "press"));
        assertThat(ingrid.follow(saved).body())
                .contains("Slags virksomhet er lagret.", "<dd>Presse</dd>", name(ingrid) + " rettet opplysningene");
        assertThat(ingrid.post(path(request) + "/organisation-kind", Map.of("organisationKind", "kor"))
                        .statusCode())
                .isEqualTo(422);
        ingrid.post(path(request) + "/organisation-kind", Map.of("organisationKind", ""));
        assertThat(ingrid.open(path(request)).body()).doesNotContain("<dd>Presse</dd>");
    }

    @Test
    void an_absence_is_written_down_and_the_cover_sees_what_it_is_for() {
        var request = samples.waiting();
        ingrid.post(path(request) + "/take", Map.of());
        var today = samples.today().toString();
        assertThat(ingrid.post("/nb/editor/absences", Map.of("from", "", "to", today))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ingrid.follow(ingrid.post(
                                "/nb/editor/absences",
                                Map.of(
                                        "from",
                                        today,
                                        "to",
                                        today,
                                        "cover",
                                        account(ola).id().toString())))
                        .body())
                .contains("Fraværet er lagret.", ">Nå<");
        assertThat(ola.open("/nb/editor/requests?view=mine").body()).contains(path(request), "for " + name(ingrid));
        assertThat(ola.open(path(request)).body()).contains("så du har den nå");
    }

    @Test
    void a_note_is_for_editors_alone() {
        var sent = samples.submit(samples.form(samples.presentation()));
        var request = samples.request(sent);
        assertThat(ingrid.post(path(request) + "/notes", Map.of("note", " ")).statusCode())
                .isEqualTo(422);
        assertThat(ingrid.follow(ingrid.post(path(request) + "/notes", Map.of("note", "Vanskelig <sak>")))
                        .body())
                .contains("Vanskelig &lt;sak&gt;", "Bare for redaktører");
        assertThat(ola.open("/nb/requests/" + sent.page().secret()).body()).doesNotContain("Vanskelig");
        assertThat(samples.mail(request, "request-notice").text()).doesNotContain("Vanskelig");
        service.bean(Inbox.class).decline(request.id(), "Nei", account(ola).actor());
        assertThat(samples.mail(request, "request-declined").text()).doesNotContain("Vanskelig");
        assertThat(service.bean(RequestNotes.class).of(request.id())).hasSize(1);
        samples.sql("DELETE FROM presentation_request WHERE id = ?", request.id());
        assertThat(service.bean(RequestNotes.class).of(request.id())).isEmpty();
    }

    @Test
    void a_saved_reply_is_put_into_the_message_and_nothing_is_sent() {
        var title = "Lykke til " + TestAssets.unique();
        ingrid.post("/nb/editor/replies", Map.of("title", title, "language", "nb", "deed", "approve", "text", "Hils!"));
        var reply = service.bean(SavedReplies.class).of(SavedReply.Deed.APPROVE, LanguageTag.BOKMAAL).stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
        var request = samples.waiting();
        assertThat(ola.open(path(request)).body()).contains(title);
        var filled = ola.post(
                path(request) + "/approve/fill",
                Map.of("reply", reply.id().toString(), "expiresAt", "2027-01-02", "message", "", "files", "x"));
        assertThat(filled.statusCode()).isEqualTo(200);
        assertThat(filled.body())
                .contains(">Hils!</textarea>", "value=\"2027-01-02\"")
                .doesNotContain("\" checked><span>");
        assertThat(ola.post(path(request) + "/decline/fill", Map.of("reply", "x", "reason", "Eget"))
                        .body())
                .contains(">Eget</textarea>");
        assertThat(samples.state(request)).isEqualTo(no.opphav.request.RequestState.SUBMITTED);
        assertThat(ola.follow(ola.post(
                                "/nb/editor/replies/" + reply.id(),
                                Map.of("title", title, "language", "en", "deed", "ask", "text", "Where?")))
                        .body())
                .contains("Where?");
        ola.post("/nb/editor/replies/" + reply.id() + "/remove", Map.of());
        assertThat(ola.open("/nb/editor/replies").body()).doesNotContain(title);
    }

    @Test
    void a_request_is_declined_for_a_reason_in_the_language_of_the_one_who_asks() {
        var reason = service.bean(DeclineReasons.class).all().getFirst();
        var form = samples.in(LanguageTag.ENGLISH, samples.form(samples.presentation()));
        var request = samples.request(samples.submit(form));
        assertThat(ola.post(
                                path(request) + "/decline",
                                Map.of("reasonId", UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(422);
        ola.post(path(request) + "/decline", Map.of("reasonId", reason.id().toString(), "reason", "Sorry."));
        var said = service.bean(Inbox.class).details(request.id()).note(RequestEvent.Type.DECLINED);
        assertThat(said).isEqualTo(reason.in(LanguageTag.ENGLISH).text() + "\n\nSorry.");
    }

    @Test
    void administrators_alone_keep_reasons_and_rules() {
        var administrator = new EditorBrowser(service, TestAccounts.administrator(service));
        assertThat(ola.open("/nb/editor/reasons").statusCode()).isEqualTo(403);
        assertThat(ola.open("/nb/editor/rules").statusCode()).isEqualTo(403);
        assertThat(administrator.open("/nn/editor/rules").statusCode()).isEqualTo(200);
        var bad = administrator.post("/nb/editor/reasons", Map.of("title-nb", "Ny grunn", "text-nb", "Fordi."));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("error-title-nn", "error-text-en").doesNotContain("error-title-nb");
        assertThat(administrator
                        .post("/nb/editor/rules", Map.of("name", "", "kind", "domain", "value", "x y", "days", "1000"))
                        .body())
                .contains("error-name", "error-value", "error-days");
        assertThat(administrator
                        .follow(administrator.post(
                                "/nb/editor/rules",
                                Map.of(
                                        "name",
                                        "Et universitet",
                                        "kind",
                                        "domain",
                                        "value",
                                        "a" + TestAssets.unique() + ".example.no",
                                        "days",
                                        "7")))
                        .body())
                .contains("Et universitet", "7 dager etter");
    }

    private static String path(PresentationRequest request) {
        return "/nb/editor/requests/" + request.id();
    }

    private static Account account(EditorBrowser browser) {
        return browser.editor().session().account();
    }

    private static String name(EditorBrowser browser) {
        return account(browser).name();
    }
}
