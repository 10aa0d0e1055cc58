package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.exceptions.ConfigurationException;
import org.junit.jupiter.api.Test;

/** The store on versitygw over a folder. */
class VersitygwStoreTest extends S3StoreContract {
    @Override
    S3Server start() {
        return S3Server.versitygw(S3Tool.require("versitygw"));
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
                .withMessageContaining(settings().endpoint());
    }

    @Test
    void a_bucket_that_cannot_be_made_stops_the_start_with_its_name() {
        var other = S3Server.settings(settings().endpoint(), "another-bucket", S3Server.SECRET_KEY);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> connect(other))
                .withMessageContaining("another-bucket");
    }
}
