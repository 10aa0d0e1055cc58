package no.opphav.ingest;

import java.util.UUID;
import no.opphav.catalogue.AssetKind;
import no.opphav.catalogue.FileRole;
import no.opphav.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/** What a file on its way in is for. */
public sealed interface UploadTarget {
    /**
     * One more rendition of a variant.
     *
     * @param label what it is called besides its format; may be empty
     */
    record NewRendition(UUID variantId, FileRole role, String label) implements UploadTarget {}

    /** The next version of a rendition. */
    record NextVersion(UUID renditionId) implements UploadTarget {}

    /**
     * A draft of its own.
     *
     * @param kind null to go by the content
     * @param language null to go by the kind
     * @param title empty to go by the file's name
     */
    record NewDraft(@Nullable AssetKind kind, @Nullable LanguageTag language, String title) implements UploadTarget {}
}
