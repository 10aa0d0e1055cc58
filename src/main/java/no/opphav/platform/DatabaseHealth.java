package no.opphav.platform;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.reactivestreams.Publisher;

/** Whether the database answers. */
@Singleton
@Readiness
final class DatabaseHealth implements HealthIndicator {
    private static final int SECONDS = 2;

    private final DataSource pool;
    private final Probe probe;

    DatabaseHealth(DataSource dataSource, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.pool = DelegatingDataSource.unwrapDataSource(dataSource);
        this.probe = new Probe("database", this::ask, executor);
    }

    private void ask() {
        try (var connection = pool.getConnection()) {
            if (!connection.isValid(SECONDS)) {
                throw new IllegalStateException("It does not answer");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return probe.result();
    }
}
