package no.opphav.storage.s3;

import io.micronaut.context.annotation.Requires;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioAsyncClient;
import io.minio.errors.MinioException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import no.opphav.kernel.Checksum;
import no.opphav.storage.PresignedLinks;
import no.opphav.storage.StoreSettings;
import okhttp3.OkHttpClient;

/** Links to the bucket, signed as of version 4 of Amazon's signatures, without asking the server. */
@Singleton
@Requires(property = "opphav.store.type", value = StoreSettings.S3)
final class S3Links implements PresignedLinks {
    /** On some servers the bucket's name is part of the host's, which only a link tells. */
    private static final Checksum ANY = Checksum.ofContent(new byte[0]);

    private static final Duration LONGEST = Duration.ofDays(7);

    private final MinioAsyncClient signing;
    private final String bucket;
    private final URI origin;

    S3Links(S3Settings settings) {
        this.signing = MinioAsyncClient.builder()
                .endpoint(settings.publicEndpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(new OkHttpClient(), true)
                .build();
        this.bucket = settings.bucket();
        this.origin = originOf(link(ANY, new Headers("", "", ""), LONGEST));
    }

    private static URI originOf(URI link) {
        return URI.create(link.getScheme() + "://" + link.getRawAuthority());
    }

    @Override
    public URI origin() {
        return origin;
    }

    @Override
    public URI link(Checksum key, Headers headers, Duration life) {
        if (life.compareTo(Duration.ofSeconds(1)) < 0 || life.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A link lives from a second to seven days, not " + life);
        }
        var args = GetPresignedObjectUrlArgs.builder()
                .method(Http.Method.GET)
                .bucket(bucket)
                .object(key.hex())
                .expiry((int) life.toSeconds())
                .extraQueryParams(Map.of(
                        "response-content-type", headers.contentType(),
                        "response-content-disposition", headers.contentDisposition(),
                        "response-cache-control", headers.cacheControl()))
                .build();
        try {
            return URI.create(signing.getPresignedObjectUrl(args));
        } catch (MinioException e) {
            throw new IllegalStateException("A link to " + key + " cannot be signed", e);
        }
    }
}
