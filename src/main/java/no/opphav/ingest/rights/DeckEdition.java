package no.opphav.ingest.rights;

import no.opphav.ingest.worker.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is written into a copy of a presentation that was approved for sending, besides its rights.
 *
 * @param version its number
 * @param slide what stands on its last slide; null where it gets none
 */
record DeckEdition(String version, @Nullable SlideWords slide) {
    private static final String VERSION = "deck-version";

    Message addTo(Message question) {
        var asked = question.with(VERSION, version);
        return slide == null ? asked : slide.addTo(asked);
    }

    /** The edition of a question; null where there is none in it. */
    static @Nullable DeckEdition of(Message question) {
        return question.value(VERSION)
                .map(version -> new DeckEdition(version, SlideWords.of(question)))
                .orElse(null);
    }
}
