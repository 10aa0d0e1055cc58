package no.opphav.platform;

import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Where the task scheduler gets its connections. Inside a transaction it is that transaction's, so that a task is
 * scheduled if and only if the transaction commits; anywhere else it is a fresh one.
 */
@Singleton
public final class TaskConnections {
    private final DataSource transactional;
    private final DataSource pool;
    private final ConnectionOperations<Connection> ambient;

    TaskConnections(DataSource dataSource, ConnectionOperations<Connection> ambient) {
        this.transactional = dataSource;
        this.pool = DelegatingDataSource.unwrapDataSource(dataSource);
        this.ambient = ambient;
    }

    public DataSource asDataSource() {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                return ambient.findConnectionStatus().isPresent()
                        ? transactional.getConnection()
                        : super.getConnection();
            }
        };
    }
}
