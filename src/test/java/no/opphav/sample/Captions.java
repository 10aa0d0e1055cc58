package no.opphav.sample;

import java.util.List;
import java.util.Locale;

/** The captions of the film as WebVTT. */
final class Captions {
    /** When each caption appears and goes, in seconds. */
    private static final List<Cue> CUES = List.of(
            new Cue(0.3, 2.2),
            new Cue(2.5, 5.8),
            new Cue(6.4, 9.4),
            new Cue(9.6, 11.9),
            new Cue(12.4, 14.4),
            new Cue(14.6, 17.9),
            new Cue(18.4, 21.6),
            new Cue(21.8, 23.9),
            new Cue(24.4, 29.6),
            new Cue(30.4, 33.4),
            new Cue(33.6, 35.8));

    private record Cue(double start, double end) {}

    private Captions() {}

    static String of(Words words) {
        var vtt = new StringBuilder("WEBVTT\n");
        for (var i = 1; i <= CUES.size(); i++) {
            var cue = CUES.get(i - 1);
            vtt.append("\n%d\n%s --> %s\n%s\n"
                    .formatted(i, stamp(cue.start()), stamp(cue.end()), words.get("caption." + i)));
        }
        return vtt.toString();
    }

    private static String stamp(double seconds) {
        return String.format(Locale.ROOT, "00:00:%06.3f", seconds);
    }
}
