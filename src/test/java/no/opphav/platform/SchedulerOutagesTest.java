package no.opphav.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SchedulerOutagesTest {
    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler.RunUntilShutdown";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Throwable AWAY = new IllegalStateException(new SQLTransientConnectionException("timed out"));

    private final SchedulerOutages filter = new SchedulerOutages();

    @Test
    void an_outage_is_said_once_in_ten_minutes() {
        assertThat(decide(SCHEDULER, AWAY, NOON)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide(SCHEDULER, AWAY, NOON.plusSeconds(1))).isEqualTo(FilterReply.DENY);
        assertThat(decide(SCHEDULER, AWAY, NOON.plus(Duration.ofMinutes(10)))).isEqualTo(FilterReply.NEUTRAL);
    }

    @Test
    void nothing_else_is_kept_from_the_log() {
        assertThat(decide(SCHEDULER, AWAY, NOON)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide(SCHEDULER, new SQLException("no such column", "42703"), NOON))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide(SCHEDULER, new IllegalStateException(), NOON)).isEqualTo(FilterReply.NEUTRAL);
        assertThat(decide("no.opphav.catalogue.ChangeListener", AWAY, NOON)).isEqualTo(FilterReply.NEUTRAL);
    }

    private FilterReply decide(String logger, Throwable failure, Instant at) {
        var event = new LoggingEvent("", new LoggerContext().getLogger(logger), Level.ERROR, "Failed", failure, null);
        event.setInstant(at);
        return filter.decide(event);
    }
}
