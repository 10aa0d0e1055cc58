package no.opphav.platform;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps from the log that somebody broke a download off: when a connection closes while the server hands on a piece of an
 * answer, the server takes that for an error of its own.
 */
public final class BrokenOffDownloads extends Filter<ILoggingEvent> {
    private static final String LOOP = "io.netty.util.concurrent.AbstractEventExecutor";
    private static final String SAID = "onNext before request?";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        var failure = event.getThrowableProxy();
        return failure != null
                        && event.getLoggerName().equals(LOOP)
                        && failure.getClassName().equals(IllegalStateException.class.getName())
                        && SAID.equals(failure.getMessage())
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
