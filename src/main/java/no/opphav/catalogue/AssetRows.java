package no.opphav.catalogue;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Slug;
import no.opphav.persistence.AsArray;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AssetRows extends GenericRepository<Asset, UUID> {
    @Query("SELECT * FROM asset WHERE id = :id")
    Optional<Asset> find(UUID id);

    @Query("SELECT * FROM asset WHERE slug = :slug")
    Optional<Asset> find(Slug slug);

    /** Those among these that the public may have. */
    @Query(
            "SELECT * FROM asset WHERE id = ANY (CAST(:ids AS uuid[])) AND state = 'PUBLISHED' AND offered @> CAST(:now AS timestamptz)")
    List<Asset> findOffered(@AsArray Collection<UUID> ids, Instant now);

    /** The asset, which nobody else changes until this transaction ends. */
    @Query("SELECT * FROM asset WHERE id = :id FOR UPDATE")
    Optional<Asset> lock(UUID id);

    @Query("""
            SELECT * FROM asset a
            WHERE a.kind = coalesce(CAST(:kind AS text), a.kind) AND a.state = coalesce(CAST(:state AS text), a.state)
              AND EXISTS (SELECT 1 FROM language_variant v WHERE v.asset_id = a.id AND v.title ILIKE :title)
            ORDER BY a.updated_at DESC, a.id DESC LIMIT :limit
            """)
    List<Asset> find(@Nullable AssetKind kind, @Nullable AssetState state, String title, int limit);

    /** Those that were to be published or withdrawn by then. */
    @Query("SELECT id FROM asset WHERE publish_at <= :now OR withdraw_at <= :now ORDER BY id LIMIT :limit")
    List<UUID> findDue(Instant now, int limit);

    void save(Asset asset);

    /** Writes the next revision of an asset; 0 when another has been written meanwhile. */
    @Query("""
            UPDATE asset SET slug = :slug, rights_holder = :rightsHolder, contact = :contact,
                state = :state, updated_at = :updatedAt,
                published_at = :publishedAt, withdrawn_at = :withdrawnAt, revision = :revision,
                publish_at = :publishAt, withdraw_at = :withdrawAt, withdrawn_until = :withdrawnUntil
            WHERE id = :id AND revision = :revision - 1
            """)
    int revise(Asset asset);

    /** Slugs are given one after another. */
    @Query("SELECT count(pg_advisory_xact_lock(hashtextextended('asset.slug', 0)))")
    long lockSlugs();

    /** The slugs that are a stem, or begin with it and a hyphen. */
    @Query("SELECT slug FROM asset WHERE slug = :stem OR slug LIKE :stem || '-%'")
    List<String> findSlugs(String stem);
}
