package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;
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
                .isThrownBy(() -> settings(endpoint, bucket, accessKey, secretKey))
                .withMessageContaining(named);
    }

    @Test
    void the_keys_do_not_show_in_a_log() {
        var settings = settings("http://localhost", "bucket", "the-key", "the-secret");

        assertThat(settings.toString()).doesNotContain("the-key", "the-secret");
    }

    @Test
    void browsers_reach_the_store_where_we_do_unless_it_is_said_otherwise() {
        assertThat(settings("http://localhost", "bucket", "key", "secret").publicEndpoint())
                .isEqualTo("http://localhost");
    }

    @Test
    void a_public_address_that_is_none_is_named() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new S3Settings(
                        "http://localhost", "files", "bucket", "key", "secret", "us-east-1", Duration.ofSeconds(60)))
                .withMessageContaining("public-endpoint");
    }

    @Test
    void no_time_at_all_is_no_deadline() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() ->
                        new S3Settings("http://localhost", "", "bucket", "key", "secret", "us-east-1", Duration.ZERO))
                .withMessageContaining("deadline");
    }

    private static S3Settings settings(String endpoint, String bucket, String accessKey, String secretKey) {
        return new S3Settings(endpoint, "", bucket, accessKey, secretKey, "us-east-1", Duration.ofSeconds(60));
    }
}
