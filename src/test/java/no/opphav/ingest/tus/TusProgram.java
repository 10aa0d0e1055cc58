package no.opphav.ingest.tus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import no.opphav.account.TestAccounts;
import no.opphav.testing.RunningService;

/** A program that sends files by tus, header by header. */
public record TusProgram(URI address, String cookie) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** One in the session of an editor of its own. */
    static TusProgram of(RunningService service) {
        return new TusProgram(service.url(), TestAccounts.cookie(TestAccounts.editor(service)));
    }

    /** A new upload of a PDF, of that many bytes; gives its path. */
    String begin(long length) throws IOException, InterruptedException {
        return begin(length, "filename " + base64("a.pdf"));
    }

    /** A new upload, of which this is said; gives its path. */
    public String begin(long length, String metadata) throws IOException, InterruptedException {
        var answer = send(request("POST", "/uploads", new byte[0])
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", metadata));
        return answer.headers().firstValue("Location").orElseThrow();
    }

    public HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return send(request("HEAD", path, new byte[0]));
    }

    /** How many bytes of an upload have come. */
    long offset(String path) throws IOException, InterruptedException {
        return head(path).headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    public HttpRequest.Builder patch(String path, long offset, byte[] content) {
        return request("PATCH", path, content)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", Long.toString(offset));
    }

    public HttpRequest.Builder request(String method, String path, byte[] content) {
        return bare(method, path, content).header("Tus-Resumable", "1.0.0");
    }

    public HttpRequest.Builder bare(String method, String path, byte[] content) {
        return HttpRequest.newBuilder(address.resolve(path))
                .method(method, content.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content))
                .header("Cookie", cookie)
                .header("Origin", address.toString());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
