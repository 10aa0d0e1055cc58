package no.opphav.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import no.opphav.testing.TestDatabase;

/** What a service has written down, read behind its back. */
record Tables(TestDatabase database) {
    /** A number that a query finds. */
    long number(String query) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Returns when the number that a query finds is not zero. */
    void await(String query) {
        try {
            while (number(query) == 0) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    void change(String... statements) throws SQLException {
        try (var connection = open();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
