package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import no.opphav.audit.AuditEntry;
import no.opphav.audit.AuditTrail;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Actor;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class DecisionTest {
    private final RunningService service;
    private final Inbox inbox;
    private final TestRequests samples;
    private final Actor.Account ingrid;
    private final Actor.Account ola;

    DecisionTest(RunningService service) {
        this.service = service;
        this.inbox = service.bean(Inbox.class);
        this.samples = new TestRequests(service);
        this.ingrid = samples.editor("Ingrid Dahl");
        this.ola = samples.editor("Ola Berg");
    }

    @Test
    void an_approval_names_exact_files_terms_and_an_end() {
        var request = samples.waiting();
        var file = samples.fileOf(request);
        var end = inbox.usualExpiry(request);
        inbox.approve(request.id(), List.of(file, file), end, " Lykke til! ", ingrid);

        var details = inbox.details(request.id());
        assertThat(details.request().state()).isEqualTo(RequestState.APPROVED);
        assertThat(details.request().decision())
                .isEqualTo(new PresentationRequest.Decision(service.clock().instant(), ingrid.id(), "Ingrid Dahl"));
        var grant = Objects.requireNonNull(details.grant());
        assertThat(grant.fileIds()).containsExactly(file);
        assertThat(grant.termsVersionId()).isEqualTo(terms(request));
        assertThat(grant.expiresAt()).isEqualTo(end);
        assertThat(details.timeline())
                .extracting(RequestEvent::type, RequestEvent::by, RequestEvent::note)
                .contains(Tuple.tuple(RequestEvent.Type.APPROVED, "Ingrid Dahl", "Lykke til!"));
        assertThat(samples.mailIds(request, "request-approved")).hasSize(1);
        assertThat(trail(request)).contains("request.approved");
    }

    @Test
    void an_earlier_version_can_be_given_where_it_is_the_approved_one() {
        var request = samples.waiting();
        var workspace = service.bean(Workspace.class);
        var first = workspace.file(samples.fileOf(request)).orElseThrow();
        workspace.replaceFile(first.renditionId(), TestAssets.file(), TestAssets.SERVICE);
        inbox.approve(request.id(), List.of(first.id()), inbox.usualExpiry(request), "", ingrid);
        assertThat(inbox.details(request.id()).grant())
                .isNotNull()
                .satisfies(grant -> assertThat(grant.fileIds()).containsExactly(first.id()));
    }

    @Test
    void an_approval_with_mistakes_names_them_all_and_decides_nothing() {
        var request = samples.waiting();
        var past = service.clock().instant();
        assertThat(problems(() -> inbox.approve(request.id(), List.of(), past, "x".repeat(4001), ingrid)))
                .containsExactly("message: too-long", "files: required", "expiresAt: date-in-past");
        assertThat(problems(
                        () -> inbox.approve(request.id(), List.of(samples.fileOf(request)), Instant.MAX, "", ingrid)))
                .containsExactly("expiresAt: date-too-far");
        assertThat(samples.state(request)).isEqualTo(RequestState.SUBMITTED);
        assertThat(samples.mailIds(request, "request-approved")).isEmpty();
    }

    @Test
    void only_files_of_the_presentation_itself_can_be_given() {
        var request = samples.waiting();
        var foreign = samples.fileOf(samples.waiting());
        for (var file : List.of(foreign, UUID.randomUUID())) {
            var files = List.of(samples.fileOf(request), file);
            assertThat(problems(() -> inbox.approve(request.id(), files, inbox.usualExpiry(request), "", ingrid)))
                    .containsExactly("files: unknown-file");
        }
    }

    @Test
    void a_refusal_has_a_reason() {
        var request = samples.waiting();
        assertThat(problems(() -> inbox.decline(request.id(), " \n ", ingrid))).containsExactly("reason: required");
        assertThat(problems(() -> inbox.decline(request.id(), "x".repeat(4001), ingrid)))
                .containsExactly("reason: too-long");
        inbox.decline(request.id(), "Vi har en nyere versjon på vei.", ingrid);
        assertThat(samples.state(request)).isEqualTo(RequestState.DECLINED);
        assertThat(samples.mailIds(request, "request-declined")).hasSize(1);
        assertThat(trail(request)).contains("request.declined");
    }

    @Test
    void a_decided_request_says_who_decided_and_how() {
        var request = samples.approved(samples.waiting(), "");
        assertThatThrownBy(() -> inbox.decline(request.id(), "Nei", ola))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.ALREADY_DECIDED);
                    assertThat(problem.arguments()).containsExactly("Ingrid Dahl", "approved");
                });
    }

    @Test
    void of_two_editors_who_decide_at_once_exactly_one_wins() throws Exception {
        for (var round = 0; round < 5; round++) {
            var request = samples.waiting();
            var files = List.of(samples.fileOf(request));
            var lost = race(
                    () -> inbox.approve(request.id(), files, inbox.usualExpiry(request), "", ingrid),
                    () -> inbox.decline(request.id(), "Nei", ola));
            var approved = samples.state(request) == RequestState.APPROVED;
            assertThat(lost)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.arguments())
                            .containsExactly(
                                    approved ? "Ingrid Dahl" : "Ola Berg", approved ? "approved" : "declined"));
            assertThat(samples.mailIds(request, "request-approved")).hasSize(approved ? 1 : 0);
            assertThat(samples.mailIds(request, "request-declined")).hasSize(approved ? 0 : 1);
        }
    }

    @Test
    void a_double_click_on_approve_approves_once() throws Exception {
        for (var round = 0; round < 5; round++) {
            var request = samples.waiting();
            var files = List.of(samples.fileOf(request));
            Runnable click = () -> inbox.approve(request.id(), files, inbox.usualExpiry(request), "", ingrid);
            assertThat(race(click, click)).hasSize(1);
            assertThat(samples.mailIds(request, "request-approved")).hasSize(1);
            assertThat(inbox.details(request.id()).timeline())
                    .extracting(RequestEvent::type)
                    .containsExactly(RequestEvent.Type.SENT, RequestEvent.Type.SUBMITTED, RequestEvent.Type.APPROVED);
        }
    }

    @Test
    void access_is_withdrawn_once_with_a_reason_and_a_second_editor_is_told_by_whom() {
        var request = samples.approved(samples.waiting(), "");
        assertThat(code(() -> inbox.revoke(request.id(), " ", ola))).isEqualTo(ProblemCode.INVALID_FIELDS);
        inbox.revoke(request.id(), "Avlyst", ola);
        inbox.revoke(request.id(), "Avlyst", ola);
        assertThat(code(() -> inbox.revoke(request.id(), "Feil", ingrid))).isEqualTo(ProblemCode.ALREADY_DECIDED);
        var details = inbox.details(request.id());
        assertThat(details.request().state()).isEqualTo(RequestState.REVOKED);
        assertThat(details.request().decision())
                .isNotNull()
                .satisfies(decision -> assertThat(decision.by()).isEqualTo("Ola Berg"));
        assertThat(details.grant())
                .isNotNull()
                .satisfies(grant -> assertThat(grant.revokedAt()).isNotNull());
        assertThat(details.note(RequestEvent.Type.REVOKED)).isEqualTo("Avlyst");
        assertThat(samples.mailIds(request, "request-revoked")).hasSize(1);
    }

    @Test
    void only_an_approval_can_be_withdrawn() {
        var waiting = samples.waiting();
        assertThat(code(() -> inbox.revoke(waiting.id(), "Avlyst", ola))).isEqualTo(ProblemCode.WRONG_STATE);
        inbox.decline(waiting.id(), "Nei", ingrid);
        assertThat(code(() -> inbox.revoke(waiting.id(), "Avlyst", ola))).isEqualTo(ProblemCode.ALREADY_DECIDED);
    }

    @Test
    void a_request_that_is_not_there_is_not_found() {
        var id = UUID.randomUUID();
        var end = service.clock().instant().plus(Duration.ofDays(1));
        assertThat(code(() -> inbox.details(id))).isEqualTo(ProblemCode.REQUEST_NOT_FOUND);
        assertThat(code(() -> inbox.approve(id, List.of(id), end, "", ola))).isEqualTo(ProblemCode.REQUEST_NOT_FOUND);
        assertThat(code(() -> inbox.decline(id, "Nei", ola))).isEqualTo(ProblemCode.REQUEST_NOT_FOUND);
        assertThat(code(() -> inbox.revoke(id, "Avlyst", ola))).isEqualTo(ProblemCode.REQUEST_NOT_FOUND);
    }

    @Test
    void the_database_itself_refuses_a_second_decision() {
        var request = samples.waiting();
        inbox.decline(request.id(), "Nei", ingrid);
        assertThatThrownBy(() ->
                        samples.sql("UPDATE presentation_request SET state = 'APPROVED' WHERE id = ?", request.id()))
                .hasStackTraceContaining("cannot move from DECLINED to APPROVED");
    }

    @Test
    void access_usually_ends_a_week_after_the_event() {
        var request = samples.waiting();
        var lastDay = request.event().date().plusDays(7);
        assertThat(local(inbox.usualExpiry(request))).isEqualTo(lastDay);
        assertThat(local(inbox.usualExpiry(request).plusSeconds(1))).isEqualTo(lastDay.plusDays(1));
    }

    private static LocalDate local(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneId.of("Europe/Oslo"));
    }

    private UUID terms(PresentationRequest request) {
        return Objects.requireNonNull(
                        service.bean(Workspace.class).byId(request.assetId()).terms())
                .id();
    }

    private List<String> trail(PresentationRequest request) {
        return service.bean(AuditTrail.class).of(request.id()).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static List<Problem> race(Runnable one, Runnable other) throws InterruptedException {
        var start = new CyclicBarrier(2);
        List<Problem> lost = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(one, other).stream()
                    .map(decision -> threads.submit(() -> {
                        start.await();
                        decision.run();
                        return true;
                    }))
                    .toList();
            for (var each : both) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Problem.class);
                    lost.add((Problem) e.getCause());
                }
            }
        }
        assertThat(lost).extracting(Problem::code).containsOnly(ProblemCode.ALREADY_DECIDED);
        return lost;
    }

    private static List<String> problems(Runnable decision) {
        try {
            decision.run();
            return List.of();
        } catch (Problem problem) {
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_FIELDS);
            return problem.fields().stream().map(Problem.FieldProblem::toString).toList();
        }
    }

    private static ProblemCode code(Runnable decision) {
        try {
            decision.run();
            throw new AssertionError("No problem");
        } catch (Problem problem) {
            return problem.code();
        }
    }
}
