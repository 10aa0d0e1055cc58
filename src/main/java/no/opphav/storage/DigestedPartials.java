package no.opphav.storage;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.opphav.kernel.Checksum;

/** Counts and digests what comes in pieces, for every adapter, and stores nothing twice. */
@Singleton
final class DigestedPartials implements PartialStore {
    private final PartialAdapter adapter;
    private final StoreAdapter objects;
    private final Clock clock;

    DigestedPartials(PartialAdapter adapter, StoreAdapter objects, Clock clock) {
        this.adapter = adapter;
        this.objects = objects;
        this.clock = clock;
    }

    @Override
    public PartialObject begin(UUID id) {
        return new PartialObject(id, 0, Sha256.State.NOTHING, adapter.begin(id));
    }

    @Override
    public PartialObject append(PartialObject object, InputStream content, Consumer<PartialObject> progress) {
        try (var growth = adapter.grow(object)) {
            return new Append(object, growth, clock, progress).all(content);
        }
    }

    @Override
    public InputStream open(PartialObject object) {
        return new WholeStream(adapter.open(object), object.size());
    }

    @Override
    public Optional<Path> file(PartialObject object) {
        return adapter.file(object);
    }

    @Override
    public Checksum complete(PartialObject object) {
        var key = object.checksum();
        if (objects.size(key).equals(Optional.of(object.size()))) {
            adapter.discard(object.id());
        } else {
            adapter.complete(object, key);
        }
        return key;
    }

    @Override
    public void discard(PartialObject object) {
        adapter.discard(object.id());
    }

    @Override
    public void discard(UUID id) {
        adapter.discard(id);
    }

    @Override
    public void forEachPartial(Consumer<Partial> visitor) {
        adapter.forEach(visitor);
    }
}
