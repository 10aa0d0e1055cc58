package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.exceptions.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3SettingsTest {
    @ParameterizedTest
    @CsvSource({
        "'', bucket, key, secret, endpoint",
        "http://localhost, '', key, secret, bucket",
        "http://localhost, bucket, '', secret, access-key",
        "http://localhost, bucket, key, ' ', secret-key",
        "localhost:9000, bucket, key, secret, localhost:9000",
        "not an address, bucket, key, secret, not an address",
    })
    void a_setting_that_is_missing_or_wrong_is_named(
            String endpoint, String bucket, String accessKey, String secretKey, String named) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new S3Settings(endpoint, bucket, accessKey, secretKey, "us-east-1"))
                .withMessageContaining(named);
    }

    @Test
    void the_keys_do_not_show_in_a_log() {
        var settings = new S3Settings("http://localhost", "bucket", "the-key", "the-secret", "us-east-1");

        assertThat(settings.toString()).doesNotContain("the-key", "the-secret");
    }
}
