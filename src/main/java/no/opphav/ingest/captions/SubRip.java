package no.opphav.ingest.captions;

import java.util.List;
import java.util.regex.Pattern;
import no.opphav.kernel.MediaType;
import no.opphav.kernel.Problem;
import no.opphav.kernel.Problem.FieldProblem;
import no.opphav.kernel.ProblemCode;

/** Captions in SubRip ({@code .srt}), written again as WebVTT, which browsers play. */
final class SubRip {
    static final MediaType MEDIA_TYPE = new MediaType("application/x-subrip");

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]+)[^<>]*>");
    private static final Pattern STYLE = Pattern.compile("\\{\\\\[^}]*}");

    private SubRip() {}

    /**
     * The same captions, in the order of their times.
     *
     * @throws Problem {@code CAPTIONS_INVALID} with the line of the mistake
     */
    static String asWebVtt(String subRip) {
        var webVtt = new StringBuilder("WEBVTT\n");
        for (var cue : SubRipCue.all(subRip)) {
            webVtt.append('\n').append(cue.timing()).append('\n');
            cue.lines().forEach(line -> webVtt.append(text(line)).append('\n'));
        }
        return webVtt.toString();
    }

    static Problem invalid(String reason, int line) {
        return Problem.of(ProblemCode.CAPTIONS_INVALID).at(new FieldProblem("file", reason, List.of(line)));
    }

    /** Bold, italic and underlined stay; colours and places go; other signs of markup are letters. */
    private static String text(String line) {
        var kept = new StringBuilder();
        var plain = STYLE.matcher(line).replaceAll("");
        var tag = TAG.matcher(plain);
        int from = 0;
        while (tag.find()) {
            kept.append(escaped(plain.substring(from, tag.start())));
            switch (tag.group(2).toLowerCase(java.util.Locale.ROOT)) {
                case "b", "i", "u" ->
                    kept.append('<')
                            .append(tag.group(1))
                            .append(tag.group(2).toLowerCase(java.util.Locale.ROOT))
                            .append('>');
                case "font" -> {}
                default -> kept.append(escaped(tag.group()));
            }
            from = tag.end();
        }
        return kept.append(escaped(plain.substring(from))).toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("&(?!(amp|lt|gt|nbsp|lrm|rlm);)", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
