package no.opphav.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRows extends GenericRepository<AccountRow, UUID> {
    @Query("SELECT * FROM account ORDER BY lower(name), id")
    List<AccountRow> findAll();

    @Query("SELECT * FROM account WHERE closed_at IS NULL ORDER BY lower(name), id")
    List<AccountRow> findOpen();

    @Query("SELECT * FROM account WHERE id = :id")
    Optional<AccountRow> find(UUID id);

    @Query("SELECT * FROM account WHERE lower(email) = lower(:email) AND closed_at IS NULL")
    Optional<AccountRow> findOpen(String email);

    @Query("SELECT count(*) FROM (SELECT 1 FROM account LIMIT 1) AS any_account")
    long countUpToOne();

    /** Whoever takes an administrator away does so one after another. */
    @Query("""
            SELECT id FROM account WHERE role = 'ADMINISTRATOR' AND closed_at IS NULL ORDER BY id FOR UPDATE
            """)
    List<UUID> lockAdministrators();

    /** None if there is an account with that address. */
    @Query("""
            INSERT INTO account (id, email, name, role, password_hash, created_at)
            VALUES (:id, :email, :name, :role, :passwordHash, :at)
            ON CONFLICT (lower(email)) WHERE closed_at IS NULL DO NOTHING
            """)
    long insert(UUID id, String email, String name, Role role, String passwordHash, Instant at);

    @Query("UPDATE account SET role = :role WHERE id = :id")
    void setRole(UUID id, Role role);

    @Query("UPDATE account SET closed_at = :at WHERE id = :id")
    void close(UUID id, Instant at);

    @Query("UPDATE account SET password_hash = :next WHERE id = :id AND password_hash = :current")
    long changePassword(UUID id, String current, String next);
}
