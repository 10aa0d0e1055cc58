package no.opphav.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import no.opphav.catalogue.FileFacts;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.FileName;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Token;
import no.opphav.mail.Outbox;
import no.opphav.request.Inbox;
import no.opphav.request.PresentationRequest;
import no.opphav.request.RequestEvent;
import no.opphav.request.RequestState;
import no.opphav.storage.ObjectStore;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import no.opphav.testing.TestRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@ExtendWith(RunningService.class)
class RequestOverHttpTest {
    private static final byte[] DECK = "a deck".getBytes(StandardCharsets.UTF_8);

    private final RunningService service;
    private final TestRequests samples;

    RequestOverHttpTest(RunningService service) {
        this.service = service;
        this.samples = new TestRequests(service);
    }

    @Test
    void a_form_that_is_sent_leads_to_the_presenters_own_page() throws Exception {
        var form = samples.form(samples.presentation());
        var sent = post("/nb/request", TestRequests.fields(form));
        assertThat(sent.statusCode()).isEqualTo(303);
        var page = get(location(sent).getPath());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Forespørsel OPP-", "Fagdag for rådgivere", "Bekreft e-postadressen din");
        assertIsSecret(page);
    }

    @Test
    void whoever_fills_in_the_field_that_nobody_sees_is_answered_as_others_and_nothing_comes_of_it() throws Exception {
        var form = samples.form(samples.presentation());
        assertThat(get("/nb/request").body()).contains("<p hidden><label>", "name=\"website\"", "data-challenge=\"");
        var fields = TestRequests.fields(form);
        fields.put("website", "https://example.com");
        var sent = post("/nb/request", fields);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(location(sent).getPath()).matches("/nb/requests/[\\w-]{43}");
        var seen = get(location(sent).getPath());
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(mailsTo(form.email())).isZero();
        fields.remove("website");
        var honest = post("/nb/request", fields);
        var page = get(location(honest).getPath());
        assertThat(withoutReference(seen.body())).isEqualTo(withoutReference(page.body()));
        assertThat(seen.headers().map().keySet()).isEqualTo(page.headers().map().keySet());
        assertThat(mailsTo(form.email())).isOne();
        fields.put("website", "https://example.com");
        fields.put("email", "");
        assertThat(post("/nb/request", fields).statusCode()).isEqualTo(422);
    }

    private static String withoutReference(String page) {
        return page.replaceAll("OPP-\\d{4}-\\d+", "").replaceAll("/requests/[\\w-]{43}", "");
    }

    private long mailsTo(String email) {
        return service.bean(Outbox.class).waiting().stream()
                .filter(entry -> entry.message().recipient().value().equals(email))
                .count();
    }

    @Test
    void a_link_in_a_mail_opens_a_page_whose_button_verifies_the_address() throws Exception {
        var sent = samples.send(samples.form(samples.presentation()));
        var path = "/nb/verify/" + samples.verification(sent.reference()).secret();
        for (var look = 0; look < 2; look++) {
            var page = get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Ja, send til redaktørene", "Fagdag for rådgivere", sent.reference());
            assertIsSecret(page);
        }
        assertThat(samples.request(sent).state()).isEqualTo(RequestState.UNVERIFIED);
        for (var click = 0; click < 2; click++) {
            var clicked = post(path, Map.of());
            assertThat(clicked.statusCode()).isEqualTo(303);
            var own = get(location(clicked).toString());
            assertThat(own.body()).contains("Adressen er bekreftet, og forespørselen", "Vi svarer senest");
            assertIsSecret(own);
        }
        assertThat(get(path).body()).contains("Se hvordan det går");
        var before = get("/nb/requests/" + sent.page().secret());
        assertThat(before.statusCode()).isEqualTo(410);
        assertThat(before.body())
                .contains("Adressen er bekreftet", "åpner du fra e-posten")
                .doesNotContain("Fagdag", sent.reference());
        assertIsSecret(before);
        assertThat(post("/nb/requests/" + sent.page().secret() + "/date", Map.of("eventDate", "2026-12-24"))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_link_to_verify_that_is_expired_foreign_or_cut_short_opens_a_page_of_help() throws Exception {
        var request = approved();
        var foreign = samples.grantLink(request).secret();
        var sent = samples.send(samples.form(samples.presentation()));
        var link = samples.verification(sent.reference()).secret();
        for (var token : List.of(foreign, link.substring(1), sent.page().secret(), "nonsense")) {
            assertThat(get("/nn/verify/" + token).statusCode()).isEqualTo(404);
            var answer = post("/nn/verify/" + token, Map.of());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("/nn/request");
            assertIsSecret(answer);
        }
        service.clock().tick(Duration.ofDays(3));
        var over = post("/en/verify/" + link, Map.of());
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(over.body()).contains("The link has expired", "/en/request?asset=");
    }

    @Test
    void the_presenter_corrects_saves_and_erases_what_is_held() throws Exception {
        var own = samples.submit(samples.form(samples.presentation()));
        var path = "/nb/requests/" + own.page().secret();
        var correction = new HashMap<>(Map.of(
                "name",
                "Kari <Hansen>",
                "organisation",
                "Bodø",
                "event",
                "Fagdag",
                "place",
                "Bodø",
                "audience",
                "Alle"));
        assertThat(follow(post(path + "/correction", correction))).contains("Rettelsen er lagret.", "Kari &lt;Hansen");
        correction.put("name", " ");
        var nameless = post(path + "/correction", correction);
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("error-name");

        var data = get("/api/requests/" + own.page().secret() + "/data");
        assertThat(data.statusCode()).as(data.body()).isEqualTo(200);
        assertThat(data.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + own.reference() + ".json\"");
        assertThat(data.body()).contains("Kari <Hansen>", "request-received", "\"keptUntil\"");
        assertThat(data.headers().firstValue("Cache-Control")).hasValue("private, no-store");

        var erased = post(path + "/erase", Map.of());
        assertThat(erased.statusCode()).isEqualTo(200);
        assertThat(erased.body())
                .contains("Opplysningene er slettet")
                .doesNotContain("Hansen", own.page().secret());
        assertIsSecret(erased);
        assertThat(get(path).statusCode())
                .isEqualTo(get("/nb/requests/" + "x".repeat(43)).statusCode());
    }

    @Test
    void the_presenter_answers_changes_the_date_and_withdraws_on_the_own_page() throws Exception {
        var own = samples.submit(samples.form(samples.presentation()));
        var path = "/nb/requests/" + own.page().secret();
        var request = samples.request(own);
        service.bean(Inbox.class).ask(request.id(), "Hvor <mange>?", samples.editor("Ola Berg"));
        assertThat(get(path).body()).contains("Redaktøren trenger å vite mer", "Hvor &lt;mange&gt;?", "Svaret ditt");

        var empty = post(path + "/information", Map.of("information", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("error-information");
        assertThat(follow(post(path + "/information", Map.of("information", "Førti"))))
                .contains("Redaktørene har fått det du skrev.", "Vi svarer senest")
                .contains("Hvor &lt;mange&gt;?", "Førti");

        var past = post(path + "/date", Map.of("eventDate", "2020-01-01"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("error-eventDate", "value=\"2020-01-01\"");
        assertIsSecret(past);
        var later = request.event().date().plusDays(1).toString();
        assertThat(follow(post(path + "/date", Map.of("eventDate", later)))).contains("Datoen er endret.");

        assertThat(follow(post(path + "/withdraw", Map.of("reason", "Avlyst"))))
                .contains("Du har trukket forespørselen")
                .doesNotContain("/information\"", "/date\"", "/withdraw\"");
        var late = post(path + "/information", Map.of("information", "Vent"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Dette kan ikke gjøres med forespørselen nå");
    }

    private String follow(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(303);
        return get(location(answer).toString()).body();
    }

    @Test
    void a_form_posted_twice_leads_to_one_request() throws Exception {
        var fields = TestRequests.fields(samples.form(samples.presentation()));
        var first = get(location(post("/nb/request", fields)).getPath());
        var second = get(location(post("/nb/request", fields)).getPath());
        assertThat(reference(second)).isEqualTo(reference(first));
    }

    @Test
    void a_form_with_mistakes_comes_back_with_what_was_written() throws Exception {
        var fields = TestRequests.fields(samples.form(samples.presentation()));
        fields.put("event", "<script>alert(1)</script>");
        fields.put("email", "kari");
        fields.put("audience", "");
        var answer = post("/nb/request", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"error-email\"", "id=\"error-audience\"")
                .contains("value=\"" + fields.get("submission") + "\"")
                .contains("&lt;script")
                .doesNotContain("<script>alert", "id=\"error-name\"");
    }

    @Test
    void the_own_page_shows_all_that_is_held_and_corrects_the_message_and_the_size() throws Exception {
        var own = samples.submit(samples.form(samples.presentation()));
        var path = "/nb/requests/" + own.page().secret();
        var request = samples.request(own);
        var presenter = Objects.requireNonNull(request.presenter());
        assertThat(get(path).body())
                .contains(presenter.email().value(), "name=\"audienceSize\"", "name=\"message\"", "Slik den står nå");
        var fields = new HashMap<String, String>();
        fields.put("name", presenter.name());
        fields.put("organisation", presenter.organisation());
        fields.put("event", request.event().title());
        fields.put("place", "Salen");
        fields.put("audience", request.event().audience());
        fields.put("audienceSize", "77");
        fields.put("message", "Gjerne med notater.");
        assertThat(post(path + "/correction", fields).statusCode()).isEqualTo(303);
        assertThat(get(path).body()).contains("<dd>77</dd>", "dir=\"auto\">Gjerne med notater.</dd>");
    }

    @Test
    void the_list_of_what_is_wrong_names_each_field() throws Exception {
        var fields = TestRequests.fields(samples.form(samples.presentation()));
        fields.put("event", "");
        fields.put("organisation", "");
        assertThat(post("/nb/request", fields).body())
                .contains(
                        "<a href=\"#field-event\">Arrangement: Fyll ut dette feltet.</a>",
                        "<a href=\"#field-organisation\">Virksomhet: Fyll ut dette feltet.</a>");
    }

    @Test
    void a_message_of_a_megabyte_is_told_at_its_field() throws Exception {
        var fields = TestRequests.fields(samples.form(samples.presentation()));
        fields.put("message", "x".repeat(1_000_000));
        var answer = post("/nb/request", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"error-message\"");
    }

    @Test
    void whoever_has_asked_too_often_keeps_what_was_written_and_reads_when_to_send_it_again() throws Exception {
        var presentation = samples.presentation();
        var address = samples.form(presentation).email();
        for (var i = 0; i < 5; i++) {
            samples.submit(TestRequests.with(samples.form(presentation), "email", address));
        }
        var fields = TestRequests.fields(TestRequests.with(samples.form(presentation), "email", address));
        var answer = post("/nb/request", fields);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After"))
                .hasValueSatisfying(wait -> assertThat(Integer.parseInt(wait)).isBetween(80_000, 86_400));
        assertThat(answer.body())
                .contains("Send på nytt etter", "value=\"" + fields.get("event") + "\"", address)
                .contains("name=\"submission\" value=\"" + fields.get("submission") + "\"");
    }

    @Test
    void an_address_that_looks_mistyped_is_asked_about_once() throws Exception {
        var fields = TestRequests.fields(samples.form(samples.presentation()));
        fields.put("email", "kari@hotmial.com");
        var asked = post("/nb/request", fields);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Mente du kari@hotmail.com?", "name=\"confirmedEmail\" value=\"kari@hotmial.com\"");
        fields.put("confirmedEmail", "kari@hotmial.com");
        assertThat(post("/nb/request", fields).statusCode()).isEqualTo(303);
    }

    @Test
    void the_form_says_for_what_and_how_long_the_data_is_kept() throws Exception {
        for (var page : Map.of(
                        "nb",
                        "sletter dem 90 dager etter arrangementet",
                        "nn",
                        "slettar dei 90 dagar etter",
                        "en",
                        "delete it 90 days")
                .entrySet()) {
            assertThat(get("/" + page.getKey() + "/request?asset="
                                    + samples.presentation().asset().slug())
                            .body())
                    .contains(page.getValue());
        }
    }

    @Test
    void the_link_opens_a_page_whose_button_fetches_exactly_the_approved_file() throws Exception {
        var request = approved();
        var path = "/nb/grants/" + samples.grantLink(request).secret();
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("action=\"" + path + "\"", samples.fileOf(request).toString());
        assertIsSecret(page);
        assertThat(delivered(request)).isZero();

        var file = post(path, acknowledged(samples.fileOf(request).toString()));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(new String(DECK, StandardCharsets.UTF_8));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        value -> assertThat(value).startsWith("attachment").contains("rammeverket.pptx"));
        assertThat(file.headers().firstValue("Repr-Digest"))
                .contains(Checksum.ofContent(DECK).reprDigest());
        assertThat(file.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(file.headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link).contains("rel=\"license\""));
        assertThat(file.headers().allValues("Link"))
                .anyMatch(link -> link.matches("<http.*/nb/receipts/\\w{5}-\\w{5}>; rel=\"describedby\""));
        assertThat(delivered(request)).isEqualTo(1);
    }

    @Test
    void a_file_goes_out_to_nobody_who_has_not_said_to_have_read_the_terms() throws Exception {
        var request = approved();
        var path = "/nb/grants/" + samples.grantLink(request).secret();
        var refused = post(path, Map.of("file", samples.fileOf(request).toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"error-acknowledged\"", "Kryss av for at du har lest vilkårene.");
        assertIsSecret(refused);
        assertThat(delivered(request)).isZero();
    }

    private static Map<String, String> acknowledged(String file) {
        return Map.of("file", file, "acknowledged", "yes");
    }

    @Test
    void a_link_that_was_withdrawn_says_so() throws Exception {
        var request = approved();
        var path = "/nb/grants/" + samples.grantLink(request).secret();
        service.bean(Inbox.class).revoke(request.id(), "Avlyst", samples.editor("Ola Berg"));
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Tilgangen er trukket tilbake");
        assertIsSecret(page);
        assertThat(post(path, acknowledged(samples.fileOf(request).toString())).statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_link_that_has_ended_has_a_button_that_asks_for_a_new_one() throws Exception {
        var request = approved();
        var path = "/nb/grants/" + samples.grantLink(request).secret();
        service.clock().tick(Duration.ofDays(60));
        var page = get(path);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Lenken har gått ut", "action=\"" + path + "/again\"", "Be om ny lenke");
        assertIsSecret(page);

        var tooLong = post(path + "/again", Map.of("message", "x".repeat(4001)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("id=\"error-message\"");
        var asked = post(path + "/again", Map.of("message", "Jeg <mistet> den"));
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(get(location(asked).getPath()).body())
                .contains("Redaktørene har fått vite at du ber om en ny lenke.");
        assertThat(post(path + "/again", Map.of("message", "Igjen")).statusCode())
                .isEqualTo(303);
        assertThat(post(path + "/again", Map.of("message", "Igjen")).statusCode())
                .isEqualTo(303);
        assertThat(post(path + "/again", Map.of("message", "Igjen")).statusCode())
                .isEqualTo(429);
        assertThat(samples.strings(
                        "SELECT note FROM presentation_request_event WHERE request_id = ? AND type = 'ASKED_AGAIN' ORDER BY id",
                        request.id()))
                .containsExactly("Jeg <mistet> den", "Igjen", "Igjen");
        assertThat(post("/nb/grants/" + "A".repeat(43) + "/again", Map.of()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_verification_mail_is_sent_again_by_a_button() throws Exception {
        var sent = samples.send(samples.form(samples.presentation()));
        var path = "/nb/requests/" + sent.page().secret();
        assertThat(get(path).body()).contains("action=\"" + path + "/again\"", "Send e-posten på nytt");
        var again = post(path + "/again", Map.of());
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(get(location(again).toString()).body())
                .contains("E-posten er sendt på nytt, eller er fortsatt på vei.");
        var verified = samples.verified(sent);
        assertThat(get("/nb/requests/" + verified.page().secret()).body()).doesNotContain("Send e-posten på nytt");
        assertThat(post("/nb/requests/" + verified.page().secret() + "/again", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void how_many_saw_it_is_told_on_a_page_and_can_be_changed() throws Exception {
        var request = approved();
        var path = "/nb/audience/" + audienceLink(request);
        for (var look = 0; look < 2; look++) {
            var page = get(path);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Hvor mange så presentasjonen?", "Send svaret");
            assertIsSecret(page);
        }
        var wrong = post(path, Map.of("audience", "<mange>"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"error-audience\"", "&lt;mange>");
        var told = post(path, Map.of("audience", "120"));
        assertThat(told.statusCode()).isEqualTo(303);
        assertThat(get(location(told).toString()).body())
                .contains("Takk! Svaret er lagret.", "value=\"120\"", "Endre svaret");
        service.clock().tick(Duration.ofDays(100));
        assertThat(get(path).statusCode()).isEqualTo(410);
        assertThat(post(path, Map.of("audience", "7")).body()).contains("Spørsmålet er lukket");
        for (var token : List.of("nonsense", "A".repeat(43))) {
            assertThat(get("/en/audience/" + token).statusCode()).isEqualTo(404);
            assertThat(post("/en/audience/" + token, Map.of("audience", "7")).statusCode())
                    .isEqualTo(404);
        }
    }

    /** A link that tells how many saw it, as the thanks bring it. */
    private String audienceLink(PresentationRequest request) {
        var token = Token.random(service.bean(SecureRandom.class));
        samples.sql(
                "INSERT INTO request_link (token_hash, purpose, request_id, created_at, expires_at)"
                        + " SELECT ?, 'AUDIENCE', id, created_at, created_at FROM presentation_request WHERE id = ?",
                token.hash().hex(),
                request.id());
        return token.secret();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_guessed_grant_is_not_found(String token) throws Exception {
        assertThat(get("/en/grants/" + token).statusCode()).isEqualTo(404);
        assertThat(post("/en/grants/" + token, acknowledged(UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "018f0000-0000-7000-8000-000000000000"})
    void a_file_that_was_not_granted_is_not_found(String file) throws Exception {
        var request = approved();
        var path = "/nb/grants/" + samples.grantLink(request).secret();
        assertThat(post(path, acknowledged(file)).statusCode()).isEqualTo(404);
    }

    @Test
    void neither_links_nor_people_reach_the_log() throws Exception {
        var form = samples.form(samples.presentation());
        var log = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        PresentationRequest request;
        Token grant;
        URI page;
        try {
            page = location(post("/nb/request", TestRequests.fields(form)));
            get(page.getPath());
            request = samples.approved(
                    samples.request(samples.submit(samples.form(samples.presentation()))), "Til Kari Nordmann");
            grant = samples.grantLink(request);
            get("/nb/grants/" + grant.secret());
            post("/nb/grants/" + grant.secret(), acknowledged("nonsense"));
            post(
                    "/nb/grants/" + grant.secret(),
                    acknowledged(samples.fileOf(request).toString()));
            LoggerFactory.getLogger(RequestOverHttpTest.class).warn("The log is read, with {}", request);
        } finally {
            System.setOut(out);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("The log is read, with (request OPP-")
                .doesNotContain(grant.secret(), page.getPath(), form.email(), "Kari", "Bodø");
    }

    /** A request approved with a file whose bytes are there. */
    private PresentationRequest approved() throws IOException {
        var presentation = samples.presentation();
        var original = presentation.variants().getFirst().original().orElseThrow();
        var checksum = Checksum.ofContent(DECK);
        service.bean(ObjectStore.class).put(checksum, DECK.length, new ByteArrayInputStream(DECK));
        service.bean(Workspace.class)
                .replaceFile(
                        original.renditionId(),
                        new NewFile(
                                checksum,
                                DECK.length,
                                MediaType.PPTX,
                                new FileName("rammeverket.pptx"),
                                FileFacts.NONE),
                        TestAssets.SERVICE);
        return samples.approved(samples.request(samples.submit(samples.form(presentation))), "Lykke til!");
    }

    private long delivered(PresentationRequest request) {
        return service.bean(Inbox.class).details(request.id()).timeline().stream()
                .filter(event -> event.type() == RequestEvent.Type.DELIVERED)
                .count();
    }

    private static void assertIsSecret(HttpResponse<String> page) {
        assertThat(page.headers().allValues("Referrer-Policy")).isEqualTo(List.of("strict-origin"));
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
    }

    private static String reference(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*(OPP-\\d{4}-\\d{4,}).*", "$1");
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return service.http()
                .send(
                        HttpRequest.newBuilder(service.url(path))
                                .header("Accept", "text/html,*/*;q=0.8")
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return service.http()
                .send(
                        HttpRequest.newBuilder(service.url(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept", "text/html, */*;q=0.8")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
