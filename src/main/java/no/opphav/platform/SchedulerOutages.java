package no.opphav.platform;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import no.opphav.platform.http.DatabaseFailures;

/**
 * Lets the log say once in ten minutes, rather than at every poll, that the scheduler does not reach the database. Whatever
 * else goes wrong in it is said each time.
 */
public final class SchedulerOutages extends Filter<ILoggingEvent> {
    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler.";
    private static final long PAUSE = Duration.ofMinutes(10).toMillis();

    private long saidAt = -PAUSE;

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return isOutage(event) && !isDue(event.getTimeStamp()) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static boolean isOutage(ILoggingEvent event) {
        return event.getLoggerName().startsWith(SCHEDULER)
                && event.getThrowableProxy() instanceof ThrowableProxy failure
                && DatabaseFailures.isAway(failure.getThrowable());
    }

    private synchronized boolean isDue(long at) {
        if (at - saidAt < PAUSE) {
            return false;
        }
        saidAt = at;
        return true;
    }
}
