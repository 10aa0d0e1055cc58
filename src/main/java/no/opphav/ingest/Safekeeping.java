package no.opphav.ingest;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import no.opphav.catalogue.DerivativePurpose;
import no.opphav.catalogue.NewDerivative;
import no.opphav.catalogue.StoredObjects;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.MediaType;
import no.opphav.storage.ObjectStore;
import no.opphav.storage.Sha256;

/** Makes bytes durable that a row is about to name: no sweep takes them meanwhile, and what was damaged is whole again. */
@Singleton
public class Safekeeping {
    private static final int CHUNK = 128 << 10;

    private final StoredObjects objects;
    private final ObjectStore store;

    Safekeeping(StoredObjects objects, ObjectStore store) {
        this.objects = objects;
        this.store = store;
    }

    /** Keeps what was made of a file of the service's; throws what {@link ObjectStore#put} throws. */
    public NewDerivative keep(Path made, DerivativePurpose purpose, MediaType mediaType) throws IOException {
        return new NewDerivative(purpose, keep(made), Files.size(made), mediaType);
    }

    /** Keeps a file of this machine and says under which key. */
    public Checksum keep(Path made) throws IOException {
        var key = checksum(made);
        try (var content = Files.newInputStream(made)) {
            keep(key, Files.size(made), content);
        }
        return key;
    }

    private static Checksum checksum(Path made) throws IOException {
        var digest = Sha256.begin();
        try (var content = Files.newInputStream(made)) {
            var chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return digest.checksum();
    }

    /** Throws what {@link ObjectStore#put} throws. */
    public void keep(Checksum key, long size, InputStream content) {
        if (objects.claim(key)) {
            store.replace(key, size, content);
            objects.sound(key);
        } else {
            store.put(key, size, content);
        }
    }
}
