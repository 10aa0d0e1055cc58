package no.opphav.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * How to reach a PostgreSQL database.
 *
 * @param url the JDBC URL, {@code jdbc:postgresql:…}
 * @param timeout how long it may take to answer
 */
record DatabaseAccess(String url, String user, String password, Duration timeout) {
    private static final int OLDEST_VERSION = 16;
    private static final String TO_CONNECT = "3";

    DatabaseAccess {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartUpFailure("opphav.database.url has to begin with jdbc:postgresql:, PostgreSQL is the only"
                    + " database Opphav works with.");
        }
        if (timeout.toSeconds() < 1) {
            throw new StartUpFailure("opphav.database.timeout has to be at least a second.");
        }
    }

    /**
     * Makes sure that the server answers and is one that Opphav knows.
     *
     * @throws StartUpFailure if not
     */
    DatabaseAccess checked() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var server = connection.getMetaData();
            if (server.getDatabaseMajorVersion() < OLDEST_VERSION) {
                throw new StartUpFailure("Opphav needs PostgreSQL " + OLDEST_VERSION + " or newer, the server is "
                        + server.getDatabaseProductVersion() + ".");
            }
            return this;
        } catch (SQLException e) {
            throw new StartUpFailure(
                    "The database cannot be used, see OPPHAV_DATABASE_URL, _USER and _PASSWORD: " + e.getMessage(), e);
        }
    }

    /** As the settings of the default connection pool, and of a connection for migrations, which may take their time. */
    Map<String, Object> asPoolSettings() {
        return Map.ofEntries(
                Map.entry("datasources.default.url", url),
                Map.entry("datasources.default.username", user),
                Map.entry("datasources.default.password", password),
                Map.entry("datasources.default.driver-class-name", "org.postgresql.Driver"),
                // the values of a refused row can be personal data, and would stand in the log
                Map.entry("datasources.default.data-source-properties.logServerErrorDetail", "false"),
                Map.entry("datasources.default.data-source-properties.connectTimeout", TO_CONNECT),
                Map.entry(
                        "datasources.default.data-source-properties.socketTimeout",
                        String.valueOf(timeout.toSeconds())),
                Map.entry("datasources.default.data-source-properties.tcpKeepAlive", "true"),
                Map.entry("flyway.datasources.default.url", url),
                Map.entry("flyway.datasources.default.user", user),
                Map.entry("flyway.datasources.default.password", password));
    }

    @Override
    public String toString() {
        return "DatabaseAccess[user=" + user + "]";
    }
}
