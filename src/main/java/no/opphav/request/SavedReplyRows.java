package no.opphav.request;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SavedReplyRows extends GenericRepository<SavedReplyRow, UUID> {
    @Query("SELECT id, language, deed, title, text FROM saved_reply ORDER BY language, deed, lower(title), id")
    List<SavedReplyRow> findAll();

    @Query("SELECT id, language, deed, title, text FROM saved_reply WHERE id = :id")
    Optional<SavedReplyRow> find(UUID id);

    @Query("""
            INSERT INTO saved_reply (id, language, deed, title, text, changed_at, changed_by)
            VALUES (:id, :language, :deed, :title, :text, :at, :by)
            ON CONFLICT (id) DO UPDATE SET language = excluded.language, deed = excluded.deed, title = excluded.title,
                text = excluded.text, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
    void put(UUID id, String language, SavedReply.Deed deed, String title, String text, Instant at, UUID by);

    @Query("DELETE FROM saved_reply WHERE id = :id")
    long remove(UUID id);
}
