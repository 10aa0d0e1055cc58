package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import no.opphav.kernel.Checksum;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class S3RetryTest {
    private final MinioException broken = new MinioException(new IOException("the connection was cut"));
    private final MinioException refused = new ServerException("No", 403, "");

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void a_call_that_fails_for_now_is_made_again() {
        assertThat(retry(4).<String>ask(() -> calls.incrementAndGet() < 3 ? failing(broken) : done()))
                .isEqualTo("done");
        assertThat(calls).hasValue(3);
    }

    @Test
    void it_is_not_made_for_ever() {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> retry(4).ask(() -> {
                    calls.incrementAndGet();
                    return failing(broken);
                }));
        assertThat(calls).hasValue(4);
    }

    @Test
    void it_is_not_made_again_when_its_time_is_over() {
        var late = new S3Retry(4, Duration.ZERO, Duration.ofSeconds(-1));

        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> late.ask(() -> {
                    calls.incrementAndGet();
                    return failing(broken);
                }));
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_refusal_is_final() {
        assertThatExceptionOfType(StoreRefusal.class)
                .isThrownBy(() -> retry(4).ask(() -> {
                    calls.incrementAndGet();
                    return failing(refused);
                }));
        assertThat(calls).hasValue(1);
    }

    @Test
    @Timeout(20)
    void a_server_that_never_answers_makes_the_store_unavailable() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var settings = S3Server.settings(
                    "http://127.0.0.1:" + silent.getLocalPort(), "bucket", "secret", Duration.ofMillis(300));
            var store = new S3Store(
                    S3Connection.bucket(settings, new S3Retry(4, Duration.ZERO, settings.deadline())),
                    new PartBuffers());
            var key = Checksum.ofContent(new byte[1]);

            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.size(key));
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.open(key, 0, 1));
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> store.write(key, 1, new ByteArrayInputStream(new byte[1])));
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(store::check);
        }
    }

    private static S3Retry retry(int tries) {
        return new S3Retry(tries, Duration.ZERO, Duration.ofMinutes(1));
    }

    private static CompletableFuture<String> failing(MinioException failure) {
        return CompletableFuture.failedFuture(failure);
    }

    private static CompletableFuture<String> done() {
        return CompletableFuture.completedFuture("done");
    }
}
