package no.opphav.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * How to reach a PostgreSQL database.
 *
 * @param url the JDBC URL, {@code jdbc:postgresql:…}
 */
record DatabaseAccess(String url, String user, String password) {
    private static final int OLDEST_VERSION = 16;

    DatabaseAccess {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartUpFailure("opphav.database.url has to begin with jdbc:postgresql:, PostgreSQL is the only"
                    + " database Opphav works with.");
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

    /** As the settings of the default connection pool. */
    Map<String, Object> asPoolSettings() {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", user,
                "datasources.default.password", password,
                "datasources.default.driver-class-name", "org.postgresql.Driver",
                // the values of a refused row can be personal data, and would stand in the log
                "datasources.default.data-source-properties.logServerErrorDetail", "false");
    }

    @Override
    public String toString() {
        return "DatabaseAccess[user=" + user + "]";
    }
}
