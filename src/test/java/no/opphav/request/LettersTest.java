package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.Role;
import no.opphav.audit.AuditTrail;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Site;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningService.class)
class LettersTest {
    private final RunningService service;
    private final TestRequests samples;
    private final Inbox inbox;
    private final Site site;

    LettersTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.inbox = service.bean(Inbox.class);
        this.site = service.bean(Site.class);
    }

    @Test
    void the_presenter_reads_that_the_request_has_arrived_and_when_an_answer_comes() {
        var request = samples.waiting();
        var mail = samples.mail(request, "request-received");
        assertThat(mail.recipient()).isEqualTo(presenter(request).email());
        assertThat(mail.subject())
                .isEqualTo("Vi har fått forespørselen din: «%s» [%s]".formatted(title(request), request.reference()));
        assertThat(mail.text())
                .startsWith("Du får svar senest ")
                .contains("Referanse: " + request.reference(), site.url("/nb/requests/") + "")
                .endsWith("Vennlig hilsen\n" + site.owner() + "\n");
        var page = service.bean(PresentationRequests.class).byLink(TestRequests.link(mail));
        assertThat(page)
                .hasValueSatisfying(details -> assertThat(details.request()).isEqualTo(request));
    }

    @Test
    void the_first_mail_says_when_an_answer_comes_and_when_what_was_written_is_deleted() {
        var form = samples.form(samples.presentation());
        var usual = samples.request(samples.send(form));
        assertThat(samples.mail(usual, "request-verify").text())
                .contains("svarer vi innen 3 virkedager", "Blir adressen ikke bekreftet, sletter vi");
        var tomorrow = samples.today().plusDays(1).toString();
        var soon = samples.request(samples.send(TestRequests.with(form, "eventDate", tomorrow)));
        assertThat(samples.mail(soon, "request-verify").text())
                .contains("svarer vi så snart vi kan", "Bekrefter du i dag, får du svar senest")
                .doesNotContain("virkedager");
    }

    @Test
    void the_first_mail_holds_nothing_that_a_stranger_could_have_written() {
        var sent = samples.send(samples.form(samples.presentation()));
        var request = samples.request(sent);
        var mail = samples.mail(request, "request-verify");
        assertThat(mail.text()).contains(site.url("/nb/verify/") + "", "Noen har skrevet denne adressen");
        assertThat(mail.subject() + mail.text() + mail.html())
                .doesNotContain("Kari", "Bodø", "Fagdag", "40 rådgivere", "filmen");
    }

    @Test
    void an_editor_reads_who_asks_for_what_and_by_when() {
        var request = samples.waiting();
        var mail = samples.mail(request, "request-notice");
        assertThat(mail.subject())
                .startsWith("Forespørsel: Fagdag for rådgivere, ")
                .endsWith(" (Bodø kommune) [" + request.reference() + "]");
        assertThat(mail.text())
                .startsWith("Kari Nordmann ber om «%s»".formatted(title(request)))
                .contains("> Kan jeg vise <b>filmen</b> også?\n> Hilsen Kari")
                .contains("Publikum: 40 rådgivere")
                .contains(site.url("/nb/editor/requests/" + request.id()).toString())
                .contains("Svar senest ");
        assertThat(mail.html()).contains("&lt;b&gt;filmen&lt;/b&gt;").doesNotContain("<b>");
    }

    @Test
    void the_presenter_gets_a_link_the_exact_version_and_its_end() {
        var request = samples.approved(samples.waiting(), "Husk lyden!");
        var mail = samples.mail(request, "request-approved");
        assertThat(mail.subject())
                .isEqualTo("Presentasjonen er klar: «%s» [%s]".formatted(title(request), request.reference()));
        assertThat(mail.text())
                .contains("Redaktøren skriver:\n\n> Husk lyden!")
                .contains("Fil: plakat.pdf, versjon 1")
                .contains("kl. 23.59")
                .contains("Krediter Direktoratet")
                .contains(site.url("/nb/grants/").toString());
    }

    @Test
    void an_approval_without_a_message_quotes_nobody() {
        var request = samples.approved(samples.waiting(), "");
        assertThat(samples.mail(request, "request-approved").text()).doesNotContain("skriver", ">");
    }

    @Test
    void a_refusal_brings_its_reason() {
        var request = samples.waiting();
        inbox.decline(request.id(), "Vi har en nyere på vei.\nPrøv <igjen> i mai.", samples.editor("Ola Berg"));
        var mail = samples.mail(request, "request-declined");
        assertThat(mail.text()).contains("> Vi har en nyere på vei.\n> Prøv <igjen> i mai.");
        assertThat(mail.html()).contains("Prøv &lt;igjen&gt; i mai.");
    }

    @Test
    void the_presenter_reads_that_access_is_withdrawn_and_why() {
        var request = samples.approved(samples.waiting(), "");
        inbox.revoke(request.id(), "Avlyst", samples.editor("Ola Berg"));
        assertThat(samples.mail(request, "request-revoked").text())
                .contains("«Fagdag for rådgivere»", "virker ikke lenger", "> Avlyst");
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Presentasjonen er klar til deg, /nb/grants/",
        "nn, Opne sida med presentasjonen, /nn/grants/",
        "en, Your presentation is ready, /en/grants/",
        "uk, Your presentation is ready, /en/grants/"
    })
    void a_mail_speaks_the_presenters_language(String tag, String words, String path) {
        var form = samples.in(new LanguageTag(tag), samples.form(samples.presentation()));
        var request = samples.approved(samples.request(samples.submit(form)), "");
        var mail = samples.mail(request, "request-approved");
        assertThat(mail.text()).contains(words, path);
        assertThat(mail.html()).contains("<html lang=\"%s\">".formatted(tag.equals("uk") ? "en" : tag));
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Referanse:, 3 virkedager, kl. 23.59",
        "nn, Referanse:, 3 verkedagar, kl. 23.59",
        "en, Reference:, 3 working days, 23:59"
    })
    void every_mail_says_in_the_presenters_language_what_happens_next(
            String tag, String reference, String within, String until) {
        var form = samples.in(new LanguageTag(tag), samples.form(samples.presentation()));
        var requests = service.bean(PresentationRequests.class);
        var ola = samples.editor("Ola Berg");
        var sent = samples.send(form);
        var request = samples.request(sent);
        reads(request, "request-verify", reference, within, "/" + tag + "/verify/");
        var own = samples.verified(sent).page();
        var page = "/" + tag + "/requests/";
        reads(request, "request-received", reference, page);
        inbox.ask(request.id(), "Hva heter salen?", ola);
        reads(request, "request-question", reference, "> Hva heter salen?", within, page);
        requests.reschedule(own, request.event().date().plusDays(1).toString());
        reads(request, "request-rescheduled", reference, page);
        requests.inform(own, "Aula");
        reads(request, "request-information", reference, page);
        reads(request, "request-information-notice", "> Aula");
        samples.approved(inbox.details(request.id()).request(), "");
        reads(request, "request-approved", reference, until, "/" + tag + "/grants/");
        reads(request, "request-rescheduled", reference, until, page);
        reads(request, "request-rescheduled-notice", "Sted: Bodø rådhus", "Publikum: 40 rådgivere (40)");
        requests.withdraw(own, "Avlyst");
        reads(request, "request-withdrawn", reference);
        reads(request, "request-withdrawn-notice", "> Avlyst");
    }

    private void reads(PresentationRequest request, String template, String... words) {
        var mail = samples.mail(request, template);
        assertThat(mail.subject()).as(template).endsWith(" [" + request.reference() + "]");
        assertThat(mail.text()).as(template).contains(words).doesNotContain("{0");
        assertThat(mail.html()).as(template).contains(request.reference());
    }

    @Test
    void a_mail_that_time_has_overtaken_has_nothing_left_to_say() {
        var request = samples.approved(samples.waiting(), "");
        var correspondence = service.bean(Correspondence.class);
        var editor = samples.editor("Ola Berg");
        assertThat(correspondence.show(samples.mailId(request, "request-received"), editor))
                .isEmpty();
        assertThat(correspondence.show(samples.mailId(request, "request-notice"), editor))
                .isEmpty();
        inbox.revoke(request.id(), "Avlyst", editor);
        assertThat(correspondence.show(samples.mailId(request, "request-approved"), editor))
                .isEmpty();
    }

    @Test
    void a_mail_that_an_editor_looks_at_stands_in_the_audit_trail() {
        var request = samples.waiting();
        samples.mail(request, "request-received");
        assertThat(service.bean(AuditTrail.class).of(request.id()).getFirst().action())
                .isEqualTo("mail.shown");
    }

    @Test
    void the_link_of_each_mail_is_its_own() {
        var request = samples.approved(samples.waiting(), "");
        assertThat(samples.grantLink(request)).isNotEqualTo(samples.grantLink(request));
    }

    @Test
    void every_editor_is_told_and_the_contact_address_while_there_is_none() {
        var editor = new Account(
                UUID.randomUUID(),
                new EmailAddress("ingrid@example.no"),
                "Ingrid Dahl",
                Role.EDITOR,
                service.clock().instant(),
                null);
        assertThat(RequestMails.recipients(List.of(editor), site)).containsExactly(editor.email());
        assertThat(RequestMails.recipients(List.of(), site)).containsExactly(site.contact());
    }

    @Test
    void editors_see_the_mails_with_the_requests_reference() {
        var request = samples.waiting();
        var correspondence = service.bean(Correspondence.class);
        var id = samples.mailId(request, "request-received");
        samples.sql(
                "UPDATE outbox_message SET sent_at = ? WHERE id = ?",
                Timestamp.from(service.clock().instant()),
                id);
        assertThat(correspondence.recent())
                .filteredOn(mail -> mail.id().equals(id))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.reference()).isEqualTo(request.reference());
                    assertThat(mail.subject()).isEqualTo("request-received");
                    assertThat(mail.state()).isEqualTo(Correspondence.MailState.SENT);
                    assertThat(mail.nextAttemptAt()).isNull();
                });
        assertThat(correspondence.leaves()).isFalse();
    }

    private String title(PresentationRequest request) {
        return service.bean(Workspace.class)
                .byId(request.assetId())
                .variants()
                .getFirst()
                .variant()
                .title();
    }

    private static PresentationRequest.Presenter presenter(PresentationRequest request) {
        return Objects.requireNonNull(request.presenter());
    }
}
