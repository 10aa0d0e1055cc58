package no.opphav.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import no.opphav.kernel.MediaType;
import no.opphav.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningService.class)
class InlineTest {
    private final RunningService service;

    InlineTest(RunningService service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, a.png",
        "image/jpeg, a.jpg",
        "image/gif, a.gif",
        "image/webp, a.webp",
        "video/mp4, a.mp4",
        "audio/mpeg, a.mp3",
        "text/vtt, a.vtt",
    })
    void what_can_hold_no_script_is_shown_in_a_page_and_leaves_no_receipt(String type, String name) {
        var file = PublishedFile.in(service, new MediaType(type), name);
        var answer = file.send("GET", file.path() + "?inline");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("inline; filename=\"" + name + "\"");
        assertThat(file.receipts()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"application/pdf, a.pdf", "image/svg+xml, a.svg", "text/html, a.html"})
    void everything_else_is_saved_all_the_same(String type, String name) {
        var file = PublishedFile.in(service, new MediaType(type), name);

        assertThat(file.send("GET", file.path() + "?inline").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + name + "\"");
    }

    @Test
    void a_film_seeks_in_the_page() {
        var file = PublishedFile.in(service, MediaType.MP4, "film.mp4");
        var answer = file.send("GET", file.path() + "?inline", "Range", "bytes=50000-");

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(file.bytes(50_000, 50_000));
    }

    @Test
    void captions_say_that_they_are_in_unicode() {
        var file = PublishedFile.in(service, MediaType.WEBVTT, "tekst.vtt");

        assertThat(file.get().headers().firstValue("Content-Type")).contains("text/vtt; charset=utf-8");
    }
}
