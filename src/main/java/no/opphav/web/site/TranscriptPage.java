package no.opphav.web.site;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import no.opphav.search.Inside.Piece;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import no.opphav.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a film says, in the language of its captions.
 *
 * @param title of the film
 * @param film the address of its page
 * @param address its own
 * @param plain the address of the same as plain text
 * @param sought the words that are looked for in it; may be empty
 */
public record TranscriptPage(
        Frame frame, Words title, String film, String address, String plain, String sought, List<Passage> passages)
        implements Page {
    public TranscriptPage {
        passages = List.copyOf(passages);
    }

    @Override
    public String template() {
        return "site/transcript.jte";
    }

    /** How many places were found. */
    public long found() {
        return passages.stream()
                .flatMap(passage -> passage.said().stream())
                .filter(Piece::isFound)
                .count();
    }

    /**
     * What one speaker says without a pause.
     *
     * @param time as a player shows it
     * @param start from the beginning of the film
     * @param film the address of the film's page
     * @param speaker null where it is not known
     * @param said in pieces, of which some may be what was looked for
     */
    public record Passage(
            String time,
            Duration start,
            String film,
            @Nullable String speaker,
            List<Piece> said) {
        public Passage {
            said = List.copyOf(said);
        }

        /** The start as HTML's {@code time} writes it. */
        public String duration() {
            return start.truncatedTo(ChronoUnit.SECONDS).toString();
        }

        /** Where the film plays from here. */
        public String href() {
            return film + "?t=" + start.toSeconds() + "#film";
        }

        public String seconds() {
            return Double.toString(start.toMillis() / 1000.0);
        }
    }
}
