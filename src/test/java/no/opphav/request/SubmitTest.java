package no.opphav.request;

import static no.opphav.testing.TestRequests.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.opphav.account.Network;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.AssetView;
import no.opphav.kernel.Problem;
import no.opphav.kernel.ProblemCode;
import no.opphav.kernel.Token;
import no.opphav.terms.Access;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class SubmitTest {
    private final RunningService service;
    private final PresentationRequests requests;
    private final TestRequests samples;

    SubmitTest(RunningService service) {
        this.service = service;
        this.requests = service.bean(PresentationRequests.class);
        this.samples = new TestRequests(service);
    }

    @Test
    void a_request_arrives_with_a_reference_and_the_day_of_its_answer() {
        var sent = samples.send(form());
        assertThat(sent.reference()).matches("OPP-" + samples.today().getYear() + "-\\d{4,}");
        assertThat(sent.answerDue()).isEqualTo(WorkingDays.after(samples.today(), 3));
        var details = requests.byLink(sent.page()).orElseThrow();
        assertThat(details.request().reference()).isEqualTo(sent.reference());
        assertThat(details.request().state()).isEqualTo(RequestState.UNVERIFIED);
        assertThat(details.timeline()).extracting(RequestEvent::type).containsExactly(RequestEvent.Type.SENT);
        assertThat(details.grant()).isNull();
    }

    @Test
    void what_was_written_is_kept_as_it_was_meant() {
        var form = with(form(), "event", "  Fagdag\tfor\n rådgivere ");
        var request = samples.request(samples.submit(with(form, "message", "Første linje\r\nandre\u0000 linje\u0007")));
        assertThat(request.event().title()).isEqualTo("Fagdag for rådgivere");
        assertThat(request.message()).isEqualTo("Første linje\nandre linje");
    }

    @Test
    void only_the_presenter_gets_a_mail_until_the_address_is_verified() {
        var sent = samples.send(form());
        var request = requests.byLink(sent.page()).orElseThrow().request();
        assertThat(samples.mailIds(request, "request-verify")).hasSize(1);
        assertThat(samples.mailIds(request, "request-notice")).isEmpty();
        samples.verified(sent);
        assertThat(samples.mailIds(request, "request-received")).hasSize(1);
        assertThat(samples.mailIds(request, "request-notice")).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} = \"{1}\": {2}")
    @CsvSource({
        "submission, '', required",
        "submission, 42, invalid",
        "asset, '', required",
        "asset, ../etc/passwd, unknown-presentation",
        "asset, no-such-thing, unknown-presentation",
        "language, '', required",
        "language, uk, unknown-language",
        "language, klingon!, unknown-language",
        "event, '   ', required",
        "eventDate, '', required",
        "eventDate, i morgen, not-a-date",
        "eventDate, 2026-02-30, not-a-date",
        "eventDate, 2020-01-01, date-in-past",
        "eventDate, 2999-01-01, date-too-far",
        "eventDate, +999999999-12-31, date-too-far",
        "venue, '', required",
        "venue, on the moon, unknown-venue",
        "place, ' ', required",
        "audience, '', required",
        "audienceSize, mange, not-a-count",
        "audienceSize, 0, not-a-count",
        "audienceSize, -3, not-a-count",
        "audienceSize, 40.5, not-a-count",
        "audienceSize, 99999999999999999999, not-a-count",
        "audienceSize, 1000001, too-many",
        "name, '\u0007', required",
        "organisation, '', required",
        "email, '', required",
        "email, kari, not-an-address",
        "email, kari@localhost, not-an-address",
        "email, kari@gmial.com, mistyped-domain",
        "email, kari@example.no Bcc: alle@example.no, not-an-address"
    })
    void a_field_that_is_wrong_is_named(String field, String value, String reason) {
        assertThat(problems(with(form(), field, value))).containsExactly(field + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource({"event, 300", "place, 300", "audience, 300", "name, 200", "organisation, 200", "message, 4000"})
    void a_text_has_an_end(String field, int longest) {
        samples.submit(with(form(), field, "😀".repeat(longest)));
        assertThat(problems(with(form(), field, "x".repeat(longest + 1)))).containsExactly(field + ": too-long");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_in_the_order_of_the_form() {
        assertThat(problems(TestRequests.empty()))
                .containsExactly(
                        "submission: required",
                        "asset: required",
                        "language: required",
                        "event: required",
                        "eventDate: required",
                        "venue: required",
                        "audience: required",
                        "name: required",
                        "organisation: required",
                        "email: required");
    }

    @Test
    void only_a_published_presentation_on_request_can_be_asked_for() {
        var assets = new TestAssets(service);
        var free = assets.published(AssetKind.PRESENTATION, Access.FREE);
        var draft = assets.draft(AssetKind.PRESENTATION);
        for (var asset : List.of(free, draft)) {
            assertThat(problems(samples.form(asset))).containsExactly("asset: unknown-presentation");
        }
    }

    @Test
    void an_address_that_looks_mistyped_is_taken_when_it_is_sent_again_unchanged() {
        var form = with(form(), "email", "kari@gmial.com");
        assertThatThrownBy(() -> samples.send(form))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields().getFirst().arguments())
                                .containsExactly("kari@gmail.com"));
        assertThat(problems(with(with(form, "confirmedEmail", "kari@gmial.com"), "email", "kari@gmaill.com")))
                .containsExactly("email: mistyped-domain");
        samples.send(with(form, "confirmedEmail", "kari@gmial.com"));
    }

    @Test
    void an_online_event_has_no_place_and_a_size_may_be_written_as_people_do() {
        var request =
                samples.request(samples.send(with(with(form(), "venue", "online"), "audienceSize", " 1\u00a0200 ")));
        assertThat(request.event().venue()).isEqualTo(Venue.ONLINE);
        assertThat(request.event().place()).isEmpty();
        assertThat(request.event().audienceSize()).isEqualTo(1200);
        var unknown = samples.request(samples.send(with(form(), "audienceSize", "")));
        assertThat(unknown.event().place()).isEqualTo("Bodø rådhus");
        assertThat(unknown.event().audienceSize()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "place", "audience", "name", "organisation"})
    void no_line_break_gets_into_a_line(String field) {
        var smuggled = "Kari\r\nBcc: alle@example.no\u2028X\u0085Y\u000bZ";
        var request = samples.request(samples.send(with(form(), field, smuggled)));
        var presenter = java.util.Objects.requireNonNull(request.presenter());
        var event = request.event();
        assertThat(List.of(event.title(), event.place(), event.audience(), presenter.name(), presenter.organisation()))
                .contains("Kari Bcc: alle@example.no X Y Z")
                .noneMatch(line -> line.matches("(?s).*\\v.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "submission", "asset", "language", "eventDate", "venue", "audienceSize"})
    void a_header_smuggled_into_another_field_is_refused(String field) {
        var form = form();
        var value = TestRequests.fields(form).get(field) + "\r\nBcc: alle@example.no";
        assertThat(problems(with(form, field, value)))
                .singleElement()
                .asString()
                .startsWith(field + ": ");
    }

    @Test
    void the_event_may_be_today() {
        samples.submit(with(form(), "eventDate", samples.today().toString()));
    }

    @Test
    void the_same_form_sent_again_is_the_same_request() {
        var form = form();
        var first = samples.submit(form);
        var second = samples.submit(form);
        assertThat(second.reference()).isEqualTo(first.reference());
        var request = samples.request(second);
        assertThat(request.id()).isEqualTo(samples.request(first).id());
        assertThat(samples.mailIds(request, "request-received")).hasSize(1);
    }

    @Test
    void a_form_that_was_changed_and_sent_again_is_another_request() {
        var form = form();
        var first = samples.submit(form);
        var second = samples.submit(with(form, "audience", "60 lærere"));
        assertThat(second.reference()).isNotEqualTo(first.reference());
        assertThat(samples.request(first).event().audience()).isEqualTo("40 rådgivere");
    }

    @Test
    void two_posts_of_one_form_at_once_are_one_request() throws Exception {
        for (var round = 0; round < 5; round++) {
            var form = form();
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var posts = IntStream.range(0, 2)
                        .mapToObj(i -> threads.submit(() -> {
                            start.await();
                            return samples.send(form);
                        }))
                        .toList();
                var one = posts.get(0).get();
                var other = posts.get(1).get();
                assertThat(other.reference()).isEqualTo(one.reference());
                assertThat(samples.mailIds(samples.request(one), "request-verify"))
                        .hasSize(1);
            }
        }
    }

    @Test
    void no_address_gets_more_than_a_few_mails_a_day_whoever_asks() {
        var presentation = samples.presentation();
        var address = samples.form(presentation).email();
        for (var i = 0; i < PresentationRequests.TO_AN_ADDRESS.most(); i++) {
            samples.submit(with(samples.form(presentation), "email", address));
        }
        var louder = address.toUpperCase(Locale.ROOT);
        assertThatThrownBy(() -> samples.submit(with(samples.form(presentation), "email", louder)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_MANY_ATTEMPTS));
    }

    @Test
    void a_network_cannot_send_requests_without_end() {
        var presentation = samples.presentation();
        var network = "2001:db8:" + TestAssets.unique().substring(0, 4) + "::1";
        for (var i = 0; i < PresentationRequests.FROM_A_NETWORK.most(); i++) {
            requests.submit(samples.form(presentation), networkOf(network), "");
        }
        var neighbour = network.replace("::1", "::2");
        assertThatThrownBy(() -> requests.submit(samples.form(presentation), networkOf(neighbour), ""))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TOO_MANY_ATTEMPTS));
    }

    @Test
    void a_guessed_link_opens_nothing() {
        assertThat(requests.byLink(Token.random(service.bean(SecureRandom.class))))
                .isEmpty();
    }

    @Test
    void an_answer_is_due_after_three_working_days() {
        assertThat(requests.answerDue()).isEqualTo(WorkingDays.after(samples.today(), 3));
    }

    private RequestForm form() {
        return samples.form(presentation());
    }

    private AssetView presentation() {
        return samples.presentation();
    }

    private List<String> problems(RequestForm form) {
        try {
            samples.submit(form);
            return List.of();
        } catch (Problem problem) {
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_FIELDS);
            return problem.fields().stream().map(Problem.FieldProblem::toString).toList();
        }
    }

    private static Network networkOf(String address) {
        return Network.of(InetAddress.ofLiteral(address));
    }
}
