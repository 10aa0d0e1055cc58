package no.opphav.web.editor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import no.opphav.account.SignedIn;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;

/** An editor at a browser without JavaScript: opens pages, and sends forms as a browser does. */
final class EditorBrowser {
    private static final String BOUNDARY = "----opphav-test";

    private final RunningService service;
    private final SignedIn editor;

    EditorBrowser(RunningService service) {
        this(service, TestAccounts.editor(service));
    }

    EditorBrowser(RunningService service, SignedIn editor) {
        this.service = service;
        this.editor = editor;
    }

    SignedIn editor() {
        return editor;
    }

    HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(service.url(path)).GET());
    }

    /** Where a deed led to. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        return open(answer.headers().firstValue("Location").orElseThrow());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(service.url(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a form with a file; a name that is empty stands for none chosen. */
    HttpResponse<String> upload(String path, Map<String, String> form, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        form.forEach((field, value) -> part(body, "name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(service.url(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return service.http()
                    .send(
                            request.header("Cookie", TestAccounts.cookie(editor))
                                    .header("Accept", "text/html")
                                    .header("Sec-Fetch-Site", "same-origin")
                                    .build(),
                            BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The status that anyone gets who is not signed in. */
    int statusForAnyone(String path) {
        try {
            return service.http()
                    .send(
                            HttpRequest.newBuilder(service.url(path))
                                    .header("Accept", "text/html")
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String path(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
