package no.opphav.platform;

import java.util.Map;

/**
 * How to reach a PostgreSQL database.
 *
 * @param url the JDBC URL, {@code jdbc:postgresql:…}
 */
record DatabaseAccess(String url, String user, String password) {
    DatabaseAccess {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartUpFailure("opphav.database.url has to begin with jdbc:postgresql:, PostgreSQL is the only"
                    + " database Opphav works with.");
        }
    }

    /** As the settings of the default connection pool. */
    Map<String, Object> asPoolSettings() {
        return Map.of(
                "datasources.default.url", url,
                "datasources.default.username", user,
                "datasources.default.password", password,
                "datasources.default.driver-class-name", "org.postgresql.Driver");
    }

    @Override
    public String toString() {
        return "DatabaseAccess[user=" + user + "]";
    }
}
