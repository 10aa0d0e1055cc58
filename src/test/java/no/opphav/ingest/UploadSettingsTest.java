package no.opphav.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class UploadSettingsTest {
    private final RunningService service;

    UploadSettingsTest(RunningService service) {
        this.service = service;
    }

    @Test
    void two_gigabytes_may_be_sent_at_once() {
        assertThat(service.bean(UploadSettings.class).maxSize()).isEqualTo(2L << 30);
    }

    @Test
    void the_limit_is_said_in_the_unit_that_counts_it_whole() {
        assertThat(new UploadSettings(2L << 30).words()).isEqualTo("2 GB");
        assertThat(new UploadSettings(500L << 20).words()).isEqualTo("500 MB");
        assertThat(new UploadSettings(1234).words()).isEqualTo("1234 B");
    }

    @Test
    void a_limit_that_lets_nothing_in_is_refused() {
        assertThatThrownBy(() -> new UploadSettings(0))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("opphav.upload.max-size");
    }
}
