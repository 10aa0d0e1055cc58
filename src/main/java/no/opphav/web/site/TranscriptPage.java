package no.opphav.web.site;

import java.util.List;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a film says, in the language of its captions.
 *
 * @param title of the film
 * @param film the address of its page
 * @param plain the address of the same as plain text
 */
public record TranscriptPage(Frame frame, Words title, String film, String plain, List<Passage> passages)
        implements Page {
    public TranscriptPage {
        passages = List.copyOf(passages);
    }

    @Override
    public String template() {
        return "site/transcript.jte";
    }

    /**
     * What one speaker says without a pause.
     *
     * @param time as a player shows it
     * @param duration the same as HTML's {@code time} writes it
     * @param speaker null where it is not known
     */
    public record Passage(
            String time, String duration, @Nullable String speaker, String text) {}
}
