package no.opphav.ingest.captions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is shown from one moment of a film to another, as SubRip writes it.
 *
 * @param start milliseconds from the beginning
 */
record SubRipCue(long start, long end, List<String> lines) {
    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})(?:[,.](\\d{1,3}))?";
    private static final Pattern TIMING = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(\\s.*)?");

    /** The cues by their times. Blank lines within a cue are left out, since they would end it in WebVTT. */
    static List<SubRipCue> all(String subRip) {
        var cues = new ArrayList<SubRipCue>();
        var lines = subRip.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            var timing = TIMING.matcher(lines[i]);
            if (timing.matches()) {
                cues.add(cue(timing, i + 1));
            } else if (!lines[i].isBlank() && !isNumber(lines, i)) {
                addTo(cues, lines[i], i + 1);
            }
        }
        if (cues.isEmpty()) {
            throw SubRip.invalid("captions-none", 1);
        }
        cues.sort(Comparator.comparingLong(SubRipCue::start));
        return cues.stream().filter(cue -> !cue.lines.isEmpty()).toList();
    }

    /** From when to when, as WebVTT writes it. */
    String timing() {
        return time(start) + " --> " + time(end);
    }

    private static boolean isNumber(String[] lines, int i) {
        return lines[i].strip().matches("\\d+") && i + 1 < lines.length && lines[i + 1].contains("-->");
    }

    private static void addTo(List<SubRipCue> cues, String text, int line) {
        if (cues.isEmpty() || text.contains("-->")) {
            throw SubRip.invalid("captions-subrip-timing", line);
        }
        cues.getLast().lines.add(text.strip());
    }

    private static SubRipCue cue(Matcher timing, int line) {
        long start = millis(timing, 1);
        long end = millis(timing, 5);
        if (end <= start) {
            throw SubRip.invalid("captions-end", line);
        }
        return new SubRipCue(start, end, new ArrayList<>());
    }

    private static long millis(Matcher timing, int group) {
        long minutes = number(timing.group(group)) * 60 + number(timing.group(group + 1));
        var fraction = timing.group(group + 3) == null ? "0" : timing.group(group + 3);
        return (minutes * 60 + number(timing.group(group + 2))) * 1000 + number((fraction + "00").substring(0, 3));
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static String time(long millis) {
        return "%02d:%02d:%02d.%03d"
                .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
    }
}
