package no.opphav.storage.s3;

import java.time.Duration;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The store on any server, named by {@code OPPHAV_TEST_S3_ENDPOINT}, {@code _BUCKET}, {@code _ACCESS_KEY} and
 * {@code _SECRET_KEY}.
 */
@EnabledIfEnvironmentVariable(named = "OPPHAV_TEST_S3_ENDPOINT", matches = ".+")
class GivenS3StoreTest extends S3StoreContract {
    @Override
    S3Server start() {
        var settings = new S3Settings(
                given("ENDPOINT"),
                "",
                given("BUCKET"),
                given("ACCESS_KEY"),
                given("SECRET_KEY"),
                "us-east-1",
                Duration.ofSeconds(60));
        return new S3Server(settings, () -> {});
    }

    private static String given(String name) {
        return System.getenv().getOrDefault("OPPHAV_TEST_S3_" + name, "");
    }
}
