package no.opphav.testing;

import io.micronaut.context.env.Environment;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** An empty database on the running service's PostgreSQL, for another service; it is gone when that server is. */
public record TestDatabase(String name, int port, String user, String password) {
    private static final Pattern PORT = Pattern.compile("jdbc:postgresql://127\\.0\\.0\\.1:(\\d+)/.*");

    public static TestDatabase create(RunningService service) {
        var name = "test_" + TestAssets.unique();
        var pool = DelegatingDataSource.unwrapDataSource(service.bean(DataSource.class));
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return new TestDatabase(name, port(service), setting(service, "username"), setting(service, "password"));
    }

    public String url() {
        return url(port);
    }

    /** By way of another port, such as a {@link Wire}'s. */
    public String url(int through) {
        return "jdbc:postgresql://127.0.0.1:" + through + "/" + name;
    }

    /** The environment of a service that uses it. */
    public Map<String, String> environment(Map<String, String> others) {
        return environment(port, others);
    }

    /** The environment of a service that uses it by way of another port. */
    public Map<String, String> environment(int through, Map<String, String> others) {
        var all = new HashMap<>(others);
        all.put("OPPHAV_DATABASE_URL", url(through));
        all.put("OPPHAV_DATABASE_USER", user);
        all.put("OPPHAV_DATABASE_PASSWORD", password);
        return Map.copyOf(all);
    }

    private static int port(RunningService service) {
        var url = PORT.matcher(setting(service, "url"));
        if (!url.matches()) {
            throw new AssertionError("Not the embedded PostgreSQL");
        }
        return Integer.parseInt(url.group(1));
    }

    private static String setting(RunningService service, String name) {
        return service.bean(Environment.class).getRequiredProperty("datasources.default." + name, String.class);
    }
}
