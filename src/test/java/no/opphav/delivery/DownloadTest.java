package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.kernel.MediaType;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningService.class)
class DownloadTest {
    private final RunningService service;

    DownloadTest(RunningService service) {
        this.service = service;
    }

    @Test
    void a_file_comes_whole_with_what_describes_it() {
        var file = PublishedFile.in(service);
        var answer = file.get();
        var headers = answer.headers();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(file.bytes());
        assertThat(headers.firstValue("Content-Length")).contains(Integer.toString(PublishedFile.SIZE));
        assertThat(headers.firstValue("Transfer-Encoding")).isEmpty();
        assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
        assertThat(headers.firstValue("Content-Language")).contains("nb");
        assertThat(headers.firstValue("ETag")).contains(file.tag());
        assertThat(headers.firstValue("Accept-Ranges")).contains("bytes");
        assertThat(headers.firstValue("Repr-Digest"))
                .contains(file.file().checksum().reprDigest());
        assertThat(headers.firstValue("Content-Disposition")).contains("attachment; filename=\"plakat.pdf\"");
    }

    @Test
    void a_file_says_where_its_terms_are() {
        var file = PublishedFile.in(service);
        var terms = java.util.Objects.requireNonNull(file.asset().terms());

        assertThat(file.get().headers().firstValue("Link").orElse(""))
                .startsWith("<http")
                .doesNotContain("/nb/")
                .endsWith("/terms/" + terms.code() + "/" + terms.number() + ">; rel=\"license\"");
    }

    @Test
    void a_browser_runs_nothing_of_a_file_and_asks_again_before_it_uses_its_copy() {
        var headers = PublishedFile.in(service).get().headers();

        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Cache-Control")).containsExactly("public, no-cache");
        assertThat(headers.firstValue("Expires")).isEmpty();
    }

    @Test
    void a_download_leaves_one_receipt() {
        var file = PublishedFile.in(service);
        assertThat(file.receipts()).isZero();

        file.get();
        assertThat(file.receipts()).isOne();

        file.get();
        assertThat(file.receipts()).isEqualTo(2);
    }

    @Test
    void a_name_in_any_script_reaches_the_client() {
        var file = PublishedFile.in(service, MediaType.PDF, "звіт 2026.pdf");

        assertThat(file.get().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"____ 2026.pdf\";"
                        + " filename*=UTF-8''%D0%B7%D0%B2%D1%96%D1%82%202026.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/pdf", "text/html", "image/png", "application/json"})
    void a_file_comes_as_it_is_whatever_a_client_likes_best(String accept) {
        var answer = PublishedFile.in(service).get("Accept", accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @Test
    void the_name_in_the_address_is_for_people() {
        var file = PublishedFile.in(service);

        assertThat(file.send("GET", "/files/" + file.file().id() + "/anything").statusCode())
                .isEqualTo(200);
    }

    @Test
    void many_read_at_once() {
        var file = PublishedFile.in(service);
        try (var clients = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var reads = java.util.stream.IntStream.range(0, 24)
                    .mapToObj(n -> clients.submit(() -> file.get().body()))
                    .toList();

            assertThat(reads).allSatisfy(read -> assertThat(read.get()).isEqualTo(file.bytes()));
        }
        assertThat(file.receipts()).isEqualTo(24);
    }
}
