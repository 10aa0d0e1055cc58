package no.opphav.catalogue;

import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.EmailAddress;
import no.opphav.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * One work, in however many languages.
 *
 * @param slug its permanent name in addresses
 * @param contact whom to ask about it
 * @param termsVersionId what may be done with it; null until an editor has chosen, never while it is published
 * @param updatedAt when what its readers see last changed
 * @param publishedAt the first time
 * @param revision counts every change of the asset, its variants and its files
 */
public record Asset(
        UUID id,
        Slug slug,
        AssetKind kind,
        String rightsHolder,
        EmailAddress contact,
        @Nullable UUID termsVersionId,
        AssetState state,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        long revision) {}
