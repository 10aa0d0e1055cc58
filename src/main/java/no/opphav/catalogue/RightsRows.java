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

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RightsRows extends GenericRepository<RightsRow, UUID> {
    @Query("""
            SELECT id, third_party, context_only, context_only_since, embargo_until, rights_end_at, rights_end_reason,
                rights_end_contact
            FROM asset WHERE id = :assetId
            """)
    Optional<RightsRow> find(UUID assetId);

    @Query("""
            SELECT id, third_party, context_only FROM asset
            WHERE id IN (:assetIds) AND state = 'PUBLISHED' AND (third_party <> '' OR context_only <> '')
            """)
    List<Limits> findLimits(Collection<UUID> assetIds);

    @Query("""
            UPDATE asset SET third_party = :thirdParty, context_only = :contextOnly, context_only_since = :contextOnlySince,
                embargo_until = :embargoUntil, rights_end_at = :rightsEndAt, rights_end_reason = :rightsEndReason,
                rights_end_contact = :rightsEndContact
            WHERE id = :id
            """)
    void change(RightsRow row);

    @Query("""
            SELECT a.offered @> CAST(:now AS timestamptz) AS offered, a.embargo_until, a.publish_at, a.rights_end_at, a.rights_end_reason,
                coalesce(a.rights_end_contact, a.contact) AS asked_after,
                (SELECT min(c.expires_at) FROM consent c WHERE c.asset_id = a.id) AS consent_ends_at,
                min(s.begins_at) AS terms_begin_at, max(s.ends_at) FILTER (WHERE s.ends_at <= :now) AS terms_ended_at
            FROM asset a LEFT JOIN terms_assignment s ON s.asset_id = a.id AND s.rendition_id IS NULL
            WHERE a.id = :assetId GROUP BY a.id
            """)
    Optional<OfferRow> findOffer(UUID assetId, Instant now);
}
