package no.opphav.catalogue;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens, over a connection of its own, to what the database tells of changes in the catalogue (its triggers send
 * {@code catalogue_changed}), and makes sure several times a second that it would hear, by asking when time changes anything.
 */
@Context
class ChangeListener implements AutoCloseable {
    /** As which the connection is known in {@code pg_stat_activity}. */
    static final String NAME = "opphav-changes";

    /** When mere time next changes what the public may have. */
    private static final String NEXT_TURN = "SELECT min(at) FROM catalogue_turn WHERE at > ?";

    private static final Logger LOG = LoggerFactory.getLogger(ChangeListener.class);
    private static final Duration ROUND = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(2);

    private final ChangeFeed feed;
    private final String url;
    private final Properties access = new Properties();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread listener;
    private boolean outageSaid;

    /** @param pool when there is one, the database has the tables that are asked for */
    ChangeListener(
            ChangeFeed feed,
            DataSource pool,
            @Value("${datasources.default.url}") String url,
            @Value("${datasources.default.username}") String user,
            @Value("${datasources.default.password:}") String password) {
        this.feed = feed;
        this.url = url;
        PGProperty.USER.set(access, user);
        PGProperty.PASSWORD.set(access, password);
        PGProperty.APPLICATION_NAME.set(access, NAME);
        PGProperty.CONNECT_TIMEOUT.set(access, Math.toIntExact(LONGEST_SILENCE.toSeconds()));
        PGProperty.SOCKET_TIMEOUT.set(access, Math.toIntExact(LONGEST_SILENCE.toSeconds()));
        this.listener = Thread.ofPlatform().daemon().name("catalogue-changes").start(this::listenUntilStopped);
    }

    private void listenUntilStopped() {
        try {
            do {
                listen();
                feed.lost();
            } while (!stopped.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (var connection = DriverManager.getConnection(url, access);
                var listening = connection.createStatement();
                var asking = connection.prepareStatement(NEXT_TURN)) {
            listening.execute("LISTEN catalogue_changed");
            back();
            feed.changed();
            while (stopped.getCount() > 0) {
                round(connection, asking);
            }
        } catch (SQLException e) {
            away(e);
        }
    }

    /** Once an outage, which each further try to connect would say again. */
    private void away(SQLException failure) {
        if (!outageSaid && stopped.getCount() > 0) {
            LOG.warn("The database tells of no changes for now, every request asks it: {}", failure.getMessage());
            outageSaid = true;
        }
    }

    private void back() {
        if (outageSaid) {
            LOG.info("The database tells of changes again");
            outageSaid = false;
        }
    }

    /** What was told before an answer has come before that answer. */
    private void round(Connection connection, PreparedStatement asking) throws SQLException {
        var told = connection.unwrap(PGConnection.class);
        var question = feed.ask();
        var turn = nextTurn(asking, question.after());
        pass(told.getNotifications());
        if (feed.heard(question, turn)) {
            pass(told.getNotifications(Math.toIntExact(ROUND.toMillis())));
        }
    }

    private static Instant nextTurn(PreparedStatement asking, Instant after) throws SQLException {
        asking.setObject(1, after.atOffset(ZoneOffset.UTC));
        try (var answer = asking.executeQuery()) {
            answer.next();
            var turn = answer.getObject(1, OffsetDateTime.class);
            return turn == null ? Instant.MAX : turn.toInstant();
        }
    }

    private void pass(Object[] notifications) {
        if (notifications.length > 0) {
            feed.changed();
        }
    }

    @PreDestroy
    @Override
    public void close() {
        stopped.countDown();
        try {
            listener.join(LONGEST_SILENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
