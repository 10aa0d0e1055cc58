package no.opphav.ingest.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.opphav.catalogue.FactName;
import no.opphav.catalogue.FileFact;
import no.opphav.ingest.film.FilmProgram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures a film or a sound by ffprobe; where this machine has none that runs, it is taken unmeasured. */
final class FilmReader {
    private static final Logger LOG = LoggerFactory.getLogger(FilmReader.class);
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final List<String> QUESTIONS = List.of(
            "-show_entries",
            "format=duration:format_tags=title,artist,copyright,creation_time,location,"
                    + "com.apple.quicktime.location.ISO6709,recording_location,composition_location"
                    + ":stream=codec_name,width,height:stream_tags=language:stream_side_data=rotation",
            "-output_format",
            "default=noprint_wrappers=1");

    private static final Map<String, FactName> NAMES = Map.of(
            "tag:title", FactName.TITLE,
            "tag:artist", FactName.AUTHOR,
            "tag:copyright", FactName.RIGHTS,
            "tag:creation_time", FactName.CREATED,
            "tag:location", FactName.PLACE,
            "tag:com.apple.quicktime.location.iso6709", FactName.PLACE,
            "tag:recording_location", FactName.PLACE,
            "tag:composition_location", FactName.PLACE,
            "tag:language", FactName.LANGUAGE,
            "codec_name", FactName.CODEC);

    private FilmReader() {}

    /**
     * What ffprobe says.
     *
     * @throws IOException if ffprobe takes too long, as over no film that is sound
     */
    static Facts read(Path file) throws IOException, Refusal {
        try {
            var facts = facts(FilmProgram.FFPROBE.run(QUESTIONS, file, List.of(), DEADLINE));
            if (facts.width() == null && facts.duration() == null) {
                throw Refusal.damaged();
            }
            return facts;
        } catch (FilmProgram.Unreadable e) {
            throw Refusal.damaged();
        } catch (FilmProgram.Missing e) {
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
        return new Facts(onItsSide ? height : width, onItsSide ? width : height, null, Duration.ofMillis(millis))
                .saying(said(answers));
    }

    private static List<FileFact> said(String answers) {
        var said = new Said();
        answers.lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> {
                    var name = NAMES.get(lower(pair[0]));
                    if (name != null && !pair[1].equals("und") && !pair[1].equals("unknown")) {
                        said.add(name, name == FactName.LANGUAGE ? language(pair[1]) : pair[1]);
                    }
                });
        return said.facts();
    }

    /** Films name languages in three letters (ISO 639-2), where BCP 47 wants two if there are two. */
    private static String language(String code) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(two -> Locale.of(two).getISO3Language().equals(code))
                .findFirst()
                .orElse(code);
    }

    /** Matroska writes in capitals what others do not. */
    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static double number(Map<String, String> answer, String key) {
        try {
            return Double.parseDouble(answer.getOrDefault(key, "0"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
