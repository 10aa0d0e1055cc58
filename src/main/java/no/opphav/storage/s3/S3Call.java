package no.opphav.storage.s3;

import io.minio.errors.MinioException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A call of the SDK. */
@FunctionalInterface
interface S3Call<T> {
    CompletableFuture<T> run() throws MinioException;

    /** Runs a call once. Of a broken connection the SDK makes now this exception, now that one. */
    static <T> T ask(S3Call<T> call) throws MinioException {
        try {
            return call.run().join();
        } catch (CompletionException | IllegalStateException e) {
            switch (e.getCause()) {
                case MinioException known -> throw known;
                case IOException broken -> throw new MinioException(broken);
                case null, default -> throw e;
            }
        }
    }
}
