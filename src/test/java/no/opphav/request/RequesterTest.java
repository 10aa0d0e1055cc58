package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class RequesterTest {
    private final RunningService service;
    private final TestRequests samples;
    private final PresentationRequests requests;
    private final Inbox inbox;
    private final Actor.Account ingrid;

    RequesterTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.requests = service.bean(PresentationRequests.class);
        this.inbox = service.bean(Inbox.class);
        this.ingrid = samples.editor("Ingrid Dahl");
    }

    @Test
    void an_editor_asks_the_presenter_answers_and_the_time_begins_anew() {
        var own = submitted();
        var request = samples.request(own);
        inbox.ask(request.id(), " Hvor mange kommer? ", ingrid);
        assertThat(samples.state(request)).isEqualTo(RequestState.NEEDS_INFORMATION);
        assertThat(samples.mail(request, "request-question").text())
                .contains("Redaktøren skriver:\n\n> Hvor mange kommer?", "innen 3 virkedager");

        service.clock().tick(Duration.ofDays(7));
        requests.inform(own.page(), "Førti.");
        var answered = inbox.details(request.id());
        assertThat(answered.request().state()).isEqualTo(RequestState.ANSWERED);
        assertThat(answered.request().answerDue()).isEqualTo(WorkingDays.after(samples.today(), 3));
        assertThat(answered.timeline())
                .extracting(RequestEvent::type, RequestEvent::party, RequestEvent::by, RequestEvent::note)
                .contains(
                        tuple(RequestEvent.Type.NEEDS_INFORMATION, Party.EDITOR, "Ingrid Dahl", "Hvor mange kommer?"),
                        tuple(RequestEvent.Type.ANSWERED, Party.REQUESTER, null, "Førti."));
        assertThat(samples.mail(request, "request-information-notice").text()).contains("> Førti.");
        assertThat(samples.mail(request, "request-information").text()).startsWith("Du får svar senest");
    }

    @Test
    void a_question_asked_twice_is_one() {
        var request = samples.waiting();
        inbox.ask(request.id(), "Hvor?", ingrid);
        assertThat(code(() -> inbox.ask(request.id(), "Hvor?", ingrid))).isEqualTo(ProblemCode.WRONG_STATE);
        assertThat(samples.mailIds(request, "request-question")).hasSize(1);
    }

    @Test
    void a_question_and_an_answer_have_words() {
        var own = submitted();
        var request = samples.request(own);
        assertThatThrownBy(() -> inbox.ask(request.id(), " ", ingrid)).hasMessageContaining("question: required");
        assertThatThrownBy(() -> requests.inform(own.page(), "\u0007")).hasMessageContaining("information: required");
        assertThatThrownBy(() -> requests.inform(own.page(), "x".repeat(1_000_000)))
                .hasMessageContaining("information: too-long");
        assertThat(inbox.details(request.id()).timeline()).hasSize(2);
    }

    @Test
    void the_presenter_adds_something_while_waiting() {
        var own = submitted();
        var request = samples.request(own);
        requests.inform(own.page(), "Vi blir visst seksti.");
        assertThat(samples.state(request)).isEqualTo(RequestState.SUBMITTED);
        assertThat(inbox.details(request.id()).timeline().getLast().note()).isEqualTo("Vi blir visst seksti.");
        assertThat(samples.mailIds(request, "request-information")).hasSize(1);
        assertThat(samples.mailIds(request, "request-information-notice")).isNotEmpty();
        inbox.decline(request.id(), "Nei", ingrid);
        assertThat(code(() -> requests.inform(own.page(), "Likevel?"))).isEqualTo(ProblemCode.WRONG_STATE);
    }

    @Test
    void the_presenter_changes_the_date_also_after_an_approval() {
        var own = submitted();
        var request = samples.request(own);
        var before = request.event().date();
        var date = before.plusDays(7);
        requests.reschedule(own.page(), date.toString());
        var moved = inbox.details(request.id());
        assertThat(moved.request().event().date()).isEqualTo(date);
        assertThat(moved.timeline().getLast().dates()).containsExactly(before, date);
        assertThat(samples.mail(request, "request-rescheduled").text()).contains("Du får svar senest");
        assertThat(samples.mail(request, "request-rescheduled-notice").subject())
                .startsWith("Ny dato: ");

        requests.reschedule(own.page(), date.toString());
        assertThat(samples.mailIds(request, "request-rescheduled")).hasSize(1);
        var approved = samples.approved(moved.request(), "");
        requests.reschedule(own.page(), before.toString());
        assertThat(samples.state(approved)).isEqualTo(RequestState.APPROVED);
        assertThat(samples.mail(request, "request-rescheduled").text()).contains("virker som før");
    }

    @Test
    void a_date_that_has_been_is_refused_at_its_field() {
        var own = submitted();
        assertThatThrownBy(() -> requests.reschedule(
                        own.page(), samples.today().minusDays(1).toString()))
                .hasMessageContaining("eventDate: date-in-past");
        assertThatThrownBy(() -> requests.reschedule(own.page(), "i morgen"))
                .hasMessageContaining("eventDate: not-a-date");
    }

    @Test
    void the_presenter_withdraws_once_however_often_they_say_so() {
        var own = submitted();
        var request = samples.request(own);
        requests.withdraw(own.page(), "Kurset er avlyst.");
        requests.withdraw(own.page(), "");
        var details = inbox.details(request.id());
        assertThat(details.request().state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(details.timeline().getLast().note()).isEqualTo("Kurset er avlyst.");
        assertThat(samples.mailIds(request, "request-withdrawn")).hasSize(1);
        assertThat(samples.mail(request, "request-withdrawn-notice").text()).contains("> Kurset er avlyst.");
        assertThat(code(() -> inbox.decline(request.id(), "Nei", ingrid))).isEqualTo(ProblemCode.WRONG_STATE);
    }

    @Test
    void withdrawing_after_an_approval_ends_the_access() {
        var own = submitted();
        var request = samples.approved(samples.request(own), "");
        var link = samples.grantLink(request);
        requests.withdraw(own.page(), "");
        assertThat(service.bean(Grants.class).open(link)).isEqualTo(new GrantByLink.Revoked(request.assetId()));
        assertThat(samples.mail(request, "request-withdrawn").text()).contains("virker ikke lenger");
    }

    @Test
    void of_a_presenter_who_withdraws_and_an_editor_who_approves_at_once_each_is_told_the_truth() throws Exception {
        for (var round = 0; round < 5; round++) {
            var own = submitted();
            var request = samples.request(own);
            var files = List.of(samples.fileOf(request));
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var approval = threads.submit(() -> {
                    start.await();
                    try {
                        inbox.approve(request.id(), files, inbox.usualExpiry(request), "", ingrid);
                        return true;
                    } catch (Problem problem) {
                        assertThat(problem.arguments()).containsExactly("withdrawn");
                        return false;
                    }
                });
                threads.submit(() -> {
                            start.await();
                            requests.withdraw(own.page(), "");
                            return true;
                        })
                        .get();
                assertThat(samples.state(request)).isEqualTo(RequestState.WITHDRAWN);
                var grant = inbox.details(request.id()).grant();
                if (approval.get()) {
                    assertThat(grant)
                            .isNotNull()
                            .satisfies(it -> assertThat(it.revokedAt()).isNotNull());
                } else {
                    assertThat(grant).isNull();
                }
            }
        }
    }

    @Test
    void the_link_of_another_purpose_does_nothing() {
        var own = submitted();
        var request = samples.approved(samples.request(own), "");
        var grant = samples.grantLink(request);
        assertThat(code(() -> requests.withdraw(grant, ""))).isEqualTo(ProblemCode.LINK_INVALID);
        assertThat(code(() -> requests.inform(grant, "Hei"))).isEqualTo(ProblemCode.LINK_INVALID);
        assertThat(code(() -> requests.reschedule(grant, "2030-01-01"))).isEqualTo(ProblemCode.LINK_INVALID);
    }

    @Test
    void whoever_filled_in_the_form_changes_nothing_before_the_address_is_verified() {
        var sent = samples.send(samples.form(samples.presentation()));
        Token page = sent.page();
        assertThat(code(() -> requests.inform(page, "Hei"))).isEqualTo(ProblemCode.WRONG_STATE);
        assertThat(code(() ->
                        requests.reschedule(page, samples.today().plusDays(2).toString())))
                .isEqualTo(ProblemCode.WRONG_STATE);
    }

    @Test
    void editors_get_no_mails_without_end() {
        var own = submitted();
        for (var i = 0; i < PresentationRequests.TO_EDITORS.most(); i++) {
            requests.inform(own.page(), "Og en ting til");
        }
        assertThat(code(() -> requests.inform(own.page(), "Og en ting til"))).isEqualTo(ProblemCode.TOO_MANY_ATTEMPTS);
    }

    private Submitted submitted() {
        return samples.submit(samples.form(samples.presentation()));
    }

    private static ProblemCode code(Runnable deed) {
        try {
            deed.run();
            throw new AssertionError("No problem");
        } catch (Problem problem) {
            return problem.code();
        }
    }
}
