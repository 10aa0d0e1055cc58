package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import java.time.Duration;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class DeadlinesTest {
    /** Also one that is an hour longer. */
    private static final Duration WEEK = Duration.ofDays(7).plusHours(1);

    private final RunningService service;
    private final TestRequests samples;
    private final Inbox inbox;
    private final RequestReader reader;

    DeadlinesTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.inbox = service.bean(Inbox.class);
        this.reader = service.bean(RequestReader.class);
    }

    @Test
    void a_request_that_nobody_verifies_expires_without_a_mail() {
        var request = samples.request(samples.send(samples.form(samples.presentation())));
        pass(Duration.ofDays(3).minusSeconds(1));
        assertThat(state(request)).isEqualTo(RequestState.UNVERIFIED);
        pass(Duration.ofSeconds(1));
        assertThat(state(request)).isEqualTo(RequestState.EXPIRED);
        assertThat(samples.mailIds(request, "request-expired")).isEmpty();
        assertThat(service.bean(InboxLists.class)
                        .find(InboxQuery.of(InboxView.DONE), request.id())
                        .entries())
                .extracting(entry -> entry.request().id())
                .doesNotContain(request.id());
    }

    @Test
    void a_request_that_nobody_answers_waits_until_the_event_is_over_and_expires_with_a_mail() {
        var request = samples.waiting();
        pass(untilDayAfter(request).minusSeconds(1));
        assertThat(state(request)).isEqualTo(RequestState.SUBMITTED);
        pass(Duration.ofSeconds(1));
        assertThat(state(request)).isEqualTo(RequestState.EXPIRED);
        var event = inbox.details(request.id()).timeline().getLast();
        assertThat(event.type()).isEqualTo(RequestEvent.Type.EXPIRED);
        assertThat(event.party()).isEqualTo(Party.SERVICE);
        assertThat(samples.mail(request, "request-expired").text())
                .startsWith("Vi svarte deg ikke før arrangementet")
                .contains("Det beklager vi.");
    }

    @Test
    void a_request_whose_presenter_does_not_answer_expires_too() {
        var request = samples.waiting();
        inbox.ask(request.id(), "Hvor?", samples.editor("Ola Berg"));
        pass(untilDayAfter(request));
        assertThat(samples.mail(request, "request-expired").text()).startsWith("Vi fikk ikke svar fra deg");
    }

    @Test
    void a_request_whose_event_was_put_off_waits_on() {
        var own = samples.submit(samples.form(samples.presentation()));
        var request = samples.request(own);
        service.bean(PresentationRequests.class)
                .reschedule(own.page(), request.event().date().plusDays(7).toString());
        pass(untilDayAfter(request));
        assertThat(state(request)).isEqualTo(RequestState.SUBMITTED);
    }

    @Test
    void an_approved_request_is_closed_once_both_the_event_and_the_grant_are_over() {
        var request = samples.approved(samples.waiting(), "");
        pass(untilDayAfter(request));
        assertThat(state(request)).isEqualTo(RequestState.APPROVED);
        pass(WEEK);
        assertThat(state(request)).isEqualTo(RequestState.CLOSED);
        assertThat(inbox.details(request.id()).timeline().getLast().party()).isEqualTo(Party.SERVICE);
    }

    @Test
    void a_grant_that_ends_before_the_event_does_not_close_the_request() {
        var request = samples.waiting();
        var end = service.clock().instant().plus(Duration.ofDays(2));
        inbox.approve(request.id(), java.util.List.of(samples.fileOf(request)), end, "", samples.editor("Ingrid Dahl"));
        pass(Duration.ofDays(3));
        assertThat(state(request)).isEqualTo(RequestState.APPROVED);
        pass(untilDayAfter(request));
        assertThat(state(request)).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void what_was_fetched_is_delivered_and_closed_in_the_end() {
        var request = samples.approved(samples.waiting(), "");
        var link = samples.grantLink(request);
        service.bean(Grants.class).fetch(link, samples.fileOf(request));
        service.bean(Grants.class).fetch(link, samples.fileOf(request));
        assertThat(state(request)).isEqualTo(RequestState.DELIVERED);
        pass(untilDayAfter(request).plus(WEEK));
        assertThat(state(request)).isEqualTo(RequestState.CLOSED);
    }

    @Test
    void a_task_passes_the_deadlines_by_itself() {
        var request = samples.waiting();
        service.clock().tick(untilDayAfter(request));
        var scheduler = service.bean(ManualScheduler.class);
        var run =
                new RequestTasks().passDeadlines(service.bean(Deadlines.class)).instance("test");
        scheduler.schedule(run, service.clock().instant());
        service.runDueTasks();
        scheduler.cancel(run);
        assertThat(state(request)).isEqualTo(RequestState.EXPIRED);
    }

    private RequestState state(PresentationRequest request) {
        return reader.request(request.id()).orElseThrow().state();
    }

    /** To the first instant after the day of the event, where the service is. */
    private Duration untilDayAfter(PresentationRequest request) {
        var zone = service.bean(no.opphav.kernel.Site.class).timeZone();
        var after = request.event().date().plusDays(1).atStartOfDay(zone).toInstant();
        return Duration.between(service.clock().instant(), after);
    }

    private void pass(Duration time) {
        service.clock().tick(time);
        service.bean(Deadlines.class).pass(() -> false);
    }
}
