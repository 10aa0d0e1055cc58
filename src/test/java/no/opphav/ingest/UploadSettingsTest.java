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
    void a_limit_that_lets_nothing_in_is_refused() {
        assertThatThrownBy(() -> new UploadSettings(0))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("opphav.upload.max-size");
    }
}
