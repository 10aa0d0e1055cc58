package no.opphav.catalogue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody who is depicted agreed. Only editors read of it.
 *
 * @param note who, and where the consent is kept
 * @param expiresAt when it no longer holds; null if it holds for ever
 */
@MappedEntity("consent")
public record Consent(
        @Id UUID id,
        UUID assetId,
        String note,
        LocalDate givenOn,
        @Nullable Instant expiresAt,
        Instant createdAt,
        @Nullable UUID createdBy) {
    Consent with(NewConsent change) {
        return new Consent(id, assetId, change.note(), change.givenOn(), change.expiresAt(), createdAt, createdBy);
    }
}
