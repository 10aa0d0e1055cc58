package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import no.opphav.kernel.Checksum;
import no.opphav.storage.MissingObject;
import no.opphav.storage.StoreFull;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a server's answers, given here by one that always says the same. */
class S3FailuresTest {
    private static final Checksum KEY = Checksum.ofContent(new byte[] {1});

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"503, SlowDown", "500, InternalError", "429, TooManyRequests", "400, RequestTimeout"})
    void a_server_that_cannot_for_now_makes_the_store_unavailable(int status, String code) {
        var store = answering(status, code);

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.open(KEY, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({"403, AccessDenied", "403, SignatureDoesNotMatch", "404, NoSuchBucket", "301, PermanentRedirect"})
    void a_server_that_will_not_is_a_refusal(int status, String code) {
        var store = answering(status, code);

        assertThatExceptionOfType(StoreRefusal.class)
                .isThrownBy(() -> store.open(KEY, 0, 1))
                .withMessageContaining(code);
    }

    @ParameterizedTest
    @CsvSource({"507, XMinioStorageFull", "403, QuotaExceeded", "400, XMinioAdminBucketQuotaExceeded"})
    void a_server_without_room_is_full(int status, String code) {
        var store = answering(status, code);

        assertThatExceptionOfType(StoreFull.class)
                .isThrownBy(() -> store.write(KEY, 1, new ByteArrayInputStream(new byte[] {1})))
                .withMessageContaining(code);
    }

    @Test
    void a_bucket_that_is_gone_does_not_pass_the_check() {
        var store = answering(404, "NoSuchBucket");

        assertThatExceptionOfType(StoreRefusal.class).isThrownBy(store::check);
    }

    @Test
    void an_object_that_is_not_there_is_missing() {
        var store = answering(404, "NoSuchKey");

        assertThatExceptionOfType(MissingObject.class).isThrownBy(() -> store.open(KEY, 0, 1));
    }

    @Test
    void a_range_that_is_not_there_is_out_of_bounds() {
        var store = answering(416, "InvalidRange");

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> store.open(KEY, 5, 1));
    }

    @Test
    void what_is_no_s3_server_makes_the_store_unavailable() {
        var store = answering(502, "text/html", "<html>Bad gateway</html>");

        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.open(KEY, 0, 1));
    }

    private S3Store answering(int status, String code) {
        return answering(status, "application/xml", "<Error><Code>" + code + "</Code><Message>No.</Message></Error>");
    }

    private S3Store answering(int status, String type, String body) {
        server.createContext("/", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        var settings =
                S3Server.settings("http://127.0.0.1:" + server.getAddress().getPort(), "bucket", "secret");
        return new S3Store(S3Connection.bucket(settings, S3StoreContract.ONCE), new PartBuffers());
    }
}
