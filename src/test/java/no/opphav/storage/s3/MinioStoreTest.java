package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.exceptions.ConfigurationException;
import no.opphav.kernel.Checksum;
import org.junit.jupiter.api.Test;

/** The store on a MinIO server. */
class MinioStoreTest extends S3StoreContract {
    @Override
    S3Server start() {
        return S3Server.minio(S3Tool.require("minio"));
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
}
