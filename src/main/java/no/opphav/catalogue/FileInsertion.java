package no.opphav.catalogue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import no.opphav.kernel.Actor;
import no.opphav.kernel.IdSource;
import org.jspecify.annotations.Nullable;

/** Writes down a version of a rendition with all that is known of it. Needs a transaction. */
@Singleton
class FileInsertion {
    private final FileRows files;
    private final FileFactRows facts;
    private final DerivativeRows derivatives;
    private final IdSource ids;

    FileInsertion(FileRows files, FileFactRows facts, DerivativeRows derivatives, IdSource ids) {
        this.files = files;
        this.facts = facts;
        this.derivatives = derivatives;
        this.ids = ids;
    }

    AssetFile insert(UUID renditionId, int number, NewFile file, Actor actor, Instant now) {
        var id = ids.next();
        var measures = file.facts();
        files.insertObject(file.checksum(), file.size(), now);
        files.insertFile(
                id,
                renditionId,
                number,
                file.checksum(),
                file.size(),
                file.mediaType(),
                file.name(),
                measures.width(),
                measures.height(),
                measures.pages(),
                measures.duration(),
                now,
                actor.accountId());
        insertFacts(id, measures);
        if (file.publicCopy() != null) {
            insertDerivative(id, file.publicCopy(), now);
        }
        return files.find(id, now).orElseThrow();
    }

    private void insertFacts(UUID fileId, FileFacts all) {
        for (var position = 0; position < all.more().size(); position++) {
            var fact = all.more().get(position);
            facts.insert(fileId, position, fact.name(), fact.value());
        }
    }

    /** Adds to a version what was found in it later; its earlier public copy gives way to the new one. */
    void complete(UUID fileId, FileFacts found, @Nullable NewDerivative publicCopy, Instant now) {
        if (facts.findOf(fileId).isEmpty()) {
            insertFacts(fileId, found);
        }
        if (publicCopy != null) {
            derivatives.delete(fileId, publicCopy.purpose());
            insertDerivative(fileId, publicCopy, now);
        }
    }

    void insertDerivative(UUID fileId, NewDerivative made, Instant now) {
        files.insertObject(made.checksum(), made.size(), now);
        derivatives.insert(fileId, made.purpose(), made.checksum(), made.size(), made.mediaType(), now);
    }
}
