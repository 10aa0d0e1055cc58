package no.opphav.web.site;

import java.util.List;
import java.util.Map;
import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Option;
import no.opphav.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form by which a presenter asks for a presentation.
 *
 * @param notice why it cannot be taken yet; null where it can
 * @param presentations what can be asked for
 * @param languages in which there are presentations
 * @param venues where an event can be
 * @param kinds of organisations, none of them first
 * @param picture of the presentation that is asked for; null where none is chosen yet
 * @param earliest the first date that an event can have, as ISO 8601 writes it
 * @param answer when an answer comes at the latest, in words
 * @param privacy for what the data is kept, and for how long
 * @param challenge by which the browser proves some work
 * @param bits how much
 */
public record RequestFormPage(
        Frame frame,
        @Nullable String notice,
        FormState form,
        List<Option> presentations,
        List<Option> languages,
        List<Option> venues,
        List<Option> kinds,
        @Nullable Picture picture,
        String earliest,
        String answer,
        String privacy,
        String challenge,
        int bits)
        implements Page {
    public RequestFormPage {
        presentations = List.copyOf(presentations);
        languages = List.copyOf(languages);
        venues = List.copyOf(venues);
        kinds = List.copyOf(kinds);
    }

    /** What the fields are called. */
    public Map<String, String> labels() {
        return RequestLabels.of(frame.texts());
    }

    @Override
    public String template() {
        return "site/request-form.jte";
    }
}
