package no.opphav.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import no.opphav.catalogue.AssetView;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Site;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class ForgettingTest {
    private final RunningService service;
    private final TestRequests samples;
    private final PresentationRequests requests;
    private final RequestReader reader;
    private final Inbox inbox;
    /** In everything that a requester writes. */
    private final String mark = "x" + TestAssets.unique();

    ForgettingTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
        this.requests = service.bean(PresentationRequests.class);
        this.reader = service.bean(RequestReader.class);
        this.inbox = service.bean(Inbox.class);
    }

    @Test
    void ninety_days_after_the_talk_nothing_of_the_presenter_is_anywhere_and_the_numbers_are() throws SQLException {
        var own = samples.submit(form());
        var request = samples.request(own);
        inbox.ask(request.id(), "Hvem er " + mark + "?", samples.editor("Ola Berg"));
        requests.inform(own.page(), "Det er " + mark);
        requests.reschedule(own.page(), request.event().date().plusDays(1).toString());
        samples.approved(samples.request(own), "Lykke til, " + mark);
        service.bean(Grants.class).fetch(samples.grantLink(request), samples.fileOf(request));
        var talk = samples.request(own).event().date();
        assertThat(requests.keptUntil(read(request))).isEqualTo(talk.plusDays(8 + 90));

        passTo(talk);
        assertThat(state(request)).isEqualTo(RequestState.DELIVERED);
        passTo(talk.plusDays(8));
        assertThat(state(request)).isEqualTo(RequestState.CLOSED);
        assertThat(requests.keptUntil(read(request))).isEqualTo(talk.plusDays(8 + 90));
        assertThat(where()).contains("presentation_request", "presentation_request_event", "outbox_message");

        passTo(talk.plusDays(8 + 90));
        assertThat(read(request).presenter()).isNotNull();
        passTo(talk.plusDays(8 + 90 + 1));
        var forgotten = read(request);
        assertThat(where()).isEmpty();
        assertThat(forgotten.presenter()).isNull();
        assertThat(forgotten.event().date()).isEqualTo(talk.withDayOfMonth(1));
        assertThat(forgotten.event().audienceSize()).isEqualTo(40);
        assertThat(forgotten.state()).isEqualTo(RequestState.CLOSED);
        assertThat(requests.byLink(own.page())).isEmpty();
        assertThat(inbox.details(request.id()).timeline())
                .extracting(RequestEvent::type)
                .contains(RequestEvent.Type.APPROVED, RequestEvent.Type.DELIVERED)
                .endsWith(RequestEvent.Type.ERASED);
        assertThat(audit(request)).contains("request.erased");
    }

    @Test
    void what_nobody_verified_is_forgotten_a_week_after_it_expired() throws SQLException {
        var sent = samples.send(form());
        var request = samples.request(sent);
        var promised = requests.keptUntil(request);
        assertThat(requests.daysKept().unverified()).isEqualTo(3 + 7);
        service.clock().tick(Duration.ofDays(3));
        passTo(today());
        assertThat(state(request)).isEqualTo(RequestState.EXPIRED);
        var expired = today();
        assertThat(promised).isEqualTo(expired.plusDays(7)).isEqualTo(requests.keptUntil(read(request)));
        passTo(expired.plusDays(7));
        assertThat(where()).isNotEmpty();
        passTo(expired.plusDays(8));
        assertThat(where()).isEmpty();
    }

    @Test
    void what_nobody_answered_is_forgotten_when_its_page_said() throws SQLException {
        var own = samples.submit(form());
        var request = samples.request(own);
        var promised = requests.keptUntil(request);
        passTo(request.event().date().plusDays(1));
        assertThat(state(request)).isEqualTo(RequestState.EXPIRED);
        assertThat(requests.keptUntil(read(request))).isEqualTo(promised);
        passTo(promised);
        assertThat(where()).isNotEmpty();
        passTo(promised.plusDays(1));
        assertThat(where()).isEmpty();
    }

    @Test
    void a_withdrawn_request_is_forgotten_before_the_event() throws SQLException {
        var own = samples.submit(form());
        requests.withdraw(own.page(), "Avlyst av " + mark);
        var withdrawn = today();
        passTo(withdrawn.plusDays(30));
        assertThat(where()).isNotEmpty();
        passTo(withdrawn.plusDays(31));
        assertThat(where()).isEmpty();
    }

    @Test
    void a_presenter_can_have_everything_erased_at_once_which_ends_what_goes_on() throws SQLException {
        var own = samples.submit(form());
        var request = samples.approved(samples.request(own), "Hei " + mark);
        service.bean(RequestNotes.class).add(request.id(), "Kjent som " + mark, samples.editor("Ola Berg"));
        assertThat(requests.heldData(own.page()).orElseThrow().notes())
                .extracting(RequestNote::text)
                .containsExactly("Kjent som " + mark);
        var link = samples.grantLink(request);
        requests.forget(own.page());
        assertThat(where()).isEmpty();
        assertThat(state(request)).isEqualTo(RequestState.WITHDRAWN);
        assertThat(inbox.details(request.id()).timeline().getLast().party()).isEqualTo(Party.REQUESTER);
        assertThat(service.bean(Grants.class).open(link)).isNotInstanceOf(GrantByLink.Open.class);
        assertThat(audit(request)).contains("request.erased");
        assertThatThrownBy(() -> requests.forget(own.page()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.LINK_INVALID));
    }

    @Test
    void a_presenter_sees_and_corrects_what_is_held() {
        var own = samples.submit(form());
        requests.correct(
                own.page(),
                new Correction("Kari Hansen", "Bodø", "press", "Fagdag II", "Rådhuset", "Alle", null, null));
        var held = requests.heldData(own.page()).orElseThrow();
        var presenter = Objects.requireNonNull(held.details().request().presenter());
        assertThat(presenter.name()).isEqualTo("Kari Hansen");
        assertThat(held.details().request().event().title()).isEqualTo("Fagdag II");
        assertThat(held.details().request().event().place()).isEqualTo("Rådhuset");
        assertThat(held.details().timeline().getLast().type()).isEqualTo(RequestEvent.Type.CORRECTED);
        assertThat(held.mails())
                .extracting(HeldData.HeldMail::subject)
                .containsExactly("request-verify", "request-received");
        assertThatThrownBy(() -> requests.correct(
                        own.page(), new Correction("", " ", "choir", "Fagdag", "", "Alle", null, null)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(field -> field.field())
                                .containsExactly("name", "organisation", "organisationKind", "place"));
        assertThat(held.details().timeline().getLast().corrected())
                .contains(
                        new Corrected(Corrected.Field.EVENT, "event " + mark, "Fagdag II"),
                        new Corrected(Corrected.Field.ORGANISATION_KIND, "", "press"))
                .extracting(Corrected::field)
                .doesNotContain(Corrected.Field.MESSAGE, Corrected.Field.AUDIENCE_SIZE);
        requests.correct(
                own.page(), new Correction("Kari Hansen", "Bodø", null, "Fagdag II", "Rådhuset", "Alle", null, null));
        assertThat(kind(own)).isEqualTo(OrganisationKind.PRESS);
        requests.correct(
                own.page(), new Correction("Kari Hansen", "Bodø", "", "Fagdag II", "Rådhuset", "Alle", null, null));
        assertThat(kind(own)).isNull();
    }

    @Test
    void a_presenter_corrects_the_message_and_the_size_and_nothing_is_left_of_what_was_corrected() throws SQLException {
        var own = samples.submit(form());
        var request = samples.request(own);
        requests.correct(
                own.page(),
                new Correction("Kari " + mark, "Bodø", null, "Fagdag", "Salen", "Alle", "55", "Ny " + mark));
        var corrected = samples.request(own);
        assertThat(corrected.message()).isEqualTo("Ny " + mark);
        assertThat(corrected.event().audienceSize()).isEqualTo(55);
        assertThat(inbox.details(request.id()).timeline().getLast().corrected())
                .contains(
                        new Corrected(Corrected.Field.AUDIENCE_SIZE, "40", "55"),
                        new Corrected(Corrected.Field.MESSAGE, "message " + mark, "Ny " + mark));
        requests.correct(own.page(), new Correction("Kari " + mark, "Bodø", null, "Fagdag", "Salen", "Alle", "", ""));
        assertThat(samples.request(own).event().audienceSize()).isNull();
        assertThat(where()).contains("presentation_request_change");
        var events = inbox.details(request.id()).timeline().size();
        requests.correct(own.page(), new Correction("Kari " + mark, "Bodø", null, "Fagdag", "Salen", "Alle", "", ""));
        assertThat(inbox.details(request.id()).timeline()).hasSize(events);
        assertThatThrownBy(() -> requests.correct(
                        own.page(), new Correction("Kari", "Bodø", null, "Fagdag", "Salen", "Alle", "mange", "")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(field -> field.field())
                                .containsExactly("audienceSize"));
        requests.forget(own.page());
        assertThat(where()).isEmpty();
    }

    private @Nullable OrganisationKind kind(Submitted own) {
        return requests.heldData(own.page()).orElseThrow().details().request().organisationKind();
    }

    @Test
    void a_request_that_goes_on_is_not_forgotten_by_the_service() {
        var own = samples.submit(form());
        var request = samples.request(own);
        assertThatThrownBy(() -> service.bean(Erasure.class).erase(request.id(), new Mover.Service()))
                .isInstanceOf(Problem.class);
        assertThat(read(request).presenter()).isNotNull();
    }

    private RequestForm form() {
        AssetView presentation = samples.presentation();
        var form = samples.form(presentation);
        for (var field : List.of("name", "organisation", "event", "place", "audience", "message")) {
            form = TestRequests.with(form, field, field + " " + mark);
        }
        return TestRequests.with(form, "email", mark + "@example.no");
    }

    private PresentationRequest read(PresentationRequest request) {
        return reader.request(request.id()).orElseThrow();
    }

    private RequestState state(PresentationRequest request) {
        return read(request).state();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(service.clock().instant(), zone());
    }

    /** To the beginning of a day, unless that is past; then what is due happens. */
    private void passTo(LocalDate day) {
        var beginning = day.atStartOfDay(zone()).toInstant();
        if (beginning.isAfter(service.clock().instant())) {
            service.clock().set(beginning);
        }
        service.bean(Deadlines.class).pass(() -> false);
        service.bean(Forgetting.class).pass(() -> false);
    }

    private ZoneId zone() {
        return service.bean(Site.class).timeZone();
    }

    /** The tables in which the mark stands anywhere. */
    private List<String> where() throws SQLException {
        List<String> found = new ArrayList<>();
        for (var table : column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            var rows = "SELECT 1 FROM \"" + table + "\" t WHERE t::text LIKE '%" + mark + "%' LIMIT 1";
            if (!column(rows).isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }

    private List<String> audit(PresentationRequest request) throws SQLException {
        return column("SELECT action FROM audit_entry WHERE subject_id = '" + request.id() + "'");
    }

    private List<String> column(String query) throws SQLException {
        var pool = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
