package no.opphav.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that this process logs while it is open; of the service itself, at every level. */
public final class CapturedLog implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Lines appender = new Lines();
    private final Level before = own().getLevel();

    private CapturedLog() {}

    public static CapturedLog open() {
        var log = new CapturedLog();
        own().setLevel(Level.TRACE);
        log.appender.start();
        root().addAppender(log.appender);
        return log;
    }

    /** What was logged, with what it says of failures. */
    public String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        root().detachAppender(appender);
        own().setLevel(before);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger own() {
        return (Logger) LoggerFactory.getLogger("no.opphav");
    }

    private final class Lines extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + ": " + event.getFormattedMessage());
            var failure = event.getThrowableProxy();
            if (failure != null) {
                lines.add(ThrowableProxyUtil.asString(failure));
            }
        }
    }
}
