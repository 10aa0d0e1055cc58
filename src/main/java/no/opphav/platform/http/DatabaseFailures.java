package no.opphav.platform.http;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is away from a statement that is wrong. */
public final class DatabaseFailures {
    /** Connections that fail or break (PostgreSQL, appendix A). */
    private static final String CONNECTION_EXCEPTION = "08";

    /** The server stops, has crashed, is starting, or has no room for one more. */
    private static final Set<String> PASSING = Set.of("57P01", "57P02", "57P03", "53300");

    /** What the pool says, with no state, of a connection that broke while it was used. */
    private static final String BROKEN_IN_USE = "Connection is closed";

    private DatabaseFailures() {}

    /** Whether this happened because the database cannot be reached for now. */
    public static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .anyMatch(cause -> cause instanceof SQLException sql && isAway(sql));
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null) {
            return failure instanceof SQLTransientConnectionException || BROKEN_IN_USE.equals(failure.getMessage());
        }
        return failure instanceof SQLTransientConnectionException
                || state.startsWith(CONNECTION_EXCEPTION)
                || PASSING.contains(state);
    }
}
