package no.opphav.ingest.captions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a film says, to read. */
public record Transcript(List<Paragraph> paragraphs) {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int LONG_ENOUGH = 400;
    /** In every script that films are captioned in. */
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…؟۔。][\"'»”’)\\]]*$");

    /**
     * What one speaker says, until a pause or until it is long enough.
     *
     * @param start from the beginning of the film
     * @param speaker null where the captions do not say
     */
    public record Paragraph(Duration start, @Nullable String speaker, String text) {}

    public Transcript {
        paragraphs = List.copyOf(paragraphs);
    }

    static Transcript of(List<Cue> cues) {
        var paragraphs = new ArrayList<Paragraph>();
        Cue last = null;
        for (var cue : cues) {
            if (last != null && isContinued(paragraphs.getLast(), last, cue)) {
                var sofar = paragraphs.removeLast();
                paragraphs.add(new Paragraph(sofar.start(), sofar.speaker(), sofar.text() + " " + cue.text()));
            } else {
                paragraphs.add(new Paragraph(cue.start(), cue.speaker(), cue.text()));
            }
            last = cue;
        }
        return new Transcript(paragraphs);
    }

    private static boolean isContinued(Paragraph sofar, Cue last, Cue next) {
        return Objects.equals(sofar.speaker(), next.speaker())
                && last.end().plus(PAUSE).compareTo(next.start()) > 0
                && (sofar.text().length() < LONG_ENOUGH
                        || !SENTENCE_END.matcher(sofar.text()).matches());
    }
}
