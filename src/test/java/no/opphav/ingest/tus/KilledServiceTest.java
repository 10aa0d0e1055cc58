package no.opphav.ingest.tus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import no.opphav.account.TestAccounts;
import no.opphav.testing.ServiceProcess;
import no.opphav.testing.TestFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An upload to the service as an operator runs it, which is killed in the middle. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KilledServiceTest {
    private static final int SIZE = 48 << 20;
    private static final int BEFORE_THE_KILL = 40 << 20;
    private static final Pattern INVITATION = Pattern.compile("/nb/invitations/([A-Za-z0-9_-]{43})");

    private final TestFolder folder = TestFolder.create();

    @AfterEach
    void deleteFolder() {
        folder.delete();
    }

    @Test
    void a_killed_upload_resumes_where_it_stopped() throws Exception {
        byte[] file = new byte[SIZE];
        new Random(7).nextBytes(file);
        String cookie;
        String path;
        try (var service = ServiceProcess.start(folder.path(), Map.of())) {
            cookie = cookie(service);
            path = new TusProgram(service.address(), cookie).begin(SIZE);
            try (var socket = new Socket("localhost", service.address().getPort())) {
                sendHalf(socket, path, cookie, service.address(), file);
                awaitProgress(service.address(), path, cookie);
                service.kill();
            }
        }
        try (var service = ServiceProcess.start(folder.path(), Map.of())) {
            var program = new TusProgram(service.address(), cookie);
            long offset = settledOffset(program, path);
            assertThat(offset).isPositive().isLessThanOrEqualTo(BEFORE_THE_KILL);
            assertThat(Files.size(partial())).isGreaterThanOrEqualTo(offset);
            try (var kept = Files.newInputStream(partial())) {
                assertThat(Arrays.equals(kept.readNBytes((int) offset), Arrays.copyOf(file, (int) offset)))
                        .isTrue();
            }
            var rest = Arrays.copyOfRange(file, (int) offset, SIZE - 1);
            assertThat(program.send(program.patch(path, offset, rest)).statusCode())
                    .isEqualTo(204);
            assertThat(Arrays.equals(Files.readAllBytes(partial()), Arrays.copyOf(file, SIZE - 1)))
                    .isTrue();
            assertThat(program.offset(path)).isEqualTo(SIZE - 1);
        }
    }

    private java.nio.file.Path partial() throws IOException {
        try (var files = Files.walk(folder.path().resolve("objects"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches("[0-9a-f-]{36}"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void sendHalf(Socket socket, String path, String cookie, URI address, byte[] file)
            throws IOException {
        var head = "PATCH " + path + " HTTP/1.1\r\nHost: localhost:" + address.getPort() + "\r\nCookie: " + cookie
                + "\r\nOrigin: " + address + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
                + "Content-Type: application/offset+octet-stream\r\nContent-Length: " + file.length + "\r\n\r\n";
        var out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(file, 0, BEFORE_THE_KILL);
        out.flush();
    }

    /** Asks as the editors' page does, which disturbs no writer. */
    private static void awaitProgress(URI address, String path, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve("/api/editor" + path))
                .header("Cookie", cookie)
                .build();
        var pattern = Pattern.compile("\"offset\":[1-9]");
        while (!pattern.matcher(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .find()) {
            Thread.onSpinWait();
        }
    }

    /** Until the killed writer's lease has ended. */
    private static long settledOffset(TusProgram program, String path) throws IOException, InterruptedException {
        var answer = program.head(path);
        while (answer.statusCode() == 423) {
            answer = program.head(path);
        }
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private static String cookie(ServiceProcess service) throws IOException, InterruptedException {
        var invitation = INVITATION.matcher(String.join("\n", service.log()));
        assertThat(invitation.find()).isTrue();
        var body = "{\"name\":\"Kari\",\"email\":\"kari@example.no\",\"password\":\"%s\"}"
                .formatted(TestAccounts.PASSWORD);
        var request = HttpRequest.newBuilder(service.address().resolve("/api/invitations/" + invitation.group(1)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }
}
