package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class RemindersTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final RunningService service;
    private final Reminders reminders;
    private final Assignments assignments;
    private final TestRequests samples;
    private final Account ingrid;
    private final Account ola;

    RemindersTest(RunningService service) {
        this.service = service;
        this.reminders = service.bean(Reminders.class);
        this.assignments = service.bean(Assignments.class);
        this.samples = new TestRequests(service);
        this.ingrid = TestAccounts.editor(service).session().account();
        this.ola = TestAccounts.editor(service).session().account();
    }

    @Test
    void whoever_has_a_request_is_reminded_on_its_day_and_all_a_working_day_later_once_each() {
        var request = samples.waiting();
        assignments.take(request.id(), ingrid.actor());
        at(request.due(), LocalTime.of(6, 59));
        assertThat(samples.mailIds(request, "request-due-notice")).isEmpty();
        at(request.due(), LocalTime.of(7, 0));
        at(request.due(), LocalTime.of(7, 10));
        assertThat(samples.mailIds(request, "request-due-notice")).hasSize(1);
        var mail = samples.mail(request, "request-due-notice");
        assertThat(mail.recipient()).isEqualTo(ingrid.email());
        assertThat(mail.subject()).startsWith("Svar i dag: ").contains(request.reference());
        var late = WorkingDays.after(request.due(), 1);
        at(late, LocalTime.of(6, 50));
        assertThat(samples.mailIds(request, "request-overdue-notice")).isEmpty();
        at(late, LocalTime.of(7, 0));
        at(late.plusDays(1), LocalTime.of(7, 0));
        assertThat(samples.mailIds(request, "request-overdue-notice"))
                .hasSize(service.bean(Accounts.class).editors().size());
        assertThat(samples.mailIds(request, "request-due-notice")).hasSize(1);
    }

    @Test
    void after_a_standstill_only_that_it_is_overdue_is_said_once() {
        var request = samples.waiting();
        assignments.take(request.id(), ingrid.actor());
        at(WorkingDays.after(request.due(), 2), LocalTime.of(8, 0));
        assertThat(samples.mailIds(request, "request-due-notice")).isEmpty();
        assertThat(samples.mailIds(request, "request-overdue-notice"))
                .hasSize(service.bean(Accounts.class).editors().size());
        assertThat(samples.mail(request, "request-overdue-notice").text())
                .contains("Svaret skulle kommet")
                .doesNotContain("Svar senest");
    }

    @Test
    void what_nobody_has_everybody_is_reminded_of() {
        var request = samples.waiting();
        at(request.due(), LocalTime.of(8, 0));
        assertThat(samples.mailIds(request, "request-due-notice"))
                .hasSize(service.bean(Accounts.class).editors().size());
    }

    @Test
    void whoever_stands_in_is_reminded_instead() {
        var request = samples.waiting();
        assignments.take(request.id(), ingrid.actor());
        service.bean(Absences.class).add(ingrid.id(), samples.today(), request.due(), ola.id(), ingrid);
        at(request.due(), LocalTime.of(8, 0));
        assertThat(samples.mailIds(request, "request-due-notice")).hasSize(1);
        assertThat(samples.mail(request, "request-due-notice").recipient()).isEqualTo(ola.email());
    }

    @Test
    void nobody_is_reminded_while_we_wait_for_the_presenter_or_once_it_is_decided() {
        var asked = samples.waiting();
        service.bean(Inbox.class).ask(asked.id(), "Hvor?", ingrid.actor());
        var decided = samples.approved(samples.waiting(), "");
        at(asked.due().plusDays(7), LocalTime.of(8, 0));
        for (var request : List.of(asked, decided)) {
            assertThat(samples.mailIds(request, "request-due-notice")).isEmpty();
            assertThat(samples.mailIds(request, "request-overdue-notice")).isEmpty();
        }
    }

    @Test
    void an_answer_comes_before_an_event_that_is_sooner_than_the_service_level() {
        var today = samples.today();
        var request = samples.request(samples.submit(TestRequests.with(
                samples.form(samples.presentation()),
                "eventDate",
                today.plusDays(1).toString())));
        assertThat(request.due()).isBeforeOrEqualTo(today.plusDays(1));
        assertThat(request.due()).isAfterOrEqualTo(today);
        var level = new ServiceLevel(
                new RequestSettings(3, Duration.ofDays(3), Duration.ofDays(2)),
                service.bean(no.opphav.setting.Settings.class),
                service.bean(Retention.class),
                service.bean(no.opphav.kernel.Site.class),
                Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), OSLO));
        assertThat(level.answerDue(day("2026-12-24"))).isEqualTo(day("2026-11-30"));
        assertThat(level.answerDue(day("2026-12-01"))).isEqualTo(day("2026-11-30"));
        assertThat(level.answerDue(day("2026-11-30"))).isEqualTo(day("2026-11-27"));
        assertThat(level.answerDue(day("2026-11-26"))).isEqualTo(day("2026-11-25"));
        assertThat(level.answerDue(day("2026-11-25"))).isEqualTo(day("2026-11-25"));
    }

    @Test
    void a_date_that_is_brought_forward_brings_the_answer_forward_too() {
        var samplesOwn = samples.submit(samples.form(samples.presentation()));
        var request = samples.request(samplesOwn);
        service.bean(PresentationRequests.class)
                .reschedule(samplesOwn.page(), samples.today().toString());
        assertThat(samples.request(samplesOwn).due()).isEqualTo(samples.today()).isBefore(request.due());
        service.bean(PresentationRequests.class)
                .reschedule(samplesOwn.page(), samples.today().plusDays(90).toString());
        assertThat(samples.request(samplesOwn).due()).isEqualTo(samples.today());
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private void at(LocalDate day, LocalTime time) {
        var then = day.atTime(time).atZone(OSLO).toInstant();
        service.clock().tick(Duration.between(service.clock().instant(), then));
        reminders.remind(() -> false);
    }
}
