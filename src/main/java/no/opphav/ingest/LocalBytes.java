package no.opphav.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.opphav.catalogue.AssetFile;
import no.opphav.kernel.Checksum;
import no.opphav.storage.ObjectStore;

/** The bytes of files as files of this machine, for what can read nothing else. */
@Singleton
public class LocalBytes {
    private final ObjectStore store;

    LocalBytes(ObjectStore store) {
        this.store = store;
    }

    /**
     * A file of these bytes, only to be read: the store's own where it keeps files, else a copy in the room.
     *
     * @throws no.opphav.storage.MissingObject if they are gone
     * @throws no.opphav.storage.StoreFull if this machine's disk has no room for the copy
     */
    public Path of(AssetFile file, Path room) throws IOException {
        return of(file.checksum(), file.size(), room);
    }

    /**
     * A file of the bytes of that checksum, likewise.
     *
     * @throws no.opphav.storage.MissingObject if they are gone
     */
    public Path of(Checksum key, long size, Path room) throws IOException {
        var own = store.file(key).filter(Files::exists);
        if (own.isPresent()) {
            return own.get();
        }
        try (var bytes = store.open(key, 0, size)) {
            return Staging.copy(bytes, size, room);
        }
    }
}
