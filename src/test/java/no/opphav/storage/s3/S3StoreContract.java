package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.exceptions.ConfigurationException;
import io.minio.ListMultipartUploadsArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import java.util.List;
import no.opphav.storage.ObjectStoreContract;
import no.opphav.storage.StoreAdapter;
import no.opphav.storage.StoredObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The store's promises, kept over an S3 server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class S3StoreContract extends ObjectStoreContract {
    private final S3Connection connection = new S3Connection();
    private S3Server server;
    private S3Settings settings;
    private MinioClient client;
    private StoreAdapter store;

    /** Starts the server, once for all tests of the class. */
    abstract S3Server start();

    @BeforeAll
    void connect() {
        server = start();
        settings = server.settings();
        client = connection.client(settings);
        store = connection.store(client, settings);
    }

    @AfterAll
    void disconnect() throws Exception {
        if (server != null) {
            client.close();
            server.stop();
        }
    }

    final S3Settings settings() {
        return settings;
    }

    /** Starts anew with other settings. */
    final StoreAdapter connect(S3Settings other) {
        return connection.store(connection.client(other), other);
    }

    @Override
    protected StoreAdapter adapter() {
        return store;
    }

    @Override
    protected StoreAdapter away() {
        var nobody = S3Server.settings("http://127.0.0.1:" + S3Server.freePort(), "bucket", "secret");
        return new S3Store(connection.client(nobody), nobody.bucket());
    }

    /** Multipart uploads that were begun and never ended. */
    @Override
    protected List<String> leftovers() {
        try (var lister = MinioAsyncClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .build()) {
            var args =
                    ListMultipartUploadsArgs.builder().bucket(settings.bucket()).build();
            return lister.listMultipartUploads(args).join().result().uploads().stream()
                    .map(upload -> upload.objectName())
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_second_start_finds_the_bucket_that_is_there() {
        assertThat(connect(settings).size(no.opphav.kernel.Checksum.ofContent(new byte[] {1})))
                .isEmpty();
    }

    @Test
    void what_else_lies_in_the_bucket_is_passed_over() throws MinioException {
        client.putObject(PutObjectArgs.builder()
                .bucket(settings.bucket())
                .object("README.txt")
                .data(new byte[3], 3)
                .build());

        adapter().forEach(object -> assertThat(object).isInstanceOf(StoredObject.class));
    }

    @Test
    void an_address_that_nobody_answers_stops_the_start_with_a_sentence() {
        var nobody = "http://127.0.0.1:" + S3Server.freePort();

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> connect(S3Server.settings(nobody, "bucket", "secret")))
                .withMessageContaining(nobody);
    }
}
