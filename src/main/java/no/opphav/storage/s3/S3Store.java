package no.opphav.storage.s3;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.opphav.kernel.Checksum;
import no.opphav.storage.MissingObject;
import no.opphav.storage.StoreAdapter;
import no.opphav.storage.StoredObject;

/**
 * Objects in one bucket, each named by its checksum. What is larger than a part goes by multipart upload, so that
 * memory holds a part or two and never an object; the server shows an object only when all its parts are complete.
 */
final class S3Store implements StoreAdapter {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    /** Lets the SDK choose: 5 MiB, or more where 10,000 parts would not be enough. */
    private static final long BY_SIZE = -1;

    private final MinioClient client;
    private final String bucket;

    S3Store(MinioClient client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void write(Checksum key, long size, InputStream content) {
        var object = PutObjectArgs.builder().bucket(bucket).object(key.hex()).stream(content, size, BY_SIZE)
                .build();
        try {
            S3Call.ask(() -> client.putObject(object));
        } catch (MinioException e) {
            throw S3Failures.of(e);
        }
    }

    @Override
    public Optional<Long> size(Checksum key) {
        try {
            return Optional.of(sizeOf(key));
        } catch (MissingObject e) {
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(Checksum key, long offset, long length) {
        if (length == 0) {
            Objects.checkFromIndexSize(offset, length, sizeOf(key));
            return InputStream.nullInputStream();
        }
        var part = GetObjectArgs.builder()
                .bucket(bucket)
                .object(key.hex())
                .offset(offset)
                .length(length)
                .build();
        try {
            return checkReach(S3Call.ask(() -> client.getObject(part)), key, length);
        } catch (MinioException e) {
            throw S3Failures.of(e, key);
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
        var object = RemoveObjectArgs.builder().bucket(bucket).object(key.hex()).build();
        var there = size(key).isPresent();
        try {
            return S3Call.ask(() -> {
                client.removeObject(object);
                return there;
            });
        } catch (MinioException e) {
            throw S3Failures.of(e);
        }
    }

    @Override
    public void forEach(Consumer<StoredObject> visitor) {
        var all = ListObjectsArgs.builder().bucket(bucket).recursive(true).build();
        try {
            S3Call.ask(() -> show(client.listObjects(all), visitor));
        } catch (MinioException e) {
            throw S3Failures.of(e);
        }
    }

    private static int show(Iterable<Result<Item>> listed, Consumer<StoredObject> visitor) throws MinioException {
        var shown = 0;
        for (var item : listed) {
            object(item.get()).ifPresent(visitor);
            shown++;
        }
        return shown;
    }

    private static Optional<StoredObject> object(Item item) {
        return Optional.of(item)
                .filter(listed -> KEY.matcher(listed.objectName()).matches())
                .map(listed -> new StoredObject(
                        new Checksum(listed.objectName()),
                        listed.size(),
                        listed.lastModified().toInstant()));
    }

    private long sizeOf(Checksum key) {
        var object = StatObjectArgs.builder().bucket(bucket).object(key.hex()).build();
        try {
            return S3Call.ask(() -> client.statObject(object)).size();
        } catch (MinioException e) {
            throw S3Failures.of(e, key);
        }
    }

    @Override
    public void check() {
        try {
            S3Call.ask(() -> client.bucketExists(
                    BucketExistsArgs.builder().bucket(bucket).build()));
        } catch (MinioException e) {
            throw S3Failures.of(e);
        }
    }

    @Override
    public OptionalLong freeSpace() {
        return OptionalLong.empty();
    }
}
