package no.opphav.storage.s3;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import no.opphav.storage.StoreSettings;

/**
 * The bucket that keeps the bytes, {@code opphav.store.s3}.
 *
 * @param endpoint the server's address, {@code https://s3.example.no}
 * @param publicEndpoint the address at which browsers reach the server; empty where it is the same
 * @param region what requests are signed for; most servers other than Amazon's take the default
 * @param deadline the time for one call, after which the store counts as away
 */
@ConfigurationProperties("opphav.store.s3")
@Requires(property = "opphav.store.type", value = StoreSettings.S3)
record S3Settings(
        @Bindable(defaultValue = "") String endpoint,
        @Bindable(defaultValue = "") String publicEndpoint,
        @Bindable(defaultValue = "") String bucket,
        @Bindable(defaultValue = "") String accessKey,
        @Bindable(defaultValue = "") String secretKey,
        @Bindable(defaultValue = "us-east-1") String region,
        @Bindable(defaultValue = "60s") Duration deadline) {
    S3Settings {
        required("endpoint", endpoint);
        required("bucket", bucket);
        required("access-key", accessKey);
        required("secret-key", secretKey);
        address("endpoint", endpoint);
        publicEndpoint = publicEndpoint.isBlank() ? endpoint : publicEndpoint;
        address("public-endpoint", publicEndpoint);
        if (!deadline.isPositive()) {
            throw new ConfigurationException("opphav.store.s3.deadline has to be longer than nothing, such as 60s.");
        }
    }

    private static void required(String name, String value) {
        if (value.isBlank()) {
            throw new ConfigurationException("opphav.store.s3." + name
                    + " is missing; the S3 store needs endpoint, bucket, access-key and" + " secret-key.");
        }
    }

    private static void address(String name, String value) {
        if (!isAddress(value)) {
            throw new ConfigurationException("opphav.store.s3." + name
                    + " has to be an address such as https://s3.example.no, not " + value + ".");
        }
    }

    private static boolean isAddress(String text) {
        try {
            var address = URI.create(text);
            var web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "(bucket " + bucket + " at " + endpoint + ")";
    }
}
