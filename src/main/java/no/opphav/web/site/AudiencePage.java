package no.opphav.web.site;

import no.opphav.web.FormState;
import no.opphav.web.Frame;
import no.opphav.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a presenter tells how many saw a presentation.
 *
 * @param reference what people call the request
 * @param sentence at which event
 * @param notice what was just done; null where nothing was
 * @param action where the form goes
 * @param isTold whether it was told before
 * @param until when it can be changed, in a sentence
 */
public record AudiencePage(
        Frame frame,
        String reference,
        String sentence,
        @Nullable String notice,
        String action,
        FormState form,
        boolean isTold,
        String until)
        implements Page {
    @Override
    public String template() {
        return "site/audience.jte";
    }
}
