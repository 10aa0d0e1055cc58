package no.opphav.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions. One goes on while it is not revoked, not past its end and not idle, and its account is open. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRows extends GenericRepository<SessionRow, UUID> {
    @Query("""
            SELECT s.id, s.created_at, s.last_seen_at, s.expires_at, s.account_id, a.email, a.name, a.role,
                   a.created_at AS account_created_at
            FROM account_session s JOIN account a ON a.id = s.account_id
            WHERE s.token_hash = :tokenHash AND s.revoked_at IS NULL AND a.closed_at IS NULL
              AND s.expires_at > :now AND s.last_seen_at > :idleSince
            """)
    Optional<SessionRow> find(String tokenHash, Instant now, Instant idleSince);

    @Query("""
            SELECT s.id, s.created_at, s.last_seen_at, s.expires_at, s.account_id, a.email, a.name, a.role,
                   a.created_at AS account_created_at
            FROM account_session s JOIN account a ON a.id = s.account_id
            WHERE s.account_id = :accountId AND s.revoked_at IS NULL AND a.closed_at IS NULL
              AND s.expires_at > :now AND s.last_seen_at > :idleSince
            ORDER BY s.last_seen_at DESC, s.id DESC
            """)
    List<SessionRow> findOf(UUID accountId, Instant now, Instant idleSince);

    @Query("SELECT account_id FROM account_session WHERE id = :id AND revoked_at IS NULL")
    Optional<UUID> findOwner(UUID id);

    @Query("""
            INSERT INTO account_session (id, token_hash, account_id, created_at, last_seen_at, expires_at)
            VALUES (:id, :tokenHash, :accountId, :at, :at, :expiresAt)
            """)
    void insert(UUID id, String tokenHash, UUID accountId, Instant at, Instant expiresAt);

    @Query("UPDATE account_session SET last_seen_at = :at WHERE id = :id AND last_seen_at < :at")
    void touch(UUID id, Instant at);

    @Query("UPDATE account_session SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
    void revoke(UUID id, Instant at);

    @Query("UPDATE account_session SET revoked_at = :at WHERE token_hash = :tokenHash AND revoked_at IS NULL")
    void revoke(String tokenHash, Instant at);

    @Query("UPDATE account_session SET revoked_at = :at WHERE account_id = :accountId AND revoked_at IS NULL")
    void revokeAll(UUID accountId, Instant at);

    @Query("""
            UPDATE account_session SET revoked_at = :at
            WHERE account_id = :accountId AND id <> :keep AND revoked_at IS NULL
            """)
    void revokeOthers(UUID accountId, UUID keep, Instant at);

    @Query("""
            DELETE FROM account_session WHERE expires_at < :endedBefore OR last_seen_at < :idleSince OR revoked_at < :endedBefore
            """)
    void deleteEnded(Instant endedBefore, Instant idleSince);
}
