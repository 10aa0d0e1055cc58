package no.opphav.catalogue;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.LanguageTag;
import no.opphav.kernel.Slug;

/**
 * What editors see and do. Every command is written to the audit trail under the asset's id. A command that takes the
 * {@code revision} its editor last saw refuses with {@code CHANGED_MEANWHILE} when the asset has changed since, or is not
 * in the state that the command needs.
 */
@Singleton
public class Workspace {
    /** The assets that pass the filter, last updated first. */
    public List<AssetView> assets(AssetFilter filter) {
        throw new UnsupportedOperationException();
    }

    /**
     * An asset with everything in it.
     *
     * @throws no.opphav.kernel.Problem {@code ASSET_NOT_FOUND}
     */
    public AssetView asset(Slug slug) {
        throw new UnsupportedOperationException();
    }

    /**
     * An asset with everything in it.
     *
     * @throws no.opphav.kernel.Problem {@code ASSET_NOT_FOUND}
     */
    public AssetView byId(UUID assetId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Begins an asset as a draft in one language.
     *
     * @throws no.opphav.kernel.Problem {@code SLUG_TAKEN}
     */
    public Asset create(NewAsset asset, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Changes what holds in all languages. The slug is permanent once the asset has been published.
     *
     * @throws no.opphav.kernel.Problem {@code SLUG_TAKEN}, {@code TERMS_NOT_FOUND}, {@code CHANGED_MEANWHILE}
     */
    public Asset change(UUID assetId, AssetChange change, long revision, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a language, as a draft.
     *
     * @throws no.opphav.kernel.Problem {@code LANGUAGE_TAKEN}
     */
    public LanguageVariant addVariant(UUID assetId, LanguageTag language, VariantTexts texts, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes what is said in one language.
     *
     * @param revision of the asset
     * @throws no.opphav.kernel.Problem {@code VARIANT_NOT_FOUND}, {@code CHANGED_MEANWHILE}, or {@code INVALID_FIELDS} when a
     *     published variant would lose its title
     */
    public LanguageVariant describe(UUID variantId, VariantTexts texts, long revision, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a rendition with its first version. In a published variant it is public at once.
     *
     * @throws no.opphav.kernel.Problem {@code VARIANT_NOT_FOUND}, or {@code INVALID_FIELDS} at {@code role} for a second
     *     original
     */
    public AssetFile addFile(UUID variantId, FileRole role, String label, NewFile file, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts a new version in the place of the current one, at once. The bytes of earlier versions stay.
     *
     * @throws no.opphav.kernel.Problem {@code FILE_NOT_FOUND}
     */
    public AssetFile replaceFile(UUID renditionId, NewFile file, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * No longer offers a rendition.
     *
     * @throws no.opphav.kernel.Problem {@code FILE_NOT_FOUND}, or {@code NOT_READY_TO_PUBLISH} for the original of a published
     *     variant
     */
    public void removeRendition(UUID renditionId, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** A version of a rendition, current or not. */
    public Optional<AssetFile> file(UUID fileId) {
        throw new UnsupportedOperationException();
    }

    /** All versions of a rendition, newest first. */
    public List<AssetFile> versions(UUID renditionId) {
        throw new UnsupportedOperationException();
    }

    /** The previews of a file, the narrowest first. */
    public List<Preview> previews(UUID fileId) {
        throw new UnsupportedOperationException();
    }

    /** Adds pictures of a file to look at. A width that the file already has a preview of stays as it is. */
    public void addPreviews(UUID fileId, List<NewPreview> previews) {
        throw new UnsupportedOperationException();
    }

    /**
     * Publishes a draft in every language that is ready, or the languages of a published asset that have become so.
     *
     * @throws no.opphav.kernel.Problem {@code CHANGED_MEANWHILE}, or {@code NOT_READY_TO_PUBLISH} with a field for what is
     *     missing: {@code terms}, {@code <language>.title}, {@code <language>.file}
     */
    public Asset publish(UUID assetId, long revision, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes one language of a published asset public.
     *
     * @param revision of the asset
     * @throws no.opphav.kernel.Problem {@code CHANGED_MEANWHILE}, {@code NOT_READY_TO_PUBLISH}
     */
    public Asset publishVariant(UUID variantId, long revision, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes one language back. An asset without a published language is a draft again.
     *
     * @param revision of the asset
     * @throws no.opphav.kernel.Problem {@code CHANGED_MEANWHILE}
     */
    public Asset unpublishVariant(UUID variantId, long revision, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * No longer offers a published asset; its address says so.
     *
     * @throws no.opphav.kernel.Problem {@code CHANGED_MEANWHILE}
     */
    public Asset withdraw(UUID assetId, long revision, Actor actor) {
        throw new UnsupportedOperationException();
    }

    /**
     * Offers a withdrawn asset again, in the languages in which it was published.
     *
     * @throws no.opphav.kernel.Problem {@code CHANGED_MEANWHILE}
     */
    public Asset republish(UUID assetId, long revision, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
