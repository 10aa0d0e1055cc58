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
 * @param keepsKeys whether no key for webhooks is given ({@code opphav.webhook.key}) and one of our own will do, because no
 *     other node can use the database
 * @param timeout {@code opphav.database.timeout}: how long the database may take to answer
 */
record StartSettings(
        Path data, int port, Path programs, Optional<DatabaseAccess> database, boolean keepsKeys, Duration timeout) {
    static final String WEBHOOK_KEY = "opphav.webhook.key";
    private static final String DATABASE_URL = "opphav.database.url";

    static StartSettings of(PropertyResolver properties) {
        var timeout = properties.getRequiredProperty("opphav.database.timeout", Duration.class);
        return new StartSettings(
                properties.getRequiredProperty("opphav.data", Path.class),
                properties
                        .getProperty("opphav.port", Integer.class)
                        .filter(port -> port >= -1 && port <= 65_535)
                        .orElseThrow(() -> new StartUpFailure("opphav.port has to be a number up to 65535.")),
                properties.getRequiredProperty("opphav.database.programs", Path.class),
                text(properties, DATABASE_URL)
                        .map(url -> new DatabaseAccess(
                                url,
                                text(properties, "opphav.database.user").orElse(""),
                                text(properties, "opphav.database.password").orElse(""),
                                timeout)),
                text(properties, DATABASE_URL).isEmpty()
                        && text(properties, WEBHOOK_KEY).isEmpty(),
                timeout);
    }

    private static Optional<String> text(PropertyResolver properties, String key) {
        return properties.getProperty(key, String.class).filter(value -> !value.isBlank());
    }
}
