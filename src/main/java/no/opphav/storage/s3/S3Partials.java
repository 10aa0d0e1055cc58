package no.opphav.storage.s3;

import io.micronaut.context.annotation.Requires;
import io.minio.messages.Part;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.opphav.kernel.Checksum;
import no.opphav.kernel.IdSource;
import no.opphav.storage.MissingObject;
import no.opphav.storage.PartialAdapter;
import no.opphav.storage.PartialObject;
import no.opphav.storage.PartialStore;
import no.opphav.storage.StoreSettings;
import no.opphav.storage.StoreUnavailable;

/**
 * Objects that come in pieces, the pieces being objects of their own. In the end the server copies them, each as a part of one
 * multipart upload, to the object's name, and shows that at once and whole.
 */
@Singleton
@Requires(property = "opphav.store.type", value = StoreSettings.S3)
final class S3Partials implements PartialAdapter {
    private static final int DIGITS = 12;

    private final S3Bucket bucket;
    private final PartBuffers buffers;
    private final IdSource ids;

    S3Partials(S3Bucket bucket, PartBuffers buffers, IdSource ids) {
        this.bucket = bucket;
        this.buffers = buffers;
        this.ids = ids;
    }

    /** Nothing is asked of the server before there are bytes. */
    @Override
    public String begin(UUID id) {
        return "";
    }

    @Override
    public Growth grow(PartialObject object) {
        var pieces = Pieces.at(object.id(), object.place());
        if (object.size() > 0) {
            removeAllBut(pieces, object);
        }
        var complete = pieces.first((int) (object.size() / PartBuffers.SIZE));
        var begun = (int) (object.size() % PartBuffers.SIZE);
        return new GrowingPieces(
                bucket, buffers, complete, begun == 0 ? new byte[0] : last(object, pieces, begun), writer());
    }

    private String writer() {
        var digits = ids.next().toString().replace("-", "");
        return digits.substring(digits.length() - DIGITS);
    }

    /** Removes what an attempt that failed has left. */
    private void removeAllBut(Pieces pieces, PartialObject object) {
        var names = new HashSet<>(pieces.names());
        bucket.forEach(Pieces.prefix(pieces.id()), item -> {
            if (!names.remove(item.objectName())) {
                bucket.remove(item.objectName());
            }
        });
        if (!names.isEmpty()) {
            throw new MissingObject(object.checksum());
        }
    }

    private byte[] last(PartialObject object, Pieces pieces, int length) {
        try (var last = bucket.get(pieces.names().getLast(), 0, length)) {
            var bytes = last.readNBytes(length);
            if (bytes.length == length) {
                return bytes;
            }
            throw new MissingObject(object.checksum());
        } catch (NotInBucket e) {
            throw new MissingObject(object.checksum());
        } catch (IOException e) {
            throw new StoreUnavailable("The S3 store broke off", e);
        }
    }

    @Override
    public InputStream open(PartialObject object) {
        try {
            return new PieceStream(
                    bucket, Pieces.at(object.id(), object.place()).names());
        } catch (NotInBucket e) {
            throw new MissingObject(object.checksum());
        }
    }

    @Override
    public Optional<Path> file(PartialObject object) {
        return Optional.empty();
    }

    @Override
    public void complete(PartialObject object, Checksum key) {
        var pieces = Pieces.at(object.id(), object.place());
        if (pieces.writers().size() > 1) {
            join(object, pieces, key);
        } else {
            var all = pieces.writers().isEmpty() ? new byte[0] : last(object, pieces, (int) object.size());
            bucket.put(key.hex(), all, all.length);
        }
        discard(object.id());
    }

    private void join(PartialObject object, Pieces pieces, Checksum key) {
        var joined = bucket.beginCopy(key.hex());
        try {
            bucket.completeUpload(key.hex(), joined, copies(ending(object, pieces), key, joined), object.size());
        } catch (NotInBucket e) {
            bucket.abortUpload(key.hex(), joined, e);
            throw new MissingObject(object.checksum());
        } catch (RuntimeException e) {
            bucket.abortUpload(key.hex(), joined, e);
            throw e;
        }
    }

    /** The pieces, the last of which reaches no further than the object. */
    private Pieces ending(PartialObject object, Pieces pieces) {
        var length = object.size() - (pieces.writers().size() - 1L) * PartBuffers.SIZE;
        if (bucket.size(pieces.names().getLast()).equals(Optional.of(length))) {
            return pieces;
        }
        var bytes = last(object, pieces, (int) length);
        var ending = pieces.first(pieces.writers().size() - 1).plus(1, writer());
        bucket.put(ending.names().getLast(), bytes, bytes.length);
        return ending;
    }

    private List<Part> copies(Pieces pieces, Checksum key, String uploadId) {
        var copying = new InFlight<Part>();
        try {
            var number = 1;
            for (var name : pieces.names()) {
                var part = number++;
                copying.send(() -> bucket.copyPart(name, key.hex(), uploadId, part));
            }
            return copying.arrived();
        } finally {
            copying.settle();
        }
    }

    @Override
    public void discard(UUID id) {
        bucket.forEach(Pieces.prefix(id), item -> bucket.remove(item.objectName()));
    }

    @Override
    public void forEach(Consumer<PartialStore.Partial> visitor) {
        var changes = new HashMap<UUID, Instant>();
        bucket.forEach(
                Pieces.FOLDER,
                item -> Pieces.idOf(item.objectName())
                        .ifPresent(id -> changes.merge(
                                id,
                                item.lastModified().toInstant(),
                                (one, other) -> one.isAfter(other) ? one : other)));
        changes.forEach((id, changedAt) -> visitor.accept(new PartialStore.Partial(id, changedAt)));
    }
}
