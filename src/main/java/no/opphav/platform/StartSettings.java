package no.opphav.platform;

import io.micronaut.core.value.PropertyResolver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What has to be known before anything else starts.
 *
 * @param data {@code opphav.data}: the folder for everything that is kept on this machine
 * @param port {@code opphav.port}: where requests are answered; -1 for any that is free
 * @param programs {@code opphav.database.programs}: where the embedded PostgreSQL is unpacked
 * @param database {@code opphav.database.url}, {@code .user} and {@code .password}: a PostgreSQL to use instead of the
 *     embedded one
 * @param timeout {@code opphav.database.timeout}: how long the database may take to answer
 */
record StartSettings(Path data, int port, Path programs, Optional<DatabaseAccess> database, Duration timeout) {
    static StartSettings of(PropertyResolver properties) {
        var timeout = properties.getRequiredProperty("opphav.database.timeout", Duration.class);
        return new StartSettings(
                properties.getRequiredProperty("opphav.data", Path.class),
                properties
                        .getProperty("opphav.port", Integer.class)
                        .filter(port -> port >= -1 && port <= 65_535)
                        .orElseThrow(() -> new StartUpFailure("opphav.port has to be a number up to 65535.")),
                properties.getRequiredProperty("opphav.database.programs", Path.class),
                text(properties, "opphav.database.url")
                        .map(url -> new DatabaseAccess(
                                url,
                                text(properties, "opphav.database.user").orElse(""),
                                text(properties, "opphav.database.password").orElse(""),
                                timeout)),
                timeout);
    }

    private static Optional<String> text(PropertyResolver properties, String key) {
        return properties.getProperty(key, String.class).filter(value -> !value.isBlank());
    }
}
