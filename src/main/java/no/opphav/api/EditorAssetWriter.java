package no.opphav.api;

import jakarta.inject.Singleton;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.AssetView;
import no.opphav.catalogue.Preview;
import no.opphav.catalogue.VariantView;

/** Writes what editors see of an asset. */
@Singleton
final class EditorAssetWriter {
    private final AssetWriter writer;
    private final Addresses addresses;

    EditorAssetWriter(AssetWriter writer, Addresses addresses) {
        this.writer = writer;
        this.addresses = addresses;
    }

    EditorAssetJson asset(AssetView view) {
        var asset = view.asset();
        return new EditorAssetJson(
                asset.id(),
                asset.slug().value(),
                Names.of(asset.kind()),
                Names.of(asset.state()),
                asset.revision(),
                asset.rightsHolder(),
                asset.contact().value(),
                view.terms() == null ? null : writer.terms(view.terms()),
                asset.createdAt(),
                asset.updatedAt(),
                asset.publishedAt(),
                asset.withdrawnAt(),
                asset.publishAt(),
                asset.withdrawAt(),
                addresses.editorAsset(asset.slug()),
                view.variants().stream().map(this::variant).toList());
    }

    private EditorVariantJson variant(VariantView view) {
        var variant = view.variant();
        return new EditorVariantJson(
                variant.id(),
                variant.language().value(),
                Names.of(variant.state()),
                variant.title(),
                variant.summary(),
                variant.alternativeText(),
                variant.updatedAt(),
                view.files().stream().map(this::file).toList(),
                view.previews().stream().map(this::preview).toList());
    }

    EditorFileJson file(AssetFile file) {
        return new EditorFileJson(
                file.id(),
                file.renditionId(),
                file.variantId(),
                file.number(),
                Names.of(file.role()),
                file.label(),
                file.name().value(),
                file.mediaType().value(),
                file.size(),
                file.checksum().hex(),
                file.width(),
                file.height(),
                file.pages(),
                AssetWriter.millis(file.duration()),
                file.createdAt(),
                addresses.editorFile(file));
    }

    private PreviewJson preview(Preview preview) {
        return new PreviewJson(
                preview.width(), preview.height(), preview.mediaType().value(), addresses.editorPreview(preview));
    }
}
