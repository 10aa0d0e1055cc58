package no.opphav.web.editor;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import no.opphav.catalogue.Asset;
import no.opphav.catalogue.AssetChange;
import no.opphav.catalogue.NewAsset;
import no.opphav.catalogue.Workspace;
import no.opphav.ingest.IncomingFile;
import no.opphav.ingest.Ingest;
import no.opphav.ingest.UploadTarget;
import no.opphav.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Begins assets with their terms and their first file: all of it, or nothing where anything is refused. */
@Singleton
class NewAssets {
    private final Workspace workspace;
    private final Ingest ingest;

    NewAssets(Workspace workspace, Ingest ingest) {
        this.workspace = workspace;
        this.ingest = ingest;
    }

    /** @param terms null to choose them later */
    @Transactional
    Asset create(NewAsset wanted, @Nullable UUID terms, Actor actor) {
        var asset = workspace.create(wanted, actor);
        return terms == null
                ? asset
                : workspace.change(
                        asset.id(), AssetChange.of(workspace.byId(asset.id())).under(terms), asset.revision(), actor);
    }

    /** @param terms null to choose them later */
    Asset create(NewAsset wanted, @Nullable UUID terms, IncomingFile file, Actor actor) {
        var held = new UploadTarget.NewDraft(wanted.kind(), wanted.language(), wanted.title());
        var original = ingest.begin(held, file, actor, () -> firstVariant(create(wanted, terms, actor)));
        return workspace
                .byId(workspace.variant(original.variantId()).orElseThrow().assetId())
                .asset();
    }

    private UUID firstVariant(Asset asset) {
        return workspace.byId(asset.id()).variants().getFirst().variant().id();
    }
}
