package no.opphav.ingest;

import jakarta.inject.Singleton;
import java.util.UUID;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.FileRole;
import no.opphav.kernel.Actor;

/**
 * Takes files in. A file is streamed to the staging folder, hashed and counted on the way, recognised by its content, made
 * durable in the object store, and only then written down; its previews are drawn soon after. What is refused leaves
 * nothing behind.
 *
 * <p>Both commands refuse a file with {@code EMPTY_UPLOAD}, {@code UPLOAD_INCOMPLETE}, {@code UPLOAD_TOO_LARGE},
 * {@code TYPE_MISMATCH}, {@code TYPE_NOT_ACCEPTED}, {@code ACTIVE_CONTENT}, {@code CAPTIONS_INVALID}, {@code FILE_DAMAGED}
 * or {@code FILE_LOCKED} at {@code file}, and with {@code STORE_UNAVAILABLE}.
 */
@Singleton
public class Ingest {
    /**
     * Takes a file in as a new rendition.
     *
     * @throws no.opphav.kernel.Problem as said above, {@code VARIANT_NOT_FOUND}, or {@code INVALID_FIELDS} at {@code role} when
     *     the variant has its original already or the file cannot have this role
     */
    public AssetFile add(UUID variantId, FileRole role, String label, IncomingFile file, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a file in as the next version of a rendition.
     *
     * @throws no.opphav.kernel.Problem as said above, {@code FILE_NOT_FOUND}, or {@code INVALID_FIELDS} at {@code file} when
     *     the file cannot have the rendition's role
     */
    public AssetFile replace(UUID renditionId, IncomingFile file, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
