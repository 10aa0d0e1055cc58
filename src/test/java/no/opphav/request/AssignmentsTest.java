package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.opphav.account.Account;
import no.opphav.account.Accounts;
import no.opphav.account.TestAccounts;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Problem;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestRequests;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class AssignmentsTest {
    private final RunningService service;
    private final Assignments assignments;
    private final Absences absences;
    private final InboxLists lists;
    private final TestRequests samples;
    private final Account ingrid;
    private final Account ola;
    private final Account siri;

    AssignmentsTest(RunningService service) {
        this.service = service;
        this.assignments = service.bean(Assignments.class);
        this.absences = service.bean(Absences.class);
        this.lists = service.bean(InboxLists.class);
        this.samples = new TestRequests(service);
        this.ingrid = TestAccounts.editor(service).session().account();
        this.ola = TestAccounts.editor(service).session().account();
        this.siri = TestAccounts.editor(service).session().account();
    }

    @Test
    void a_request_is_taken_handed_on_and_given_back_and_all_of_it_is_remembered() {
        var request = samples.waiting();
        assertThat(assignments.holder(request.id())).isEmpty();
        assignments.take(request.id(), ingrid.actor());
        assignments.take(request.id(), ingrid.actor());
        assertThat(mine(ingrid)).containsExactly(request.id());
        assignments.give(request.id(), ola.id(), ingrid.actor());
        assertThat(mine(ingrid)).isEmpty();
        assertThat(mine(ola)).containsExactly(request.id());
        assertThat(samples.mailIds(request, "request-assigned-notice")).hasSize(1);
        assertThat(samples.mail(request, "request-assigned-notice").recipient()).isEqualTo(ola.email());
        assignments.giveBack(request.id(), ola.actor());
        assignments.giveBack(request.id(), ola.actor());
        assertThat(assignments.holder(request.id())).isEmpty();
        assertThat(assignments.history(request.id()))
                .extracting(each -> each.to() != null, Assignment::isTaken)
                .containsExactly(Tuple.tuple(true, true), Tuple.tuple(true, false), Tuple.tuple(false, false));
        assertThat(service.bean(AuditTrail.class).of(request.id()))
                .extracting(AuditEntry::action)
                .filteredOn(action -> action.startsWith("request."))
                .containsExactly("request.given-back", "request.assigned", "request.assigned");
    }

    @Test
    void whoever_takes_what_another_has_is_told_who_that_is() {
        var request = samples.waiting();
        assignments.take(request.id(), ingrid.actor());
        assertThatThrownBy(() -> assignments.take(request.id(), ola.actor()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.arguments()).containsExactly(ingrid.name()));
        assignments.give(request.id(), ola.id(), ola.actor());
        assertThat(mine(ola)).containsExactly(request.id());
        assertThat(samples.mailIds(request, "request-assigned-notice")).isEmpty();
    }

    @Test
    void what_is_decided_is_not_handed_on() {
        var request = samples.approved(samples.waiting(), "");
        assertThatThrownBy(() -> assignments.take(request.id(), ola.actor())).hasMessageContaining("already-decided");
        assertThatThrownBy(() -> assignments.give(request.id(), ola.id(), ola.actor()))
                .hasMessageContaining("already-decided");
    }

    @Test
    void nobody_is_given_a_request_who_cannot_answer() {
        var request = samples.waiting();
        assertThatThrownBy(() -> assignments.give(request.id(), UUID.randomUUID(), ola.actor()))
                .hasMessageContaining("assignee: unknown-account");
        assertThatThrownBy(() -> assignments.give(request.id(), null, ola.actor()))
                .hasMessageContaining("assignee: required");
        assertThatThrownBy(() -> assignments.take(
                        samples.request(samples.send(samples.form(samples.presentation())))
                                .id(),
                        ola.actor()))
                .hasMessageContaining("request-not-found");
    }

    @Test
    void a_closed_account_holds_nothing() {
        var request = samples.waiting();
        assignments.take(request.id(), siri.actor());
        service.bean(Accounts.class).close(siri.id(), ingrid.actor());
        assertThat(assignments.holder(request.id())).isEmpty();
        assignments.take(request.id(), ola.actor());
        assertThat(mine(ola)).containsExactly(request.id());
    }

    @Test
    void whoever_covers_somebody_absent_sees_what_is_theirs_as_long_as_that_lasts() {
        var request = samples.waiting();
        assignments.take(request.id(), ingrid.actor());
        absences.add(ingrid.id(), today(), today().plusDays(6), ola.id(), ingrid);
        assertThat(mine(ola)).containsExactly(request.id());
        assertThat(mine(ingrid)).containsExactly(request.id());
        assertThat(mine(siri)).isEmpty();
        var holder = assignments.holder(request.id()).orElseThrow();
        assertThat(holder.accountId()).isEqualTo(ingrid.id());
        assertThat(Objects.requireNonNull(holder.cover()).accountId()).isEqualTo(ola.id());
        absences.add(ola.id(), today(), today(), siri.id(), ola);
        assertThat(mine(siri)).containsExactly(request.id());
        absences.coming().stream()
                .filter(absence -> absence.accountId().equals(ingrid.id()))
                .forEach(absence -> absences.remove(absence.id(), ingrid));
        assertThat(mine(siri)).isEmpty();
        assertThat(mine(ola)).isEmpty();
    }

    @Test
    void editors_who_cover_each_other_leave_it_to_all() {
        var request = samples.waiting();
        assignments.take(request.id(), ingrid.actor());
        absences.add(ingrid.id(), today(), today(), ola.id(), ingrid);
        absences.add(ola.id(), today(), today(), ingrid.id(), ola);
        assertThat(assignments.onDuty(request.id())).isEmpty();
        assertThat(assignments.holder(request.id()).orElseThrow().cover()).isNull();
    }

    @Test
    void an_absence_that_makes_no_sense_is_refused_at_its_fields() {
        refused(null, null, null, "cover: required, from: required, to: required");
        refused(today(), today().minusDays(1), ingrid.id(), "cover: covers-oneself, to: date-in-past");
        refused(today().plusDays(3), today().plusDays(2), UUID.randomUUID(), "cover: unknown-account, to: last-day");
        absences.add(ingrid.id(), today().plusDays(3), today().plusDays(5), ola.id(), ingrid);
        refused(today(), today().plusDays(3), ola.id(), "from: absent-already");
        assertThatThrownBy(() -> absences.add(ingrid.id(), today(), today(), siri.id(), ola))
                .hasMessageContaining("not-found");
        absences.add(
                siri.id(),
                today(),
                today(),
                ola.id(),
                TestAccounts.administrator(service).session().account());
    }

    private void refused(
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to,
            @org.jspecify.annotations.Nullable UUID cover,
            String problem) {
        assertThatThrownBy(() -> absences.add(ingrid.id(), from, to, cover, ingrid))
                .hasMessageContaining(problem);
    }

    private LocalDate today() {
        return samples.today();
    }

    private List<UUID> mine(Account account) {
        return lists.find(InboxQuery.of(InboxView.MINE), account.id()).entries().stream()
                .map(entry -> entry.request().id())
                .toList();
    }
}
