package no.opphav.storage.s3;

import io.minio.AbortMultipartUploadArgs;
import io.minio.BucketExistsArgs;
import io.minio.CompleteMultipartUploadArgs;
import io.minio.ComposeObjectArgs;
import io.minio.CreateMultipartUploadArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.HeadBucketArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.SourceObject;
import io.minio.StatObjectArgs;
import io.minio.UploadPartArgs;
import io.minio.UploadPartCopyArgs;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import io.minio.messages.Part;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One bucket, and what is asked of it. A call that fails is made again where that may help, and ends within a bounded
 * time. Failures are {@link S3Failures}'.
 */
final class S3Bucket implements AutoCloseable {
    private static final Duration TO_CHECK = Duration.ofSeconds(5);
    private static final Http.Headers CHECKED_PARTS = new Http.Headers("x-amz-checksum-algorithm", "SHA256");

    private final MinioAsyncClient client;
    private final MinioAsyncClient reading;
    private final String name;
    private final S3Retry retry;

    /** @param reading a client whose calls may take as long as somebody goes on reading */
    S3Bucket(MinioAsyncClient client, MinioAsyncClient reading, String name, S3Retry retry) {
        this.client = client;
        this.reading = reading;
        this.name = name;
        this.retry = retry;
    }

    void put(String object, byte[] bytes, int length) {
        var args = PutObjectArgs.builder()
                .bucket(name)
                .object(object)
                .data(bytes, length)
                .build();
        retry.ask(() -> client.putObject(args));
    }

    Optional<Long> size(String object) {
        var args = StatObjectArgs.builder().bucket(name).object(object).build();
        try {
            return Optional.of(retry.ask(() -> client.statObject(args)).size());
        } catch (NotInBucket e) {
            return Optional.empty();
        }
    }

    GetObjectResponse get(String object, long offset, long length) {
        var args = GetObjectArgs.builder()
                .bucket(name)
                .object(object)
                .offset(offset)
                .length(length)
                .build();
        return retry.ask(() -> reading.getObject(args));
    }

    /** An object that is not there is as good as removed. */
    void remove(String object) {
        var args = RemoveObjectArgs.builder().bucket(name).object(object).build();
        try {
            retry.ask(() -> client.removeObject(args));
        } catch (NotInBucket e) {
            return;
        }
    }

    void forEach(String prefix, Consumer<Item> visitor) {
        var args = ListObjectsArgs.builder()
                .bucket(name)
                .prefix(prefix)
                .recursive(true)
                .build();
        var listed = client.listObjects(args).iterator();
        while (retry.ask(() -> CompletableFuture.completedFuture(listed.hasNext()))) {
            visitor.accept(retry.ask(
                    () -> CompletableFuture.completedFuture(listed.next().get())));
        }
    }

    /** A single try, and a short one. */
    void check() {
        var args = HeadBucketArgs.builder().bucket(name).build();
        try {
            S3Call.ask(() -> client.headBucket(args).orTimeout(TO_CHECK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (MinioException e) {
            throw S3Failures.of(e);
        }
    }

    /** Begins a multipart upload, of whose parts the SDK tells the SHA-256; gives its id. */
    String beginUpload(String object) {
        var args = CreateMultipartUploadArgs.builder()
                .bucket(name)
                .object(object)
                .headers(CHECKED_PARTS)
                .build();
        return retry.ask(() -> client.createMultipartUpload(args)).result().uploadId();
    }

    Part uploadPart(String object, String uploadId, int number, byte[] bytes, int length) {
        var args = UploadPartArgs.builder()
                .bucket(name)
                .object(object)
                .uploadId(uploadId)
                .partNumber(number)
                .data(bytes, length)
                .build();
        return retry.ask(() -> client.uploadPart(args)).part();
    }

    /** Begins a multipart upload whose parts are copies, of which the server keeps its own checksums. */
    String beginCopy(String object) {
        var args =
                CreateMultipartUploadArgs.builder().bucket(name).object(object).build();
        return retry.ask(() -> client.createMultipartUpload(args)).result().uploadId();
    }

    /** Copies an object, within the server, as a part of another. */
    Part copyPart(String from, String object, String uploadId, int number) {
        var source = SourceObject.builder().bucket(name).object(from).build();
        var target = ComposeObjectArgs.builder()
                .bucket(name)
                .object(object)
                .sources(List.of(source))
                .build();
        var args = new UploadPartCopyArgs(target, uploadId, number, source.makeCopyHeaders());
        return retry.ask(() -> client.uploadPartCopy(args)).part();
    }

    /**
     * Makes the parts an object of that size. Where an answer is lost and the call made again, the server knows the upload no
     * more: then the object itself tells that it was completed.
     */
    void completeUpload(String object, String uploadId, List<Part> parts, long size) {
        var args = CompleteMultipartUploadArgs.builder()
                .bucket(name)
                .object(object)
                .uploadId(uploadId)
                .parts(parts.toArray(Part[]::new))
                .build();
        try {
            retry.ask(() -> client.completeMultipartUpload(args));
        } catch (LostUpload e) {
            if (!size(object).equals(Optional.of(size))) {
                throw e;
            }
        }
    }

    /** Lets go of an upload that has failed, if the server can still be asked to. */
    void abortUpload(String object, String uploadId, Exception failure) {
        var args = AbortMultipartUploadArgs.builder()
                .bucket(name)
                .object(object)
                .uploadId(uploadId)
                .build();
        try {
            retry.ask(() -> client.abortMultipartUpload(args));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    boolean exists() {
        var args = BucketExistsArgs.builder().bucket(name).build();
        return retry.ask(() -> client.bucketExists(args));
    }

    void make() {
        var args = MakeBucketArgs.builder().bucket(name).build();
        retry.ask(() -> client.makeBucket(args));
    }

    @Override
    public void close() {
        client.close();
        reading.close();
    }
}
