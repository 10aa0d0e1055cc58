package no.opphav.storage.s3;

import io.minio.errors.MinioException;
import java.io.IOException;

/** A call of the SDK. */
@FunctionalInterface
interface S3Call<T> {
    T run() throws MinioException;

    /** Runs a call; of a broken connection the SDK makes now a {@link MinioException}, now an {@link IllegalStateException}. */
    static <T> T ask(S3Call<T> call) throws MinioException {
        try {
            return call.run();
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof IOException broken) {
                throw new MinioException(broken);
            }
            throw e;
        }
    }
}
