package no.opphav.ingest;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import no.opphav.catalogue.AssetFile;
import no.opphav.catalogue.FileRole;
import no.opphav.catalogue.NewFile;
import no.opphav.catalogue.Workspace;
import no.opphav.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** Makes an upload that may be offered the file that it is for, in the same transaction that says so of the upload. */
@Singleton
class UploadOutcomes {
    private final UploadRows rows;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Workspace workspace;
    private final UploadSettings settings;
    private final Clock clock;

    UploadOutcomes(
            UploadRows rows, Ledger ledger, Drafts drafts, Workspace workspace, UploadSettings settings, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.drafts = drafts;
        this.workspace = workspace;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the file is to be: the next version is what the versions before it are. Null for a draft of its own. */
    @Nullable FileRole role(UploadRow upload) {
        if (upload.renditionId() == null) {
            return upload.role();
        }
        return workspace.versions(upload.renditionId()).stream()
                .findFirst()
                .map(AssetFile::role)
                .orElse(null);
    }

    /**
     * Writes the file down, once; nothing happens when the upload was terminated meanwhile, or is looked into by another.
     *
     * @return whether nobody needs what came any more
     * @throws no.opphav.kernel.Problem when what it is for is not there any more, or has its original by now
     */
    @Transactional
    boolean accept(UploadRow upload, NewFile file) {
        var present = rows.lock(upload.id());
        if (present.isEmpty()) {
            return true;
        }
        if (!present.get().isLookedIntoBy(upload.inspection())) {
            return false;
        }
        var added = added(upload, file, actor(upload));
        var asset = workspace.variant(added.variantId()).orElseThrow().assetId();
        var now = clock.instant();
        rows.accept(upload.id(), file.checksum(), added.id(), asset, now, now.plus(settings.expireAfter()));
        return true;
    }

    private AssetFile added(UploadRow upload, NewFile file, Actor actor) {
        return switch (upload.target()) {
            case UploadTarget.NewRendition(var variant, var role, var label) ->
                ledger.add(variant, role, label, file, actor);
            case UploadTarget.NextVersion(var rendition) -> ledger.replace(rendition, file, actor);
            case UploadTarget.NewDraft wanted -> drafts.begin(wanted, file, actor);
        };
    }

    private static Actor actor(UploadRow upload) {
        return upload.ownerId() == null ? new Actor.Service() : new Actor.Account(upload.ownerId());
    }
}
