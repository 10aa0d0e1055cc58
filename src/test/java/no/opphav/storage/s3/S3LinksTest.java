package no.opphav.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import no.opphav.kernel.Checksum;
import no.opphav.storage.PresignedLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class S3LinksTest {
    private static final Checksum KEY = Checksum.ofContent(new byte[] {1});
    private static final PresignedLinks.Headers HEADERS =
            new PresignedLinks.Headers("application/pdf", "inline", "no-store");

    private final S3Links links = new S3Links(new S3Settings(
            "http://minio:9000",
            "https://files.example.no",
            "bucket",
            "the-key",
            "the-secret",
            "us-east-1",
            Duration.ofSeconds(60)));

    @Test
    void a_link_leads_to_the_address_at_which_browsers_reach_the_store() {
        var link = links.link(KEY, HEADERS, Duration.ofMinutes(5));

        assertThat(link).hasScheme("https").hasHost("files.example.no").hasPath("/bucket/" + KEY);
        assertThat(link.getQuery()).contains("X-Amz-Expires=300").doesNotContain("the-secret");
    }

    @Test
    void every_link_has_the_same_origin() {
        assertThat(links.origin()).hasToString("https://files.example.no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT169H"})
    void no_link_lives_shorter_or_longer_than_signatures_do(Duration life) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> links.link(KEY, HEADERS, life));
    }
}
