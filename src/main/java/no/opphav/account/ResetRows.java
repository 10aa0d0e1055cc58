package no.opphav.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Resets of passwords. One is open while it is not used, not past its end, and its account is open. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ResetRows extends GenericRepository<ResetRow, UUID> {
    @Query("""
            INSERT INTO password_reset (id, account_id, created_at, expires_at) VALUES (:id, :accountId, :at, :expiresAt)
            """)
    void insert(UUID id, UUID accountId, Instant at, Instant expiresAt);

    @Query("""
            SELECT r.id, r.account_id, r.expires_at FROM password_reset r
                JOIN account a ON a.id = r.account_id AND a.closed_at IS NULL
            WHERE r.id = :id AND r.used_at IS NULL AND r.expires_at > :now
            """)
    Optional<ResetRow> findOpen(UUID id, Instant now);

    @Query("""
            SELECT r.id, r.account_id, r.expires_at FROM password_reset_link l
                JOIN password_reset r ON r.id = l.reset_id AND r.used_at IS NULL AND r.expires_at > :now
                JOIN account a ON a.id = r.account_id AND a.closed_at IS NULL
            WHERE l.token_hash = :tokenHash
            """)
    Optional<ResetRow> findByLink(String tokenHash, Instant now);

    @Query("INSERT INTO password_reset_link (token_hash, reset_id) VALUES (:tokenHash, :resetId)")
    void addLink(String tokenHash, UUID resetId);

    /** None where another has used it. */
    @Query("UPDATE password_reset SET used_at = :at WHERE id = :id AND used_at IS NULL")
    int use(UUID id, Instant at);

    @Query("UPDATE password_reset SET used_at = :at WHERE account_id = :accountId AND used_at IS NULL")
    void endAll(UUID accountId, Instant at);

    @Query("UPDATE account SET password_hash = :hash WHERE id = :accountId AND closed_at IS NULL")
    void setPassword(UUID accountId, String hash);

    @Query("DELETE FROM password_reset WHERE expires_at < :before")
    void deleteExpiredBefore(Instant before);
}
