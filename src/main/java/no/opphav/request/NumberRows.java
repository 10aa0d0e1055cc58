package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface NumberRows extends GenericRepository<RequestRow, UUID> {
    /** The requests that came to the editors within a time. Served by the index presentation_request_verified_at. */
    @Query("""
            SELECT to_char(r.verified_at AT TIME ZONE :zone, 'YYYY-MM') AS month, r.organisation_kind, r.language, r.asset_id,
                count(*) AS asked,
                count(g.id) AS approved,
                count(*) FILTER (WHERE r.state = 'DECLINED') AS declined,
                CAST(coalesce(sum(d.downloads), 0) AS bigint) AS downloads,
                coalesce(sum(r.audience_size) FILTER (WHERE g.id IS NOT NULL), 0) AS expected,
                coalesce(sum(r.audience_reported), 0) AS reported,
                count(r.audience_reported) AS reports
            FROM presentation_request r LEFT JOIN access_grant g ON g.request_id = r.id
                CROSS JOIN LATERAL (
                    SELECT count(*) AS downloads FROM presentation_request_event e
                    WHERE e.request_id = r.id AND e.type = 'DELIVERED') d
            WHERE r.verified_at >= :from AND r.verified_at < :until
            GROUP BY 1, 2, 3, 4
            """)
    List<NumberRow> count(Instant from, Instant until, String zone);
}
