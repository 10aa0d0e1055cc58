package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliverySettingsTest {
    @Test
    void a_link_to_the_store_may_live_as_long_as_the_store_signs_one() {
        var longest = Duration.ofDays(7);
        assertThat(new DeliverySettings(true, longest).linkLife()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.999S", "-PT1M", "P7DT1S"})
    void one_that_is_over_at_once_or_cannot_be_signed_is_refused_at_start(Duration life) {
        assertThatThrownBy(() -> new DeliverySettings(true, life))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("1s to 7d");
    }
}
