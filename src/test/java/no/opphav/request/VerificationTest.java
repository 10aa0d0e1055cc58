package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class VerificationTest {
    private final RunningService service;
    private final TestRequests samples;
    private final Verifications verifications;
    private final PresentationRequests requests;

    VerificationTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.verifications = service.bean(Verifications.class);
        this.requests = service.bean(PresentationRequests.class);
    }

    @Test
    void looking_at_the_link_changes_nothing() {
        var sent = sent();
        var request = samples.request(sent);
        var link = link(request);
        for (var look = 0; look < 2; look++) {
            assertThat(verifications.open(link)).isEqualTo(new VerificationByLink.Pending(request));
        }
        assertThat(samples.request(sent).state()).isEqualTo(RequestState.UNVERIFIED);
    }

    @Test
    void the_link_in_the_mail_verifies_and_works_twice() {
        var sent = sent();
        var request = samples.request(sent);
        var link = link(request);
        for (var click = 0; click < 2; click++) {
            assertThat(verifications.confirm(link))
                    .isInstanceOfSatisfying(
                            Confirmed.Yes.class,
                            yes -> assertThat(requests.byLink(yes.page()))
                                    .hasValueSatisfying(own ->
                                            assertThat(own.request().state()).isEqualTo(RequestState.SUBMITTED)));
        }
        assertThat(samples.mailIds(request, "request-received")).hasSize(1);
        assertThat(verifications.open(link)).isInstanceOf(VerificationByLink.Verified.class);
    }

    @Test
    void the_mail_is_sent_again_as_often_as_the_form_may_send_one_and_not_while_one_is_on_its_way() {
        var sent = sent();
        var request = samples.request(sent);
        again(sent);
        assertThat(samples.mailIds(request, "request-verify")).hasSize(1);
        for (var mails = 2; mails <= 4; mails++) {
            samples.sql("UPDATE outbox_message SET sent_at = now() WHERE subject_id = ?", request.id());
            again(sent);
            assertThat(samples.mailIds(request, "request-verify")).hasSize(mails);
        }
        assertThatThrownBy(() -> again(sent))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_MANY_ATTEMPTS));
        service.clock().tick(Duration.ofDays(1).plusSeconds(1));
        samples.sql("UPDATE outbox_message SET sent_at = now() WHERE subject_id = ?", request.id());
        again(sent);
        assertThat(samples.mailIds(request, "request-verify")).hasSize(5);
    }

    @Test
    void the_mail_is_not_sent_again_once_the_address_is_verified_or_the_time_for_it_over() {
        var verified = samples.verified(sent());
        assertThatThrownBy(() -> again(verified))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.WRONG_STATE));
        var lapsed = sent();
        service.clock().tick(Duration.ofDays(3));
        service.bean(Deadlines.class).pass(() -> false);
        assertThatThrownBy(() -> again(lapsed))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.WRONG_STATE));
    }

    private void again(Submitted sent) {
        requests.verifyAgain(sent.page(), TestRequests.anyNetwork());
    }

    @Test
    void the_time_for_an_answer_begins_with_the_verification() {
        var sent = sent();
        service.clock().tick(Duration.ofDays(2));
        var own = samples.verified(sent);
        assertThat(samples.request(own).answerDue()).isEqualTo(WorkingDays.after(samples.today(), 3));
    }

    @Test
    void whoever_filled_in_the_form_loses_sight_of_the_request_once_the_address_is_verified() {
        var form = samples.form(samples.presentation());
        var sent = samples.send(form);
        samples.verified(sent);
        assertThat(requests.byLink(sent.page())).isEmpty();
        assertThat(requests.byLink(samples.send(form).page())).isEmpty();
    }

    @Test
    void no_editor_sees_a_request_that_is_not_verified() {
        var request = samples.request(sent());
        var inbox = service.bean(Inbox.class);
        for (var view : InboxView.values()) {
            assertThat(service.bean(InboxLists.class)
                            .find(InboxQuery.of(view), request.id())
                            .entries())
                    .extracting(entry -> entry.request().id())
                    .doesNotContain(request.id());
        }
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> inbox.details(request.id())))
                .hasMessageContaining("request-not-found");
    }

    @Test
    void a_link_whose_time_is_over_verifies_nothing() {
        var request = samples.request(sent());
        var link = link(request);
        service.clock().tick(Duration.ofDays(3));
        assertThat(verifications.open(link)).isEqualTo(new VerificationByLink.Over(request.assetId()));
        assertThat(verifications.confirm(link)).isEqualTo(new Confirmed.Over(request.assetId()));
    }

    @Test
    void a_request_that_was_withdrawn_before_is_verified_no_more() {
        var sent = sent();
        var request = samples.request(sent);
        var link = link(request);
        requests.withdraw(sent.page(), "");
        assertThat(verifications.confirm(link)).isEqualTo(new Confirmed.Over(request.assetId()));
        assertThat(samples.mailIds(request, "request-withdrawn")).isEmpty();
        assertThat(samples.mailIds(request, "request-withdrawn-notice")).isEmpty();
    }

    @Test
    void a_guessed_or_foreign_link_verifies_nothing() {
        var sent = sent();
        for (var foreign : new Token[] {Token.random(service.bean(SecureRandom.class)), sent.page()}) {
            assertThat(verifications.open(foreign)).isEqualTo(new VerificationByLink.Invalid());
            assertThat(verifications.confirm(foreign)).isEqualTo(new Confirmed.Invalid());
        }
        assertThat(requests.byLink(link(samples.request(sent)))).isEmpty();
    }

    private Submitted sent() {
        return samples.send(samples.form(samples.presentation()));
    }

    private Token link(PresentationRequest request) {
        return TestRequests.link(samples.mail(request, "request-verify"));
    }
}
