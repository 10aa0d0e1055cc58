package no.opphav.request;

import java.util.Map;
import java.util.UUID;
import no.opphav.kernel.LanguageTag;

/**
 * Why requests are declined.
 *
 * @param texts by the language of the mail, one for each that mails are written in
 */
public record DeclineReason(UUID id, Map<LanguageTag, Text> texts) {
    public DeclineReason {
        texts = Map.copyOf(texts);
    }

    /** The reason in a language; in another where there is none. */
    public Text in(LanguageTag language) {
        var text = texts.get(language);
        return text == null ? texts.values().iterator().next() : text;
    }

    /**
     * The reason in one language.
     *
     * @param title by which editors know it
     * @param text what the presenter reads
     */
    public record Text(String title, String text) {}
}
