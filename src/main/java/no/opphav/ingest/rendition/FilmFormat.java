package no.opphav.ingest.rendition;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.opphav.ingest.film.FilmProgram;

/**
 * How a film is written down.
 *
 * @param picture the first stream of moving pictures
 * @param sound the codec of the first stream of sound
 */
record FilmFormat(Picture picture, Optional<String> sound, Duration duration) {
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final List<String> QUESTIONS = List.of(
            "-show_entries",
            "format=duration"
                    + ":stream=codec_type,codec_name,pix_fmt,width,height,color_transfer"
                    + ":stream_disposition=attached_pic",
            "-output_format",
            "flat");

    /**
     * Moving pictures.
     *
     * @param codec such as {@code h264}
     * @param pixels the format of a pixel, such as {@code yuv420p}
     * @param transfer how light is written as a number; {@code smpte2084} and {@code arib-std-b67} are high dynamic range
     */
    record Picture(String codec, String pixels, String transfer, int width, int height) {}

    /**
     * What ffprobe finds.
     *
     * @throws FilmProgram.Unreadable if the film cannot be read, or holds no moving pictures
     * @throws IOException if this machine has no ffprobe
     */
    static FilmFormat of(Path film) throws IOException {
        return parse(FilmProgram.FFPROBE.run(QUESTIONS, film, List.of(), DEADLINE));
    }

    static FilmFormat parse(String answers) throws IOException {
        var answer = new HashMap<String, String>();
        answers.lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> answer.put(pair[0], pair[1].replace("\"", "")));
        var picture = -1;
        Optional<String> sound = Optional.empty();
        for (int i = 0; answer.containsKey("streams.stream." + i + ".codec_type"); i++) {
            var stream = "streams.stream." + i;
            var type = answer.get(stream + ".codec_type");
            if (picture < 0 && "video".equals(type) && !"1".equals(answer.get(stream + ".disposition.attached_pic"))) {
                picture = i;
            }
            if (sound.isEmpty() && "audio".equals(type)) {
                sound = Optional.of(answer.getOrDefault(stream + ".codec_name", ""));
            }
        }
        if (picture < 0) {
            throw new FilmProgram.Unreadable("It has no moving pictures");
        }
        return new FilmFormat(
                picture(answer, "streams.stream." + picture),
                sound,
                duration(answer.getOrDefault("format.duration", "")));
    }

    private static Picture picture(Map<String, String> answer, String stream) {
        return new Picture(
                answer.getOrDefault(stream + ".codec_name", ""),
                answer.getOrDefault(stream + ".pix_fmt", ""),
                answer.getOrDefault(stream + ".color_transfer", ""),
                number(answer.getOrDefault(stream + ".width", "")),
                number(answer.getOrDefault(stream + ".height", "")));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static Duration duration(String seconds) {
        return seconds.matches("\\d{1,7}(\\.\\d{1,9})?")
                ? Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000))
                : Duration.ZERO;
    }
}
