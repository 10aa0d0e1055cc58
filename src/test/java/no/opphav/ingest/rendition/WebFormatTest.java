package no.opphav.ingest.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import no.opphav.ingest.film.FilmProgram;
import no.opphav.ingest.rendition.FilmFormat.Picture;
import no.opphav.kernel.MediaType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebFormatTest {
    @ParameterizedTest
    @CsvSource({
        "video/mp4, h264, yuv420p, aac, true, true",
        "video/mp4, h264, yuv420p, , true, true",
        "video/mp4, h264, yuv420p, aac, false, false",
        "video/mp4, h264, yuv420p10le, aac, true, false",
        "video/mp4, h264, yuv420p, pcm_s16le, true, false",
        "video/mp4, hevc, yuv420p, aac, true, false",
        "video/webm, vp9, yuv420p, opus, false, true",
        "video/x-matroska, h264, yuv420p, aac, false, false",
        "video/quicktime, h264, yuv420p, aac, true, false",
        "video/x-msvideo, mpeg4, yuv420p, mp3, false, false"
    })
    void a_film_is_left_as_it_is_where_every_browser_plays_and_seeks_in_it(
            String container, String codec, String pixels, @Nullable String sound, boolean indexFirst, boolean met) {
        assertThat(WebFormat.isMetBy(film(codec, pixels, sound), new MediaType(container), indexFirst))
                .isEqualTo(met);
    }

    @Test
    void what_is_in_the_right_form_already_is_copied() {
        assertThat(String.join(" ", WebFormat.options(film("h264", "yuv420p", "mp3"))))
                .contains("-c:v copy", "-c:a copy", "+faststart");
        assertThat(String.join(" ", WebFormat.options(film("prores", "yuv422p10le", "pcm_s24le"))))
                .contains("-c:v libopenh264", "-b:v 6000000", "-c:a aac", "+faststart");
    }

    @Test
    void ffprobes_answers_are_read_and_a_picture_of_the_cover_is_no_film() throws IOException {
        var format = FilmFormat.parse("""
                streams.stream.0.codec_name="mjpeg"
                streams.stream.0.codec_type="video"
                streams.stream.0.disposition.attached_pic=1
                streams.stream.1.codec_name="hevc"
                streams.stream.1.codec_type="video"
                streams.stream.1.width=1280
                streams.stream.1.height=720
                streams.stream.1.pix_fmt="yuv420p10le"
                streams.stream.1.color_transfer="arib-std-b67"
                streams.stream.1.disposition.attached_pic=0
                streams.stream.2.codec_name="aac"
                streams.stream.2.codec_type="audio"
                format.duration="12.345000"
                """);
        assertThat(format)
                .isEqualTo(new FilmFormat(
                        new Picture("hevc", "yuv420p10le", "arib-std-b67", 1280, 720),
                        Optional.of("aac"),
                        Duration.ofMillis(12_345)));
        assertThatThrownBy(() -> FilmFormat.parse("streams.stream.0.codec_type=\"audio\""))
                .isInstanceOf(FilmProgram.Unreadable.class);
    }

    private static FilmFormat film(String codec, String pixels, @Nullable String sound) {
        return new FilmFormat(
                new Picture(codec, pixels, "", 3840, 2160), Optional.ofNullable(sound), Duration.ofSeconds(10));
    }
}
