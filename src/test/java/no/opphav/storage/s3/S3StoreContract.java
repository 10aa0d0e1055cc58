package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.exceptions.ConfigurationException;
import io.minio.ListMultipartUploadsArgs;
import io.minio.MinioAsyncClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.storage.PartialAdapter;
import no.opphav.storage.PartialStoreContract;
import no.opphav.storage.PresignedLinks;
import no.opphav.storage.StoreAdapter;
import no.opphav.storage.StoredObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The store's promises, kept over an S3 server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class S3StoreContract extends PartialStoreContract {
    static final S3Retry ONCE = new S3Retry(1, Duration.ZERO, Duration.ZERO);

    private static final byte[] LINKED = "fjord".getBytes(StandardCharsets.UTF_8);
    private static final PresignedLinks.Headers HEADERS = new PresignedLinks.Headers(
            "application/pdf", "attachment; filename*=UTF-8''kart%20%C3%B8st.pdf", "private, no-store");

    private final S3Connection connection = new S3Connection();
    private S3Server server;
    private S3Settings settings;
    private S3Bucket bucket;
    private MinioAsyncClient lister;
    private S3Links links;
    private StoreAdapter store;

    /** Starts the server, once for all tests of the class. */
    abstract S3Server start();

    @BeforeAll
    void connect() {
        server = start();
        settings = server.settings();
        bucket = connection.bucket(settings);
        store = new S3Store(bucket, new PartBuffers());
        links = new S3Links(settings);
        lister = MinioAsyncClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .build();
    }

    @AfterAll
    void disconnect() throws Exception {
        if (server != null) {
            bucket.close();
            lister.close();
            server.stop();
        }
    }

    final S3Settings settings() {
        return settings;
    }

    /** Starts anew with other settings. */
    final StoreAdapter connect(S3Settings other) {
        return new S3Store(connection.bucket(other), new PartBuffers());
    }

    @Override
    protected StoreAdapter adapter() {
        return store;
    }

    @Override
    protected StoreAdapter away() {
        return new S3Store(nobody(), new PartBuffers());
    }

    @Override
    protected PartialAdapter partialAdapter() {
        return new S3Partials(bucket, new PartBuffers(), UUID::randomUUID);
    }

    @Override
    protected PartialAdapter partialAway() {
        return new S3Partials(nobody(), new PartBuffers(), UUID::randomUUID);
    }

    /** A bucket of a server that nobody is, asked once. */
    private static S3Bucket nobody() {
        var nobody = S3Server.settings("http://127.0.0.1:" + S3Server.freePort(), "bucket", "secret");
        return S3Connection.bucket(nobody, ONCE);
    }

    /** Multipart uploads that were begun and never ended, and pieces. */
    @Override
    protected List<String> leftovers() {
        var args = ListMultipartUploadsArgs.builder().bucket(settings.bucket()).build();
        var left = new ArrayList<String>();
        for (var upload : lister.listMultipartUploads(args).join().result().uploads()) {
            left.add(upload.objectName());
        }
        bucket.forEach(Pieces.FOLDER, piece -> left.add(piece.objectName()));
        return left;
    }

    @Test
    void a_second_start_finds_the_bucket_that_is_there() {
        assertThat(connect(settings).size(Checksum.ofContent("never stored".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @Test
    void what_else_lies_in_the_bucket_is_passed_over() {
        bucket.put("README.txt", new byte[3], 3);

        adapter().forEach(object -> assertThat(object).isInstanceOf(StoredObject.class));
    }

    @Test
    void a_link_gives_the_bytes_with_the_name_and_the_type_that_were_signed() throws Exception {
        var answer = fetch(links.link(stored(), HEADERS, Duration.ofMinutes(5)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(LINKED);
        assertThat(answer.headers().firstValue("Content-Type")).contains(HEADERS.contentType());
        assertThat(answer.headers().firstValue("Content-Disposition")).contains(HEADERS.contentDisposition());
        assertThat(answer.headers().firstValue("Cache-Control")).contains(HEADERS.cacheControl());
    }

    /** Run where the server checks signatures, which a mock does not. */
    final void linksCannotBeTamperedWith() throws Exception {
        var link = links.link(stored(), HEADERS, Duration.ofMinutes(5)).toString();

        assertThat(fetch(URI.create(link.replace("X-Amz-Expires=300", "X-Amz-Expires=3000")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(fetch(URI.create(link.replace("kart", "kort"))).statusCode()).isEqualTo(403);
        assertThat(fetch(URI.create(link.replaceFirst(
                                "/[0-9a-f]{64}",
                                "/" + Checksum.ofContent(new byte[0]).hex())))
                        .statusCode())
                .isEqualTo(403);
    }

    /** Run where the server checks signatures, which a mock does not. */
    final void linksEnd() throws Exception {
        var link = links.link(stored(), HEADERS, Duration.ofSeconds(1));
        var patience = Instant.now().plusSeconds(10);
        var status = fetch(link).statusCode();
        while (status == 200 && Instant.now().isBefore(patience)) {
            status = fetch(link).statusCode();
        }

        assertThat(status).isEqualTo(403);
    }

    private Checksum stored() {
        var key = Checksum.ofContent(LINKED);
        bucket.put(key.hex(), LINKED, LINKED.length);
        return key;
    }

    private static HttpResponse<byte[]> fetch(URI link) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void an_address_that_nobody_answers_stops_the_start_with_a_sentence() {
        var nobody = "http://127.0.0.1:" + S3Server.freePort();

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> connect(S3Server.settings(nobody, "bucket", "secret")))
                .withMessageContaining(nobody);
    }
}
