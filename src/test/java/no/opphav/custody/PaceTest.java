package no.opphav.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void what_passes_too_fast_is_waited_for() throws InterruptedException {
        var begun = System.nanoTime();
        var pace = Pace.of(100_000, () -> false);
        for (var piece = 0; piece < 10; piece++) {
            pace.passed(2_000);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(190));
    }

    @Test
    void nothing_passes_once_the_service_stops() {
        var pace = Pace.of(1, () -> true);
        assertThatThrownBy(() -> pace.passed(1_000_000)).isInstanceOf(InterruptedException.class);
    }
}
