package no.opphav.storage.s3;

import io.micronaut.context.annotation.Requires;
import io.minio.GetObjectResponse;
import io.minio.messages.Item;
import io.minio.messages.Part;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.opphav.kernel.Checksum;
import no.opphav.storage.MissingObject;
import no.opphav.storage.StoreAdapter;
import no.opphav.storage.StoreSettings;
import no.opphav.storage.StoredObject;

/**
 * Objects in one bucket, each named by its checksum. What is larger than a part goes by multipart upload, a few parts at a
 * time, so that memory holds these and never an object; the server shows an object only when all its parts are complete.
 */
@Singleton
@Requires(property = "opphav.store.type", value = StoreSettings.S3)
final class S3Store implements StoreAdapter {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final S3Bucket bucket;
    private final PartBuffers buffers;

    S3Store(S3Bucket bucket, PartBuffers buffers) {
        this.bucket = bucket;
        this.buffers = buffers;
    }

    @Override
    public void write(Checksum key, long size, InputStream content) throws IOException {
        if (size <= PartBuffers.SIZE) {
            bucket.put(key.hex(), content.readNBytes((int) size), (int) size);
        } else {
            writeParts(key, size, content);
        }
    }

    private void writeParts(Checksum key, long size, InputStream content) throws IOException {
        var uploadId = bucket.beginUpload(key.hex());
        try {
            bucket.completeUpload(key.hex(), uploadId, sendParts(key, uploadId, size, content), size);
        } catch (IOException | RuntimeException e) {
            bucket.abortUpload(key.hex(), uploadId, e);
            throw e;
        }
    }

    private List<Part> sendParts(Checksum key, String uploadId, long size, InputStream content) throws IOException {
        var sending = new InFlight<Part>();
        try {
            for (long offset = 0, number = 1; offset < size; offset += PartBuffers.SIZE, number++) {
                var part = (int) number;
                var length = (int) Math.min(PartBuffers.SIZE, size - offset);
                var buffer = filled(content, length);
                sending.send(
                        buffers.sending(buffer, () -> bucket.uploadPart(key.hex(), uploadId, part, buffer, length)));
            }
            return sending.arrived();
        } finally {
            sending.settle();
        }
    }

    private byte[] filled(InputStream content, int length) throws IOException {
        var buffer = buffers.take();
        try {
            content.readNBytes(buffer, 0, length);
            return buffer;
        } catch (IOException e) {
            buffers.give(buffer);
            throw e;
        }
    }

    @Override
    public Optional<Long> size(Checksum key) {
        return bucket.size(key.hex());
    }

    @Override
    public InputStream open(Checksum key, long offset, long length) {
        if (length == 0) {
            Objects.checkFromIndexSize(offset, length, size(key).orElseThrow(() -> new MissingObject(key)));
            return InputStream.nullInputStream();
        }
        try {
            return checkReach(bucket.get(key.hex(), offset, length), key, length);
        } catch (NotInBucket e) {
            throw new MissingObject(key);
        }
    }

    /** A server answers a range that reaches too far with what there is of it. */
    private static InputStream checkReach(GetObjectResponse answer, Checksum key, long length) {
        if (Long.toString(length).equals(answer.headers().get("Content-Length"))) {
            return answer;
        }
        try (answer) {
            throw new IndexOutOfBoundsException("Object " + key + " does not reach that far");
        } catch (IOException e) {
            throw new IndexOutOfBoundsException("Object " + key + " does not reach that far: " + e.getMessage());
        }
    }

    @Override
    public Optional<Path> file(Checksum key) {
        return Optional.empty();
    }

    @Override
    public boolean delete(Checksum key) {
        var there = size(key).isPresent();
        bucket.remove(key.hex());
        return there;
    }

    @Override
    public void forEach(Consumer<StoredObject> visitor) {
        bucket.forEach("", item -> object(item).ifPresent(visitor));
    }

    private static Optional<StoredObject> object(Item item) {
        return Optional.of(item)
                .filter(listed -> KEY.matcher(listed.objectName()).matches())
                .map(listed -> new StoredObject(
                        new Checksum(listed.objectName()),
                        listed.size(),
                        listed.lastModified().toInstant()));
    }

    @Override
    public void check() {
        bucket.check();
    }

    @Override
    public OptionalLong freeSpace() {
        return OptionalLong.empty();
    }
}
