package no.opphav.storage;

import io.micronaut.context.annotation.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import no.opphav.kernel.Checksum;

/** Holds every adapter to the store's promises about content: what goes in is what its key says, what comes out is whole. */
@Context
final class CheckedStore implements ObjectStore {
    private final StoreAdapter adapter;

    CheckedStore(StoreAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public void put(Checksum key, long size, InputStream content) {
        keep(key, size, content, adapter.size(key).equals(Optional.of(size)));
    }

    @Override
    public void replace(Checksum key, long size, InputStream content) {
        keep(key, size, content, false);
    }

    private void keep(Checksum key, long size, InputStream content, boolean there) {
        var checked = new CheckedContent(content, key, size);
        try {
            keepChecked(key, size, checked, there);
        } catch (IOException | RuntimeException e) {
            checked.rethrowFailure();
            throw e instanceof RuntimeException known ? known : new StoreUnavailable("The store cannot write", e);
        }
    }

    private void keepChecked(Checksum key, long size, CheckedContent content, boolean there) throws IOException {
        if (there || size == 0) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        if (!there) {
            adapter.write(key, size, content);
        }
        content.requireComplete();
    }

    @Override
    public Optional<Long> size(Checksum key) {
        return adapter.size(key);
    }

    @Override
    public InputStream open(Checksum key, long offset, long length) {
        Objects.checkFromIndexSize(offset, length, Long.MAX_VALUE);
        return new WholeStream(adapter.open(key, offset, length), length);
    }

    @Override
    public Optional<Path> file(Checksum key) {
        return adapter.file(key);
    }

    @Override
    public boolean delete(Checksum key) {
        return adapter.delete(key);
    }

    @Override
    public void forEach(Consumer<StoredObject> visitor) {
        adapter.forEach(visitor);
    }

    @Override
    public void check() {
        adapter.check();
    }

    @Override
    public OptionalLong freeSpace() {
        return adapter.freeSpace();
    }
}
