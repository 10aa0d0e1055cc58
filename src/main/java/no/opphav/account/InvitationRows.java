package no.opphav.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invitations. The first administrator's names no address, and can be accepted only while there is no account. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvitationRows extends GenericRepository<InvitationRow, UUID> {
    @Query("""
            SELECT id, email, role, invited_by, created_at, expires_at FROM invitation
            WHERE token_hash = :tokenHash AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now
              AND (email IS NOT NULL OR NOT EXISTS (SELECT 1 FROM account))
            """)
    Optional<InvitationRow> find(String tokenHash, Instant now);

    @Query("""
            SELECT id, email, role, invited_by, created_at, expires_at FROM invitation
            WHERE email IS NOT NULL AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now
            ORDER BY created_at DESC, id DESC
            """)
    List<InvitationRow> findOpen(Instant now);

    @Query("SELECT count(*) FROM invitation WHERE id = :id")
    long count(UUID id);

    /** The first accounts come to be one after another. */
    @Query("SELECT count(pg_advisory_xact_lock(hashtextextended('invitation.accept', 0)))")
    long lock();

    @Query("""
            INSERT INTO invitation (id, token_hash, email, role, invited_by, created_at, expires_at)
            VALUES (:id, :tokenHash, :email, :role, :invitedBy, :at, :expiresAt)
            """)
    void insert(
            UUID id,
            String tokenHash,
            @Nullable String email,
            Role role,
            @Nullable UUID invitedBy,
            Instant at,
            Instant expiresAt);

    @Query("UPDATE invitation SET used_at = :at WHERE id = :id AND used_at IS NULL AND revoked_at IS NULL")
    long use(UUID id, Instant at);

    @Query("UPDATE invitation SET revoked_at = :at WHERE id = :id AND used_at IS NULL AND revoked_at IS NULL")
    long revoke(UUID id, Instant at);

    @Query("""
            UPDATE invitation SET revoked_at = :at
            WHERE lower(email) = lower(:email) AND used_at IS NULL AND revoked_at IS NULL
            """)
    void revokeFor(String email, Instant at);

    @Query("DELETE FROM invitation WHERE expires_at < :instant")
    void deleteExpiredBefore(Instant instant);
}
