package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.opphav.catalogue.AssetRights;
import no.opphav.catalogue.Rights;
import no.opphav.catalogue.Workspace;
import no.opphav.testing.RunningService;
import no.opphav.testing.TestAssets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningService.class)
class HotAnswerTest {
    private final RunningService service;

    HotAnswerTest(RunningService service) {
        this.service = service;
    }

    @Test
    void what_was_just_served_is_known_and_comes_again_as_it_came() {
        var file = PublishedFile.in(service);
        var answers = service.bean(HotAnswers.class);
        assertThat(answers.give(file.path())).isEmpty();
        var first = file.get();
        // the database may tell of the publishing only now, which makes the first answer an old one
        for (var more = 0; more < 100 && answers.give(file.path()).isEmpty(); more++) {
            file.get();
        }

        assertThat(answers.give(file.path())).isPresent();
        var again = file.get();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(file.bytes());
        assertThat(again.headers().map().keySet())
                .isEqualTo(first.headers().map().keySet());
        assertThat(again.headers().firstValue("ETag")).contains(file.tag());
    }

    @Test
    void each_answer_leaves_its_receipt() {
        var file = PublishedFile.in(service);
        for (var download = 0; download < 5; download++) {
            file.get();
        }
        assertThat(file.receipts()).isEqualTo(5);
    }

    @Test
    void what_is_withdrawn_is_no_longer_known() {
        var file = PublishedFile.in(service);
        file.get();
        var asset = file.asset().asset();
        var workspace = service.bean(Workspace.class);
        workspace.withdraw(asset.id(), workspace.byId(asset.id()).asset().revision(), TestAssets.SERVICE);

        assertThat(service.bean(HotAnswers.class).give(file.path())).isEmpty();
        assertThat(file.get().statusCode()).isEqualTo(410);
    }

    @Test
    void what_ends_by_mere_time_is_no_longer_known_from_that_moment() {
        var file = PublishedFile.in(service);
        var id = file.asset().asset().id();
        var end = service.clock().instant().plus(Duration.ofDays(1));
        service.bean(AssetRights.class)
                .change(
                        id,
                        new Rights("", "", null, end, "", null),
                        service.bean(Workspace.class).byId(id).asset().revision(),
                        TestAssets.SERVICE);
        var answers = service.bean(HotAnswers.class);
        for (var more = 0; more < 100 && answers.give(file.path()).isEmpty(); more++) {
            file.get();
        }
        assertThat(answers.give(file.path())).isPresent();

        service.clock().tick(Duration.ofDays(1));

        assertThat(answers.give(file.path())).isEmpty();
        assertThat(file.get().statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @CsvSource({"Range, bytes=0-9, 206", "If-Match, \"other\", 412", "Cookie, a=b, 200"})
    void a_request_that_says_more_gets_its_own_answer(String header, String value, int status) {
        var file = PublishedFile.in(service);
        file.get();

        assertThat(file.get(header, value).statusCode()).isEqualTo(status);
    }

    @Test
    void requests_sent_at_once_are_answered_in_their_order() throws IOException {
        var file = PublishedFile.in(service);
        file.get();
        try (var socket = new Socket(service.url().getHost(), service.url().getPort())) {
            socket.setSoTimeout(20_000);
            var sent = request(file.path(), "")
                    + request("/nowhere", "")
                    + request(file.path(), "")
                    + request("/nowhere", "Connection: close\r\n");
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));

            var received = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(statuses(received)).isEqualTo("200 404 200 404");
        }
    }

    private static String request(String path, String header) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n";
    }

    private static String statuses(String received) {
        return java.util.regex.Pattern.compile("HTTP/1\\.1 (\\d{3})")
                .matcher(received)
                .results()
                .map(status -> status.group(1))
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
