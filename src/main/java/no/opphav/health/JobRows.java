package no.opphav.health;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface JobRows extends GenericRepository<Job, String> {
    @Query("""
            SELECT task_name AS name, count(*) AS waiting,
                min(execution_time) AS next, max(last_success) AS last_success, max(last_failure) AS last_failure,
                coalesce(max(consecutive_failures), 0) AS failures, bool_or(task_instance = 'recurring') AS recurring
            FROM scheduled_tasks GROUP BY task_name ORDER BY task_name
            """)
    List<Job> findAll();

    /** Bytes that the database takes. */
    @Query("SELECT pg_database_size(current_database())")
    long size();
}
