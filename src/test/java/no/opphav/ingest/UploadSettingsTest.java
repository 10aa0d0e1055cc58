package no.opphav.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;
import no.opphav.testing.RunningService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningService.class)
class UploadSettingsTest {
    private final RunningService service;

    UploadSettingsTest(RunningService service) {
        this.service = service;
    }

    @Test
    void ten_gigabytes_may_be_sent_at_once_and_a_hundred_lie_unfinished_for_a_week() {
        assertThat(service.bean(UploadSettings.class))
                .isEqualTo(new UploadSettings(10L << 30, 200, 100L << 30, Duration.ofDays(7)));
    }

    @Test
    void the_limit_is_said_in_the_unit_that_counts_it_whole() {
        assertThat(settings(2L << 30).words()).isEqualTo("2 GB");
        assertThat(settings(500L << 20).words()).isEqualTo("500 MB");
        assertThat(settings(1234).words()).isEqualTo("1234 B");
    }

    @Test
    void a_limit_that_lets_nothing_in_is_refused() {
        refused(() -> settings(0), "max-size");
        refused(() -> new UploadSettings(1, 0, 1, Duration.ofDays(1)), "max-unfinished");
        refused(() -> new UploadSettings(2, 1, 1, Duration.ofDays(1)), "max-unfinished-size");
        refused(() -> new UploadSettings(1, 1, 1, Duration.ZERO), "expire-after");
    }

    private static void refused(ThrowingCallable settings, String setting) {
        assertThatThrownBy(settings)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("opphav.upload." + setting);
    }

    private static UploadSettings settings(long maxSize) {
        return new UploadSettings(maxSize, 1, 100L << 30, Duration.ofDays(1));
    }
}
