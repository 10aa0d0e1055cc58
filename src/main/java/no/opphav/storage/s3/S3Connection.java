package no.opphav.storage.s3;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.errors.MinioException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import no.opphav.storage.StoreAdapter;
import no.opphav.storage.StoreSettings;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Connects to the bucket of the settings, and makes it where it is missing. */
@Factory
@Requires(property = "opphav.store.type", value = StoreSettings.S3)
final class S3Connection {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final int AT_ONCE = 64;
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final long PAUSE_MILLIS = 200;
    private static final int TRIES = 3;

    @Singleton
    @Bean(preDestroy = "close")
    MinioClient client(S3Settings settings) {
        var requests = new Dispatcher();
        requests.setMaxRequests(AT_ONCE);
        requests.setMaxRequestsPerHost(AT_ONCE);
        var http = new OkHttpClient.Builder()
                .dispatcher(requests)
                .addInterceptor(new RepeatedChecksums())
                .connectTimeout(TO_CONNECT)
                .readTimeout(TO_ANSWER)
                .writeTimeout(TO_ANSWER)
                .build();
        var client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(http, true)
                .build();
        client.setRetry(PASSING, PAUSE_MILLIS, TRIES);
        return client;
    }

    @Singleton
    StoreAdapter store(MinioClient client, S3Settings settings) {
        try {
            if (!exists(client, settings)) {
                make(client, settings);
            }
            return new S3Store(client, settings.bucket());
        } catch (MinioException e) {
            throw new ConfigurationException(
                    "The S3 store at " + settings.endpoint() + " cannot be used, see opphav.store.s3.*: "
                            + S3Failures.reason(e),
                    e);
        }
    }

    private static boolean exists(MinioClient client, S3Settings settings) throws MinioException {
        var bucket = BucketExistsArgs.builder().bucket(settings.bucket()).build();
        return S3Call.ask(() -> client.bucketExists(bucket));
    }

    private static void make(MinioClient client, S3Settings settings) throws MinioException {
        try {
            client.makeBucket(MakeBucketArgs.builder().bucket(settings.bucket()).build());
        } catch (MinioException e) {
            if (!exists(client, settings)) {
                throw new ConfigurationException(
                        "The bucket " + settings.bucket() + " is not there, and " + settings.endpoint()
                                + " does not let Opphav make it; make it by hand. (" + S3Failures.reason(e) + ")",
                        e);
            }
        }
    }
}
