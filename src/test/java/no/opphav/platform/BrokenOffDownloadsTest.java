package no.opphav.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BrokenOffDownloadsTest {
    private static final String LOOP = "io.netty.util.concurrent.AbstractEventExecutor";

    @Test
    void a_download_that_was_broken_off_is_not_said() {
        assertThat(decide(LOOP, new IllegalStateException("onNext before request?")))
                .isEqualTo(FilterReply.DENY);
    }

    @Test
    void nothing_else_is_kept_from_the_log() {
        assertThat(decide(LOOP, new IllegalStateException("something else"))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide(LOOP, new IOException("onNext before request?"))).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide("no.opphav", new IllegalStateException("onNext before request?")))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void the_log_is_kept_by_it() throws IOException {
        try (var configuration = Objects.requireNonNull(BrokenOffDownloads.class.getResourceAsStream("/logback.xml"))) {
            assertThat(new String(configuration.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<filter class=\"" + BrokenOffDownloads.class.getName() + "\"/>");
        }
    }

    private static FilterReply decide(String logger, Throwable failure) {
        return new BrokenOffDownloads()
                .decide(new LoggingEvent(
                        "", new LoggerContext().getLogger(logger), Level.WARN, "Raised", failure, null));
    }
}
