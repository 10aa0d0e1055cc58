package no.opphav.ingest.inspection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.opphav.kernel.ProblemCode;

/** The lines of a WebVTT file, one after the other, checked against W3C's syntax of the format. */
final class CaptionLines {
    private static final String ARROW = "-->";
    private static final String TIME = "(?:(\\d{2,9}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})";
    private static final Pattern TIMING =
            Pattern.compile("[ \\t]*" + TIME + "[ \\t]+-->[ \\t]+" + TIME + "([ \\t].*)?");
    private static final Pattern HEADER = Pattern.compile("\\uFEFF?WEBVTT([ \\t].*)?");

    private enum Place {
        HEADER,
        IN_HEADER,
        BETWEEN,
        AFTER_IDENTIFIER,
        IN_CUE,
        IN_NOTE
    }

    private Place place = Place.HEADER;
    private int number;
    private int cues;
    private long lastStart;

    /** Takes the next line. */
    void line(String line) throws Refusal {
        number++;
        place = switch (place) {
            case HEADER -> header(line);
            case IN_HEADER -> line.isEmpty() ? Place.BETWEEN : noArrow(line, Place.IN_HEADER);
            case BETWEEN -> line.isEmpty() ? Place.BETWEEN : block(line);
            case AFTER_IDENTIFIER -> timing(line);
            case IN_CUE -> line.isEmpty() ? Place.BETWEEN : noArrow(line, Place.IN_CUE);
            case IN_NOTE -> line.isEmpty() ? Place.BETWEEN : noArrow(line, Place.IN_NOTE);
        };
    }

    /** There are no more lines. */
    void end() throws Refusal {
        if (place == Place.HEADER) {
            throw refusal("captions-header");
        }
        if (place == Place.AFTER_IDENTIFIER) {
            throw refusal("captions-timing");
        }
        if (cues == 0) {
            throw refusal("captions-none");
        }
    }

    /** What is wrong with the line that was taken last. */
    Refusal refusal(String reason) {
        return new Refusal(ProblemCode.CAPTIONS_INVALID, reason, Math.max(number, 1));
    }

    private Place header(String line) throws Refusal {
        if (!HEADER.matcher(line).matches()) {
            throw refusal("captions-header");
        }
        return Place.IN_HEADER;
    }

    private Place block(String line) throws Refusal {
        if (line.contains(ARROW)) {
            return timing(line);
        }
        boolean styling = line.matches("(STYLE|REGION)[ \\t]*");
        if (styling && cues > 0) {
            throw refusal("captions-style-late");
        }
        return styling || line.matches("NOTE([ \\t].*)?") ? Place.IN_NOTE : Place.AFTER_IDENTIFIER;
    }

    private Place timing(String line) throws Refusal {
        var timing = TIMING.matcher(line);
        if (!timing.matches()) {
            throw refusal("captions-timing");
        }
        long start = millis(timing, 1);
        if (millis(timing, 5) <= start) {
            throw refusal("captions-end");
        }
        if (start < lastStart) {
            throw refusal("captions-order");
        }
        lastStart = start;
        cues++;
        return Place.IN_CUE;
    }

    private Place noArrow(String line, Place next) throws Refusal {
        if (line.contains(ARROW)) {
            throw refusal("captions-blank-line");
        }
        return next;
    }

    private static long millis(Matcher timing, int group) {
        String hours = timing.group(group);
        long minutes = (hours == null ? 0 : Long.parseLong(hours)) * 60 + Long.parseLong(timing.group(group + 1));
        return (minutes * 60 + Long.parseLong(timing.group(group + 2))) * 1000
                + Long.parseLong(timing.group(group + 3));
    }
}
