package no.opphav.account.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the first administrator comes in. */
class FirstStartTest {
    private static final Pattern LINK =
            Pattern.compile("https://opphav\\.example\\.no(/nb/invitations/[A-Za-z0-9_-]{43})$");

    private final TestFolder folder = TestFolder.create();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void deleteFolder() {
        http.close();
        folder.delete();
    }

    @Test
    void the_log_of_the_first_start_shows_a_link_that_makes_the_first_administrator_once()
            throws IOException, InterruptedException {
        try (var service = start()) {
            var links = links(service);
            assertThat(links).hasSize(1);
            var form = service.address().resolve(links.getFirst());
            assertThat(get(form).statusCode()).isEqualTo(200);
            var accepted = accept(form);
            assertThat(accepted.statusCode()).isEqualTo(303);
            assertThat(accepted.headers().firstValue("Set-Cookie"))
                    .hasValueSatisfying(cookie -> assertThat(cookie).contains("opphav-session=", "Secure"));
            assertThat(accepted.headers().firstValue("Strict-Transport-Security"))
                    .isPresent();
            assertThat(accept(form).statusCode()).isEqualTo(404);
        }
        try (var again = start()) {
            assertThat(again.address()).isNotNull();
            assertThat(links(again)).isEmpty();
        }
    }

    private ServiceProcess start() {
        return ServiceProcess.start(folder.path(), Map.of("OPPHAV_SITE_ADDRESS", "https://opphav.example.no"));
    }

    private static List<String> links(ServiceProcess service) {
        return service.log().stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .toList();
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> accept(URI address) throws IOException, InterruptedException {
        var form = "name=Kari&email=kari%40example.no&password=riktig+hest+med+batteri";
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
