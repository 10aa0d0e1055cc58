package no.opphav.storage.s3;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.minio.MinioAsyncClient;
import io.minio.credentials.Provider;
import io.minio.credentials.StaticProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import no.opphav.storage.StoreRefusal;
import no.opphav.storage.StoreSettings;
import no.opphav.storage.StoreUnavailable;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Connects to the bucket of the settings, and makes it where it is missing. */
@Factory
@Requires(property = "opphav.store.type", value = StoreSettings.S3)
final class S3Connection {
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int TRIES = 4;
    private static final int AT_ONCE = 64;

    @Singleton
    @Bean(preDestroy = "close")
    S3Bucket bucket(S3Settings settings) {
        var bucket = bucket(settings, new S3Retry(TRIES, FIRST_PAUSE, settings.deadline()));
        try {
            requireThere(bucket, settings);
            return bucket;
        } catch (ConfigurationException e) {
            bucket.close();
            throw e;
        }
    }

    /** Without asking for it. */
    static S3Bucket bucket(S3Settings settings, S3Retry retry) {
        return bucket(settings, new StaticProvider(settings.accessKey(), settings.secretKey(), null), retry);
    }

    /** With other keys than those of the settings. */
    static S3Bucket bucket(S3Settings settings, Provider keys, S3Retry retry) {
        var requests = new Dispatcher();
        requests.setMaxRequests(AT_ONCE);
        requests.setMaxRequestsPerHost(AT_ONCE);
        var reading = new OkHttpClient.Builder()
                .dispatcher(requests)
                .addInterceptor(new RepeatedChecksums())
                .connectTimeout(TO_CONNECT)
                .readTimeout(settings.deadline())
                .writeTimeout(settings.deadline())
                .build();
        var http = reading.newBuilder().callTimeout(settings.deadline()).build();
        return new S3Bucket(client(settings, keys, http), client(settings, keys, reading), settings.bucket(), retry);
    }

    private static MinioAsyncClient client(S3Settings settings, Provider keys, OkHttpClient http) {
        return MinioAsyncClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentialsProvider(keys)
                .httpClient(http, true)
                .build();
    }

    private static void requireThere(S3Bucket bucket, S3Settings settings) {
        try {
            if (!bucket.exists()) {
                make(bucket, settings);
            }
        } catch (StoreRefusal | StoreUnavailable e) {
            throw new ConfigurationException(
                    "The S3 store at " + settings.endpoint() + " cannot be used, see opphav.store.s3.*: "
                            + e.getMessage(),
                    e);
        }
    }

    private static void make(S3Bucket bucket, S3Settings settings) {
        try {
            bucket.make();
        } catch (StoreRefusal | StoreUnavailable e) {
            if (!bucket.exists()) {
                throw new ConfigurationException(
                        "The bucket " + settings.bucket() + " is not there, and " + settings.endpoint()
                                + " does not let Opphav make it; make it by hand. (" + e.getMessage() + ")",
                        e);
            }
        }
    }
}
