package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import no.opphav.deck.Decks;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.kernel.Token;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class ThanksTest {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final RunningService service;
    private final TestRequests samples;
    private final Inbox inbox;
    private final PresentationRequests requests;
    private final AudienceReports reports;

    ThanksTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.inbox = service.bean(Inbox.class);
        this.requests = service.bean(PresentationRequests.class);
        this.reports = service.bean(AudienceReports.class);
    }

    @Test
    void two_mornings_after_the_event_whoever_fetched_something_is_thanked_once() {
        var request = fetched(samples.waiting());
        passTo(day(request).plusDays(1), LocalTime.MAX);
        passTo(day(request).plusDays(2), MORNING.minusSeconds(1));
        assertThat(thanks(request)).isZero();
        passTo(day(request).plusDays(2), MORNING);
        passTo(day(request).plusDays(3), MORNING);
        assertThat(thanks(request)).isEqualTo(1);
        assertThat(samples.mail(request, "request-thanks").text())
                .startsWith("Takk for at du brukte presentasjonen")
                .contains("Vil du fortelle oss hvor mange som så den?", "/nb/audience/");
    }

    @Test
    void the_thanks_are_in_the_presenters_language() {
        var form = samples.in(new LanguageTag("en"), samples.form(samples.presentation()));
        var request = fetched(samples.request(samples.submit(form)));
        passTo(day(request).plusDays(2), MORNING);
        assertThat(samples.mail(request, "request-thanks").text())
                .startsWith("Thank you for using the presentation")
                .contains("/en/audience/");
    }

    @Test
    void nobody_is_thanked_who_fetched_nothing_withdrew_lost_access_is_erased_or_has_no_mailbox() {
        var unfetched = samples.approved(samples.waiting(), "");
        var own = samples.submit(samples.form(samples.presentation()));
        var withdrawn = fetched(samples.request(own));
        requests.withdraw(own.page(), "");
        var revoked = fetched(samples.waiting());
        inbox.revoke(revoked.id(), "Avlyst", samples.editor("Ola Berg"));
        var erased = samples.submit(samples.form(samples.presentation()));
        var forgotten = fetched(samples.request(erased));
        requests.forget(erased.page());
        var bounced = fetched(samples.waiting());
        samples.sql(
                "UPDATE outbox_message SET sent_at = now(), bounced_at = now() WHERE subject_id = ?"
                        + " AND template = 'request-approved'",
                bounced.id());
        passTo(day(unfetched).plusDays(2), MORNING);
        for (var request : List.of(unfetched, withdrawn, revoked, forgotten, bounced)) {
            assertThat(thanks(request)).isZero();
        }
    }

    @Test
    void who_was_told_not_to_use_it_is_not_thanked_for_using_it() {
        var request = fetched(samples.waiting());
        service.bean(Decks.class).recall(samples.fileOf(request), "Feil", samples.editor("Ola Berg"));
        passTo(day(request).plusDays(2), MORNING);
        assertThat(thanks(request)).isZero();
    }

    @Test
    void who_withdraws_before_the_thanks_have_gone_out_gets_none() {
        var own = samples.submit(samples.form(samples.presentation()));
        var request = fetched(samples.request(own));
        passTo(day(request).plusDays(2), MORNING);
        var mail = samples.mailId(request, "request-thanks");
        requests.withdraw(own.page(), "");
        assertThat(service.bean(Correspondence.class).show(mail, samples.editor("Ola Berg")))
                .isEmpty();
    }

    @Test
    void thanks_that_come_more_than_two_weeks_late_are_not_written() {
        var request = fetched(samples.waiting());
        passTo(day(request).plusDays(17), MORNING);
        assertThat(thanks(request)).isZero();
    }

    @Test
    void how_many_saw_it_is_told_by_the_link_and_can_be_changed() {
        var request = fetched(samples.waiting());
        passTo(day(request).plusDays(2), MORNING);
        var link = link(request);
        for (var look = 0; look < 2; look++) {
            assertThat(reports.open(link))
                    .isInstanceOfSatisfying(
                            AudienceByLink.Open.class,
                            open -> assertThat(open.request().audienceReported())
                                    .isNull());
        }
        reports.report(link, "1 200");
        reports.report(link, "1200");
        assertThat(told(request)).containsExactly("1200");
        reports.report(link, "0");
        assertThat(told(request)).containsExactly("0");
        assertThat(inbox.details(request.id()).timeline())
                .extracting(RequestEvent::type)
                .filteredOn(RequestEvent.Type.AUDIENCE_REPORTED::equals)
                .hasSize(2);
        for (var wrong : List.of("", "-1", "mange", "1000001", "12.5")) {
            assertThat(code(() -> reports.report(link, wrong))).isEqualTo(ProblemCode.INVALID_FIELDS);
        }
        assertThat(told(request)).containsExactly("0");
    }

    @Test
    void the_number_survives_the_erasure_and_the_link_does_not() {
        var own = samples.submit(samples.form(samples.presentation()));
        var request = fetched(samples.request(own));
        passTo(day(request).plusDays(2), MORNING);
        var link = link(request);
        reports.report(link, "120");
        assertThat(requests.heldData(own.page())
                        .orElseThrow()
                        .details()
                        .request()
                        .audienceReported())
                .isEqualTo(120);
        passTo(day(request).plusDays(9), MORNING);
        service.bean(Deadlines.class).pass(() -> false);
        requests.forget(own.page());
        assertThat(told(request)).containsExactly("120");
        assertThat(reports.open(link)).isEqualTo(new AudienceByLink.Invalid());
        assertThat(code(() -> reports.report(link, "1"))).isEqualTo(ProblemCode.LINK_INVALID);
    }

    @Test
    void a_month_after_the_thanks_the_question_is_closed_and_so_it_is_once_access_was_withdrawn() {
        var request = fetched(samples.waiting());
        passTo(day(request).plusDays(2), MORNING);
        var link = link(request);
        passTo(day(request).plusDays(32), LocalTime.MAX);
        assertThat(reports.open(link)).isInstanceOf(AudienceByLink.Open.class);
        passTo(day(request).plusDays(33), LocalTime.MIN);
        assertThat(reports.open(link)).isEqualTo(new AudienceByLink.Over());
        assertThat(code(() -> reports.report(link, "40"))).isEqualTo(ProblemCode.LINK_EXPIRED);
        assertThat(told(request)).containsExactly((String) null);

        var revoked = fetched(samples.waiting());
        passTo(day(revoked).plusDays(2), MORNING);
        var its = link(revoked);
        inbox.revoke(revoked.id(), "Avlyst", samples.editor("Ola Berg"));
        assertThat(reports.open(its)).isEqualTo(new AudienceByLink.Over());
    }

    @Test
    void a_guessed_link_and_one_to_something_else_open_nothing() {
        var own = samples.submit(samples.form(samples.presentation()));
        var request = fetched(samples.request(own));
        var other = samples.grantLink(request);
        for (var token : List.of(own.page(), other, Token.random(service.bean(SecureRandom.class)))) {
            assertThat(reports.open(token)).isEqualTo(new AudienceByLink.Invalid());
        }
        passTo(day(request).plusDays(2), MORNING);
        assertThat(requests.byLink(link(request))).isEmpty();
        assertThat(service.bean(Grants.class).open(link(request))).isEqualTo(new GrantByLink.Invalid());
    }

    private PresentationRequest fetched(PresentationRequest request) {
        var approved = samples.approved(request, "");
        service.bean(Grants.class).fetch(samples.grantLink(approved), samples.fileOf(approved));
        return inbox.details(approved.id()).request();
    }

    private static LocalDate day(PresentationRequest request) {
        return request.event().date();
    }

    private void passTo(LocalDate day, LocalTime time) {
        service.clock()
                .set(day.atTime(time)
                        .atZone(service.bean(Site.class).timeZone())
                        .toInstant());
        service.bean(Thanks.class).pass(() -> false);
    }

    private int thanks(PresentationRequest request) {
        return samples.mailIds(request, "request-thanks").size();
    }

    private Token link(PresentationRequest request) {
        return TestRequests.link(samples.mail(request, "request-thanks"));
    }

    private List<String> told(PresentationRequest request) {
        return samples.strings("SELECT audience_reported::text FROM presentation_request WHERE id = ?", request.id());
    }

    private static ProblemCode code(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call).code();
    }
}
