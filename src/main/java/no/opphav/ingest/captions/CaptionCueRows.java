package no.opphav.ingest.captions;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.opphav.persistence.AsArray;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CaptionCueRows extends GenericRepository<CaptionCue, UUID> {
    @Query("SELECT * FROM caption_cue WHERE file_id = :fileId ORDER BY position")
    List<CaptionCue> findOf(UUID fileId);

    @Query("SELECT DISTINCT file_id FROM caption_cue WHERE file_id = ANY (CAST(:fileIds AS uuid[]))")
    List<UUID> findRead(@AsArray Collection<UUID> fileIds);

    @Query("DELETE FROM caption_cue WHERE file_id = :fileId")
    void delete(UUID fileId);

    @Query("""
            INSERT INTO caption_cue (file_id, position, start_ms, end_ms, speaker, text)
            VALUES (:fileId, :position, :startMs, :endMs, :speaker, :text)
            """)
    void insert(UUID fileId, int position, long startMs, long endMs, @Nullable String speaker, String text);
}
