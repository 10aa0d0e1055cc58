package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.exceptions.ConfigurationException;
import io.minio.credentials.AssumeRoleProvider;
import io.minio.credentials.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import no.opphav.kernel.Checksum;
import no.opphav.storage.PartialObject;
import no.opphav.storage.Sha256;
import no.opphav.storage.StoreRefusal;
import org.junit.jupiter.api.Test;

/** The store on a MinIO server. */
class MinioStoreTest extends S3StoreContract {
    @Override
    S3Server start() {
        return S3Server.minio(S3Tool.require("minio"));
    }

    @Test
    void a_link_that_was_tampered_with_is_refused() throws Exception {
        linksCannotBeTamperedWith();
    }

    @Test
    void a_link_whose_life_is_over_is_refused() throws Exception {
        linksEnd();
    }

    @Test
    void wrong_keys_stop_the_start_with_a_sentence() {
        var wrong = S3Server.settings(settings().endpoint(), settings().bucket(), "not-the-secret");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> connect(wrong))
                .withMessageContaining(settings().endpoint())
                .withMessageNotContaining("not-the-secret");
    }

    @Test
    void a_bucket_that_is_missing_is_made() {
        var other = S3Server.settings(settings().endpoint(), "another-bucket", S3Server.SECRET_KEY);

        assertThat(connect(other).size(Checksum.ofContent(new byte[] {1}))).isEmpty();
    }

    /** Every call that the service makes, under a role that may do what the policy says. */
    @Test
    void the_policy_that_is_documented_is_enough_and_no_more() throws Exception {
        try (var bucket = S3Connection.bucket(settings(), documentedPolicy(), ONCE)) {
            var store = new S3Store(bucket, new PartBuffers());
            var pieces = new S3Partials(bucket, new PartBuffers(), UUID::randomUUID);
            var content = new byte[PartBuffers.SIZE + 1];
            var key = Checksum.ofContent(content);
            var object = begun(pieces, content);
            bucket.check();

            store.write(key, content.length, new ByteArrayInputStream(content));
            pieces.complete(object, key);
            pieces.complete(begun(pieces, content), key);
            pieces.discard(begun(pieces, content).id());

            assertThat(bucket.exists()).isTrue();
            assertThat(store.size(key)).contains((long) content.length);
            store.open(key, 1, 5).close();
            assertThat(store.delete(key)).isTrue();
            assertThat(store.size(key)).isEmpty();
            store.forEach(other -> assertThat(other.key()).isNotEqualTo(key));
            pieces.forEach(other -> assertThat(other.id()).isNotEqualTo(object.id()));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.write(key, content.length, broken()));
            assertThat(leftovers()).isEmpty();
        }
    }

    @Test
    void the_policy_that_is_documented_does_not_open_other_buckets() throws Exception {
        var other = S3Server.settings(settings().endpoint(), "other-people", S3Server.SECRET_KEY);
        try (var bucket = S3Connection.bucket(other, documentedPolicy(), ONCE)) {
            assertThatExceptionOfType(StoreRefusal.class).isThrownBy(bucket::make);
            assertThatExceptionOfType(StoreRefusal.class).isThrownBy(() -> bucket.put("x", new byte[1], 1));
        }
    }

    private Provider documentedPolicy() throws Exception {
        var policy = Files.readString(Path.of("docs", "s3-policy.json"))
                .replace(":::opphav", ":::" + settings().bucket());
        return new AssumeRoleProvider(
                settings().endpoint(),
                settings().accessKey(),
                settings().secretKey(),
                (int) Duration.ofHours(1).toSeconds(),
                policy,
                settings().region(),
                null,
                null,
                null,
                null);
    }

    private static InputStream broken() throws IOException {
        var closed = InputStream.nullInputStream();
        closed.close();
        return closed;
    }

    private static PartialObject begun(S3Partials pieces, byte[] content) {
        var id = UUID.randomUUID();
        var nothing = new PartialObject(id, 0, Sha256.State.NOTHING, pieces.begin(id));
        try (var growth = pieces.grow(nothing)) {
            growth.write(content, 0, content.length);
            return new PartialObject(id, content.length, Sha256.State.NOTHING, growth.keep());
        }
    }
}
