package no.opphav.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import no.opphav.account.TestAccounts;
import no.opphav.ingest.tus.TusProgram;
import no.opphav.testing.ServiceProcess;

/** An editor, and the program that sends files in the editor's session, whatever becomes of the service meanwhile. */
record Editor(TusProgram tus) {
    private static final Pattern INVITATION = Pattern.compile("/nb/invitations/([A-Za-z0-9_-]{43})");
    private static final long LONGEST = Duration.ofMinutes(2).toNanos();
    private static final Set<Integer> LATER = Set.of(423, 503);

    /** The first of a service, by the invitation that it writes to its log. */
    static Editor invitedBy(ServiceProcess service) throws IOException, InterruptedException {
        var invitation = INVITATION.matcher(String.join("\n", service.log()));
        assertThat(invitation.find()).isTrue();
        var stranger = new TusProgram(service.address(), "");
        var request = stranger.bare("POST", "/api/invitations/" + invitation.group(1), new byte[0])
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Kari\",\"email\":\"kari@example.no\",\"password\":\"%s\"}"
                        .formatted(TestAccounts.PASSWORD)));
        var session = stranger.send(request).headers().firstValue("Set-Cookie").orElseThrow();
        return new Editor(new TusProgram(service.address(), session.replaceAll(";.*", "")));
    }

    /** The same session with a service that was started again. */
    Editor at(ServiceProcess service) {
        return new Editor(new TusProgram(service.address(), tus.cookie()));
    }

    /** Begins an upload of which a draft is made; gives its path. */
    String begin(String name, long length) throws IOException, InterruptedException {
        return tus.begin(length, "filename " + TusProgram.base64(name));
    }

    HttpResponse<String> append(String path, long offset, byte[] bytes) throws IOException, InterruptedException {
        return tus.send(tus.patch(path, offset, bytes));
    }

    /** How far an upload has come, asked again for as long as the service says to come back later. */
    long settledOffset(String path) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var answer = tus.head(path);
        while (LATER.contains(answer.statusCode()) && System.nanoTime() - begun < LONGEST) {
            answer = tus.head(path);
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    /** What the service says of an upload. */
    Map<String, Object> upload(String path) throws IOException, InterruptedException {
        return json(tus.send(tus.bare("GET", "/api/editor" + path, new byte[0])));
    }

    String state(String path) throws IOException, InterruptedException {
        return text(upload(path), "state");
    }

    /** What is said of an upload when it is in this state. */
    Map<String, Object> eventually(String state, String path) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var upload = upload(path);
        while (!text(upload, "state").equals(state) && System.nanoTime() - begun < LONGEST) {
            upload = upload(path);
        }
        assertThat(upload).containsEntry("state", state);
        return upload;
    }

    /** A command of the editors' interface. */
    Map<String, Object> command(String method, String path, String json) throws IOException, InterruptedException {
        return json(tus.send(tus.bare(method, path, new byte[0])
                .setHeader("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))));
    }

    /** What the service hands out. */
    HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(tus.bare("GET", path, new byte[0]).build(), BodyHandlers.ofByteArray());
        }
    }

    int status(String path) throws IOException, InterruptedException {
        return fetch(path).statusCode();
    }

    /** The status, when it is this one or has had the time to be. */
    int eventually(int status, String path) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var answered = status(path);
        while (answered != status && System.nanoTime() - begun < LONGEST) {
            answered = status(path);
        }
        return answered;
    }

    static String text(Map<String, Object> json, String name) {
        return Objects.requireNonNull(json.get(name), () -> name + " in " + json)
                .toString();
    }

    private static Map<String, Object> json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.createDefault()
                .readValue(answer.body(), Argument.mapOf(Argument.STRING, Argument.OBJECT_ARGUMENT));
    }
}
