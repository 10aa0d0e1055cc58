package no.opphav.storage.s3;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The bucket that everything is copied to, {@code opphav.target-store.s3}; as {@link S3Settings}, which check it.
 *
 * @param endpoint the server's address, {@code https://s3.example.no}
 * @param region what requests are signed for
 */
@ConfigurationProperties("opphav.target-store.s3")
record S3TargetSettings(
        @Bindable(defaultValue = "") String endpoint,
        @Bindable(defaultValue = "") String bucket,
        @Bindable(defaultValue = "") String accessKey,
        @Bindable(defaultValue = "") String secretKey,
        @Bindable(defaultValue = "us-east-1") String region) {
    /** Checked. */
    S3Settings settings() {
        return new S3Settings(endpoint, bucket, accessKey, secretKey, region);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "(bucket " + bucket + " at " + endpoint + ")";
    }
}
