package no.opphav.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.opphav.testing.ServiceProcess;

/** The first administrator's, from the link that the first start prints. */
record Sitting(String cookie) {
    private static final Pattern LINK = Pattern.compile("/nb/invitations/\\S+");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Sitting begin(ServiceProcess service) throws IOException, InterruptedException {
        var form = "name=Kari+Nordmann&email=kari%40example.no&password=riktig+hest+med+batteri";
        var accepted = HTTP.send(
                HttpRequest.newBuilder(URI.create(service.address() + link(service)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(303);
        var cookie = accepted.headers().firstValue("Set-Cookie").orElseThrow();
        return new Sitting(cookie.substring(0, cookie.indexOf(';')));
    }

    /** Whose sitting it is, as the service knows it. */
    String name(ServiceProcess service) throws IOException, InterruptedException {
        var session = HTTP.send(
                HttpRequest.newBuilder(URI.create(service.address() + "/api/session"))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
        var name = Pattern.compile("\"name\":\"([^\"]+)\"").matcher(session.body());
        assertThat(name.find()).as(session.body()).isTrue();
        return name.group(1);
    }

    private static String link(ServiceProcess service) {
        return service.log().stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }
}
