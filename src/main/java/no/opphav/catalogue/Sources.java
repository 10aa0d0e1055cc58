package no.opphav.catalogue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import no.opphav.audit.AuditTrail;
import no.opphav.kernel.Actor;

/** The languages of an asset that were made after its first one, which is their source. */
@Singleton
public class Sources {
    private final VariantRows variants;
    private final Editing editing;
    private final AuditTrail trail;

    Sources(VariantRows variants, Editing editing, AuditTrail trail) {
        this.variants = variants;
        this.editing = editing;
        this.trail = trail;
    }

    /**
     * Says that a language still says what its source says, though that has changed after it. Nothing that readers see
     * changes.
     *
     * @throws no.opphav.kernel.Problem {@code VARIANT_NOT_FOUND}
     */
    @Transactional
    public void confirm(UUID variantId, Actor actor) {
        var variant = editing.variant(variantId);
        variants.confirm(variantId, editing.now());
        trail.record(
                actor,
                "asset.language-confirmed",
                variant.assetId(),
                variant.language().value());
    }
}
