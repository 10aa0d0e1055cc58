package no.opphav.ingest.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cues of captions in WebVTT that are known to be valid, as plain text. */
final class WebVtt {
    static final int MOST_CUES = 20_000;
    private static final String TIME = "(?:(\\d{2,9}):)?(\\d\\d):(\\d\\d)\\.(\\d{3})";
    private static final Pattern TIMING =
            Pattern.compile("[ \\t]*" + TIME + "[ \\t]+-->[ \\t]+" + TIME + "(?:[ \\t].*)?");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ \\t<>]*)?[ \\t]+([^<>]*)>");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}]+");

    private WebVtt() {}

    /** The cues in their order, as many as {@link #MOST_CUES}; one in which several speak counts once for each. */
    static List<Cue> cues(String captions) {
        var cues = new ArrayList<Cue>();
        for (var block : captions.replaceAll("\\r\\n?", "\n").split("\n{2,}", -1)) {
            var lines = block.split("\n", -1);
            for (int i = 0; i < Math.min(2, lines.length); i++) {
                var timing = TIMING.matcher(lines[i]);
                if (timing.matches()) {
                    var text = String.join(" ", List.of(lines).subList(i + 1, lines.length));
                    addSpoken(cues, time(timing, 1), time(timing, 5), text);
                    break;
                }
            }
        }
        return cues;
    }

    private static void addSpoken(List<Cue> cues, Duration start, Duration end, String text) {
        var voice = VOICE.matcher(text);
        String speaker = null;
        int from = 0;
        while (cues.size() < MOST_CUES && voice.find()) {
            add(cues, start, end, speaker, text.substring(from, voice.start()));
            speaker = plain(voice.group(1));
            from = voice.end();
        }
        add(cues, start, end, speaker, text.substring(from));
    }

    private static void add(List<Cue> cues, Duration start, Duration end, @Nullable String speaker, String text) {
        var plain = plain(TAG.matcher(text).replaceAll(""));
        if (!plain.isEmpty() && end.compareTo(start) > 0 && cues.size() < MOST_CUES) {
            cues.add(new Cue(start, end, speaker == null || speaker.isEmpty() ? null : speaker, plain));
        }
    }

    /** Without escapes, in one line, of no more than a cue's length. */
    private static String plain(String text) {
        var unescaped = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replace("&lrm;", "\u200e")
                .replace("&rlm;", "\u200f")
                .replace("&amp;", "&");
        var line = SPACE.matcher(unescaped).replaceAll(" ").strip();
        return line.substring(0, Math.min(line.length(), Cue.LONGEST));
    }

    private static Duration time(Matcher timing, int group) {
        var hours = timing.group(group);
        return Duration.ofHours(hours == null ? 0 : Long.parseLong(hours))
                .plusMinutes(Long.parseLong(timing.group(group + 1)))
                .plusSeconds(Long.parseLong(timing.group(group + 2)))
                .plusMillis(Long.parseLong(timing.group(group + 3)));
    }
}
