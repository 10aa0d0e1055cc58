package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.opphav.ingest.film.FilmProgram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures a film or a sound by ffprobe. What ffprobe cannot read is taken all the same, unmeasured. */
final class FilmReader {
    private static final Logger LOG = LoggerFactory.getLogger(FilmReader.class);
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final List<String> QUESTIONS = List.of(
            "-select_streams",
            "v:0",
            "-show_entries",
            "format=duration:stream=width,height:stream_side_data=rotation",
            "-output_format",
            "default=noprint_wrappers=1");

    private FilmReader() {}

    static Facts read(Path file) throws Refusal {
        try {
            var facts = facts(FilmProgram.FFPROBE.run(QUESTIONS, file, List.of(), DEADLINE));
            if (facts.equals(Facts.NONE)) {
                throw Refusal.damaged();
            }
            return facts;
        } catch (FilmProgram.Unreadable e) {
            throw Refusal.damaged();
        } catch (IOException e) {
            LOG.info("A film stays unmeasured: {}", e.getMessage());
            return Facts.NONE;
        }
    }

    static Facts facts(String answers) {
        Map<String, String> answer = answers.lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
        int width = (int) number(answer, "width");
        int height = (int) number(answer, "height");
        boolean onItsSide = Math.abs(number(answer, "rotation")) % 180 == 90;
        long millis = Math.round(number(answer, "duration") * 1000);
        return new Facts(onItsSide ? height : width, onItsSide ? width : height, null, Duration.ofMillis(millis));
    }

    private static double number(Map<String, String> answer, String key) {
        try {
            return Double.parseDouble(answer.getOrDefault(key, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
