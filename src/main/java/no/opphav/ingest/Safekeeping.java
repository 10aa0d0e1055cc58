package no.opphav.ingest;

import jakarta.inject.Singleton;
import java.io.InputStream;
import no.opphav.catalogue.StoredObjects;
import no.opphav.kernel.Checksum;
import no.opphav.storage.ObjectStore;

/** Makes bytes durable that a row is about to name: no sweep takes them meanwhile, and what was damaged is whole again. */
@Singleton
public class Safekeeping {
    private final StoredObjects objects;
    private final ObjectStore store;

    Safekeeping(StoredObjects objects, ObjectStore store) {
        this.objects = objects;
        this.store = store;
    }

    /** Throws what {@link ObjectStore#put} throws. */
    public void keep(Checksum key, long size, InputStream content) {
        if (objects.claim(key)) {
            store.replace(key, size, content);
            objects.repaired(key);
        } else {
            store.put(key, size, content);
        }
    }
}
